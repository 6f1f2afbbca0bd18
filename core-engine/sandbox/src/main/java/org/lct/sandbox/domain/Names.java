package org.lct.sandbox.domain;

import java.net.InetAddress;
import java.util.regex.Pattern;

/// What is a name, and what an address, in the sense of DNS.
final class Names {
  private static final Pattern IPV4 = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
  private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
  private static final String LABEL = "[a-zA-Z0-9_]([a-zA-Z0-9_-]{0,61}[a-zA-Z0-9_])?";
  private static final Pattern HOST = Pattern.compile("(\\*\\.)?%s(\\.%s)*|\\*".formatted(LABEL, LABEL));
  private static final int MOST = 253;

  private Names() {}

  static boolean ipv4(String text) {
    return IPV4.matcher(text).matches() && literal(text);
  }

  static boolean ipv6(String text) {
    return IPV6.matcher(text).matches() && literal(text);
  }

  static boolean address(String text) {
    return ipv4(text) || ipv6(text);
  }

  /// A name of one or more labels; the leftmost may be `*`.
  static boolean host(String text) {
    return text.length() <= MOST && HOST.matcher(text).matches();
  }

  private static boolean literal(String text) {
    try {
      InetAddress.ofLiteral(text);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
