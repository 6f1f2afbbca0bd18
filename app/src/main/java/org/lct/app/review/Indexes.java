package org.lct.app.review;

import java.util.ArrayList;
import java.util.List;
import org.lct.app.text.Texts;

/// The numbers of nodes in words: "[3]", "[1], [2]", "[1] to [20]".
final class Indexes {
  private static final int SHORTEST_RANGE = 3;

  private Indexes() {}

  /// @param indexes in ascending order
  static String words(List<Integer> indexes) {
    var words = new ArrayList<String>();
    int from = 0;
    while (from < indexes.size()) {
      int to = from;
      while (to + 1 < indexes.size() && indexes.get(to + 1) == indexes.get(to) + 1)
        to++;
      if (to - from + 1 >= SHORTEST_RANGE) {
        words.add(Texts.of("review.range", bracketed(indexes.get(from)), bracketed(indexes.get(to))));
      } else {
        for (int at = from; at <= to; at++)
          words.add(bracketed(indexes.get(at)));
      }
      from = to + 1;
    }
    return String.join(", ", words);
  }

  private static String bracketed(int index) {
    return "[" + index + "]";
  }
}
