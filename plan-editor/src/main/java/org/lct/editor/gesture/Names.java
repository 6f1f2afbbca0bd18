package org.lct.editor.gesture;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanRegion;

/// Names for what is new.
final class Names {
  private Names() {}

  /// `wanted` if nothing in the region is called so, else with the first number that is free: `web-2`.
  static String free(PlanRegion region, String wanted) {
    return free(region.parts().stream().map(PlanPart::name).collect(Collectors.toSet()), wanted);
  }

  /// The same among names that are taken.
  static String free(Set<String> taken, String wanted) {
    return taken.contains(wanted)
        ? IntStream.iterate(2, n -> n + 1).mapToObj(n -> wanted + "-" + n)
            .filter(name -> !taken.contains(name))
            .findFirst().orElseThrow()
        : wanted;
  }
}
