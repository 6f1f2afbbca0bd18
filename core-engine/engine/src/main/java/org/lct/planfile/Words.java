package org.lct.planfile;

import java.util.Collection;
import org.lct.plan.PlanPath;

/// How messages name places and list words.
final class Words {
  private Words() {}

  /// A value by its path: its key, or the list it is an entry of; at the beginning of a sentence.
  static String name(PlanPath path) {
    if (path.segments().isEmpty())
      return "A plan";
    String last = path.segments().getLast();
    boolean entry = !last.isEmpty() && last.chars().allMatch(c -> c >= '0' && c <= '9');
    return !entry
        ? Quoted.of(last)
        : path.parent().segments().isEmpty() ? "An entry"
            : "An entry of " + Quoted.of(listName(path.parent()));
  }

  private static String listName(PlanPath path) {
    return path.segments().getLast();
  }

  /// Words between backticks, separated by commas.
  static String list(Collection<String> words) {
    return "`" + String.join("`, `", words) + "`";
  }
}
