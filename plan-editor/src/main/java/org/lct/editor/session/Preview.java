package org.lct.editor.session;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lct.diagnostic.SourceRange;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.RegionBox;

/// What a gesture would make of the plan, before it is done.
///
/// @param before the plan it was asked about
/// @param after the plan it would make
/// @param written the lines of `after` that it would write
public record Preview(Gesture gesture, CheckedPlan before, CheckedPlan after, List<SourceRange> written) {
  /// Copies the list.
  public Preview { written = List.copyOf(written); }

  /// By how much a month would cost more, in USD.
  public BigDecimal difference() {
    return after.cost().total().subtract(before.cost().total());
  }

  /// The figures that would be new in the regions there are, by region.
  public Map<String, List<Figure>> coming() {
    var there = before.diagram().figures().map(Figure::id).collect(Collectors.toSet());
    var coming = new LinkedHashMap<String, List<Figure>>();
    for (RegionBox region : after.diagram().regions()) {
      var more = region.figures().stream().filter(figure -> !there.contains(figure.id())).toList();
      if (!more.isEmpty())
        coming.put(region.id(), more);
    }
    return coming;
  }

  /// How many Linodes more each region would have, if any; in the plan's order.
  public Map<String, Integer> linodes() {
    var more = new LinkedHashMap<String, Integer>();
    after.regions().forEach(region -> {
      int count = region.linodes()
          - before.region(region.id()).map(now -> now.linodes()).orElse(0);
      if (count != 0)
        more.put(region.id(), count);
    });
    return more;
  }
}
