package org.lct.expand;

import java.net.Inet6Address;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;

/// A range of addresses, spelt as the API wants it.
///
/// @param text such as `192.0.2.0/24`; an address alone is a range of one
/// @param ipv6 whether its addresses are of version 6
public record Cidr(String text, boolean ipv6) {
  private static final Pattern FORM = Pattern.compile("([0-9a-fA-F:.]{2,45})(?:/(\\d{1,3}))?");
  private static final Pattern IPV4 = Pattern
      .compile("(%1$s)(\\.(%1$s)){3}".formatted("25[0-5]|2[0-4]\\d|1?\\d?\\d"));

  /// The range that `text` says; empty if it says none. Nothing is looked up.
  public static Optional<Cidr> parse(String text) {
    var form = FORM.matcher(text.strip());
    if (!form.matches())
      return Optional.empty();
    var address = form.group(1);
    boolean ipv6 = address.indexOf(':') >= 0;
    int longest = ipv6 ? 128 : 32;
    int prefix = form.group(2) == null ? longest : Integer.parseInt(form.group(2));
    return prefix <= longest && isAddress(address, ipv6)
        ? Optional.of(new Cidr(address + "/" + prefix, ipv6))
        : Optional.empty();
  }

  /// Says that a text is no range.
  public static Diagnostic malformed(String text, Subject at) {
    return Diagnostic.error("bad-address-range", at, "`%s` is not a range of addresses".formatted(text),
        "Write an address or a CIDR such as `192.0.2.0/24` or `2001:db8::/32`, or `any`.");
  }

  private static boolean isAddress(String address, boolean ipv6) {
    if (!ipv6)
      return IPV4.matcher(address).matches();
    try {
      return Inet6Address.ofLiteral(address) instanceof Inet6Address;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
