package org.lct.cloud.linode;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// IPv4 addresses as the numbers of their 32 bits.
final class Ipv4 {
  private Ipv4() {}

  /// The number of `192.0.2.1`.
  ///
  /// @throws IllegalArgumentException if that is no address
  static long number(String address) {
    var parts = address.split("\\.", -1);
    if (parts.length != 4)
      throw new IllegalArgumentException("No IPv4 address: " + address);
    long number = 0;
    for (var part : parts)
      number = (number << 8) | Integer.parseInt(part);
    return number;
  }

  /// The address with this number.
  static String text(long number) {
    return IntStream.of(24, 16, 8, 0).mapToObj(bits -> Long.toString((number >> bits) & 0xff))
        .collect(Collectors.joining("."));
  }
}
