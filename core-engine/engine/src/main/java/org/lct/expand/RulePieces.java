package org.lct.expand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Cuts what a plan allows into rules that a Cloud Firewall takes.
///
/// Limits of a Cloud Firewall (Linode API v4): 15 ports a rule, a range counting as two, and 255 addresses a rule.
final class RulePieces {
  static final int MOST_PORTS = 15;
  static final int MOST_ADDRESSES = 255;
  /// Each of what is yet to be made has up to three: a public one of each version, and a private one.
  static final int MOST_MADE = MOST_ADDRESSES / 3;

  private RulePieces() {}

  static <T> Stream<List<T>> of(List<T> list, int most) {
    return Stream.iterate(0, start -> start < list.size(), start -> start + most)
        .map(start -> list.subList(start, Math.min(list.size(), start + most)));
  }

  /// Ports as a plan writes them, `80,443,8000-8010`, in the words of the API.
  static List<String> ports(String written) {
    var pieces = new ArrayList<String>();
    var piece = new ArrayList<String>();
    int taken = 0;
    for (var part : written.split(",", -1)) {
      int takes = part.contains("-") ? 2 : 1;
      if (taken + takes > MOST_PORTS) {
        pieces.add(String.join(", ", piece));
        piece.clear();
        taken = 0;
      }
      piece.add(part);
      taken += takes;
    }
    pieces.add(String.join(", ", piece));
    return pieces;
  }
}
