package org.lct.expand;

import java.util.Optional;

/// A range of IPv4 addresses whose first one fits its size.
///
/// @param first its first address as a number
record Ipv4Range(long first, int prefix) {
  private static final int BITS = 32;

  /// The range that `text` says, such as `10.0.0.0/20`; an address is a range of one.
  static Optional<Ipv4Range> parse(String text) {
    return Cidr.parse(text).filter(cidr -> !cidr.ipv6()).map(cidr -> cidr.text().split("/", -1))
        .map(parts -> new Ipv4Range(number(parts[0]), Integer.parseInt(parts[1])))
        .filter(range -> range.first % range.size() == 0);
  }

  private static long number(String address) {
    long number = 0;
    for (var part : address.split("\\.", -1))
      number = number << 8 | Integer.parseInt(part);
    return number;
  }

  /// The address with this number.
  static String address(long number) {
    return "%d.%d.%d.%d".formatted(number >> 24, number >> 16 & 255, number >> 8 & 255, number & 255);
  }

  long size() {
    return 1L << (BITS - prefix);
  }

  long last() {
    return first + size() - 1;
  }

  boolean contains(Ipv4Range other) {
    return first <= other.first && other.last() <= last();
  }

  boolean overlaps(Ipv4Range other) {
    return first <= other.last() && other.first <= last();
  }

  @Override
  public String toString() {
    return address(first) + "/" + prefix;
  }
}
