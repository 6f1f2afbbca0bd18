package org.lct.secret;

import java.util.BitSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Hides secrets in texts that come from outside: messages of servers, output of tools, logs. It knows
/// the secrets that this process has had in hand. Thread-safe.
public final class Redactor {
  /// Shorter lines of a longer secret are as likely to be `EOF` or a brace as to be secret.
  private static final int SHORTEST_LINE = 12;

  private final Set<String> values = ConcurrentHashMap.newKeySet();

  /// Hides this secret from now on; one of several lines also where only one of the lines appears, if that
  /// line has at least twelve characters.
  public void remember(Secret secret) {
    var value = secret.reveal();
    if (value.isEmpty())
      return;
    values.add(value);
    value.lines().map(String::strip).filter(line -> line.length() >= SHORTEST_LINE).forEach(values::add);
  }

  /// The text with `***` for every stretch that is made of known secrets.
  public String redact(String text) {
    var secret = new BitSet(text.length());
    for (var value : values)
      for (int at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
        secret.set(at, at + value.length());
    return secret.isEmpty() ? text : withoutStretches(text, secret);
  }

  private static String withoutStretches(String text, BitSet secret) {
    var shown = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int from = secret.nextSetBit(at);
      int end = from < 0 ? text.length() : from;
      shown.append(text, at, end);
      if (from >= 0)
        shown.append("***");
      at = from < 0 ? end : secret.nextClearBit(from);
    }
    return shown.toString();
  }

  /// How many texts it hides; never which.
  @Override
  public String toString() {
    return "Redactor of " + values.size();
  }
}
