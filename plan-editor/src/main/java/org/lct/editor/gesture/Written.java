package org.lct.editor.gesture;

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
  private static final PlanPath DEFAULTS = PlanPath.ROOT.key("defaults");

  private Written() {}

  /// The entry a part stands in: that of the region if it has one of its own, else the template's.
  static PlanPath entry(PlanPart part) {
    return part.paths().getFirst();
  }

  /// Where the value of a key of a part is written; where it is missing, the path it would have in the part's entry.
  /// A value that comes from the plan's defaults is given to the part alone.
  static PlanPath key(CheckedPlan plan, PlanPart part, String key) {
    var document = plan.file().document();
    return part.paths().stream().filter(path -> !path.equals(DEFAULTS)).map(path -> path.key(key))
        .filter(path -> document.rangeOf(path).isPresent()).findFirst()
        .orElseGet(
            () -> part.paths().stream().filter(path -> !path.equals(DEFAULTS)).toList().getLast().key(key));
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
