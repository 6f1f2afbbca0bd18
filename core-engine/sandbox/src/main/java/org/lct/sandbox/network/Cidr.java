package org.lct.sandbox.network;

import java.util.Optional;

/// An IPv4 network, or a single address as a network of one.
///
/// @param first its first address as a number; the bits beyond the prefix are 0
/// @param prefix how many bits all its addresses share, 0 to 32
public record Cidr(long first, int prefix) {
  /// The prefix length of a single address.
  static final int BITS = 32;

  /// The network written as `10.0.0.0/24`; empty when it is not, or has bits beyond the prefix.
  public static Optional<Cidr> parse(String text) {
    var parts = text.split("/", -1);
    if (parts.length != 2) {
      return Optional.empty();
    }
    return prefix(parts[1]).flatMap(prefix -> host(parts[0]).map(host -> new Cidr(host.first, prefix)))
        .filter(network -> network.first % network.size() == 0);
  }

  /// The prefix length written as `24`; empty when it is not one.
  public static Optional<Integer> prefix(String text) {
    return text.matches("\\d{1,2}") ? Optional.of(Integer.valueOf(text)).filter(prefix -> prefix <= BITS)
        : Optional.empty();
  }

  /// The single address written as `10.0.0.1`; empty when it is not one.
  public static Optional<Cidr> host(String text) {
    var octets = text.split("\\.", -1);
    var address = 0L;
    for (var octet : octets) {
      var value = octet(octet);
      if (value < 0 || octets.length != 4) {
        return Optional.empty();
      }
      address = address * 256 + value;
    }
    return Optional.of(new Cidr(address, BITS));
  }

  /// The number, 0 to 255 without leading zeros, or −1. Written out because every address of a subnet is read whenever
  /// one is given out.
  private static int octet(String text) {
    var value = 0;
    for (var i = 0; i < text.length(); i++) {
      var digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9 || value > 255) {
        return -1;
      }
      value = value * 10 + digit;
    }
    var canonical = !text.isEmpty() && (text.length() == 1 || text.charAt(0) != '0');
    return canonical && value <= 255 ? value : -1;
  }

  /// The network or address, known to be well written.
  ///
  /// @throws IllegalArgumentException when it is not
  public static Cidr of(String text) {
    return parse(text).or(() -> host(text)).orElseThrow(() -> new IllegalArgumentException(text));
  }

  /// How many addresses it has.
  long size() {
    return 1L << (BITS - prefix);
  }

  /// Its last address as a number.
  long last() {
    return first + size() - 1;
  }

  /// Whether all addresses of the other one are in this one.
  public boolean contains(Cidr other) {
    return first <= other.first && other.last() <= last();
  }

  /// Whether the two share an address.
  boolean overlaps(Cidr other) {
    return first <= other.last() && other.first <= last();
  }

  /// The mask: `255.255.255.0`.
  String mask() {
    return dotted((1L << BITS) - size());
  }

  /// The address at this distance from the first: `10.0.0.1`.
  String address(long distance) {
    return dotted(first + distance);
  }

  /// `10.0.0.0/24`.
  @Override
  public String toString() {
    return dotted(first) + "/" + prefix;
  }

  private static String dotted(long address) {
    return "%d.%d.%d.%d".formatted(address >> 24, address >> 16 & 255, address >> 8 & 255, address & 255);
  }
}
