package org.lct.diagnostic;

import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// "Did you mean": the known words nearest to one that is not known.
public final class Suggestions {
  private static final int MOST = 3;
  /// Comparing words costs the product of their lengths, and files may be made to be slow.
  private static final int LONGEST = 40;
  private static final int MOST_KNOWN = 500;

  private record Candidate(String word, int distance, int shared) {}

  private Suggestions() {}

  /// The words of `known` that `wrong` may have been meant for, the nearest first: at most three, none
  /// when nothing is near. Distance is the number of letters inserted, left out, replaced or swapped
  /// with a neighbour; case does not count. One letter in three may be wrong. Words of more than 40
  /// letters are not compared, and of `known` only the first 500.
  public static List<String> near(String wrong, Collection<String> known) {
    if (wrong.length() > LONGEST)
      return List.of();
    String folded = wrong.toLowerCase(Locale.ROOT);
    int allowed = Math.max(1, wrong.length() / 3);
    return known.stream()
        .distinct()
        .limit(MOST_KNOWN)
        .filter(word -> Math.abs(word.length() - wrong.length()) <= allowed && !word.isEmpty())
        .map(word -> candidate(folded, word))
        .filter(candidate -> candidate.distance <= allowed && candidate.distance < wrong.length())
        .sorted(comparingInt(Candidate::distance)
            .thenComparing(comparingInt(Candidate::shared).reversed())
            .thenComparing(Candidate::word, Comparator.naturalOrder()))
        .limit(MOST)
        .map(Candidate::word)
        .toList();
  }

  /// The same as a sentence to append to a detail, ` Did you mean `x`?`, with a space before it; empty
  /// when nothing is near.
  public static String sentence(String wrong, Collection<String> known) {
    var near = near(wrong, known);
    return near.isEmpty()
        ? ""
        : near.stream().map(word -> "`" + word + "`")
            .collect(Collectors.joining(" or ", " Did you mean ", "?"));
  }

  private static Candidate candidate(String folded, String word) {
    String other = word.toLowerCase(Locale.ROOT);
    return new Candidate(word, distance(folded, other), sharedEnds(folded, other));
  }

  /// How many letters two words share at the beginning and the end: of two words equally near, the one
  /// that differs in the middle is the likelier.
  private static int sharedEnds(String a, String b) {
    int shorter = Math.min(a.length(), b.length());
    int start = 0;
    while (start < shorter && a.charAt(start) == b.charAt(start))
      start++;
    int end = 0;
    while (end < shorter - start && a.charAt(a.length() - 1 - end) == b.charAt(b.length() - 1 - end))
      end++;
    return start + end;
  }

  /// The optimal string alignment distance.
  private static int distance(String a, String b) {
    var d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++)
      d[i][0] = i;
    for (int j = 0; j <= b.length(); j++)
      d[0][j] = j;
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1))
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
      }
    }
    return d[a.length()][b.length()];
  }
}
