package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.RegionPlan;

/// Where the parts of a plan are written, so that an edit of one changes the lines it stands in: an entry of a shared
/// region plan is one entry, whichever of its figures is meant.
final class Written {
  private Written() {}

  /// The entry a part stands in: that of the region if it has one of its own, else the template's.
  static PlanPath entry(PlanPart part) {
    return part.paths().getFirst();
  }

  /// The key of the list an entry stands in: `nodes`.
  static String list(PlanPath entry) {
    return entry.parent().segments().getLast();
  }

  /// Where the value of a key of a part is to be written: in the region's entry, if it has one over the template's.
  /// A value that comes from the plan's defaults is given to the part alone.
  static PlanPath key(PlanPart part, String key) {
    return entry(part).key(key);
  }

  /// All that the entries of a part say together, but for the plan's defaults.
  static ObjectNode value(CheckedPlan plan, PlanPart part) {
    var all = JsonNodeFactory.instance.objectNode();
    part.entries().reversed().stream().flatMap(path -> Entries.value(plan, path).stream())
        .flatMap(value -> value.properties().stream())
        .forEach(one -> all.set(one.getKey(), one.getValue()));
    return all;
  }

  /// The entry of the region itself.
  static PlanPath region(PlanRegion region) {
    return region.region().written().path();
  }

  /// The mapping that takes what is put into a region: the region plan it applies, if it does, because what is put
  /// into one of its regions belongs to all.
  static Placed<RegionPlan> home(PlanRegion region) {
    List<Placed<RegionPlan>> layers = region.region().written().layers();
    return layers.getLast();
  }

  /// The regions that change together with this one, itself among them.
  static List<PlanRegion> together(CheckedPlan plan, PlanRegion region) {
    var home = home(region).path();
    return plan.regions().stream().filter(other -> home(other).path().equals(home)).toList();
  }

  /// The part that a figure stands for, with its region.
  static Optional<PlanRegion> regionOf(CheckedPlan plan, PlanPart part) {
    return plan.regions().stream().filter(region -> region.parts().contains(part)).findFirst();
  }
}
