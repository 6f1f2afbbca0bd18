package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.gesture.Copies.Copy;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Texts;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEditor;

/// Parts of a plan on the clipboard: a small plan of its own, as text, so that it can also be pasted into an editor or
/// a message, and what somebody sends as text can be pasted here.
public final class Clip {
  private static final PlanPath REGIONS = PlanPath.ROOT.key("regions");

  private Clip() {}

  /// Whether something of what is selected can be copied.
  public static boolean isPossible(CheckedPlan plan, Set<String> selection) {
    return plan.regions().stream().anyMatch(region -> !parts(region, selection).isEmpty());
  }

  /// The selected parts of a region; all of them if the region is selected.
  private static List<PlanPart> parts(PlanRegion region, Set<String> selection) {
    return region.parts().stream().filter(part -> !(part instanceof PlanPart.NodeVolumes))
        .filter(part -> selection.contains(region.id()) || selection.contains(part.id())).toList();
  }

  /// What is selected, as a plan of regions with it; empty if nothing of it can be copied. What an entry has from the
  /// plan's defaults is not taken along.
  public static Optional<String> of(CheckedPlan plan, Set<String> selection) {
    var edits = new ArrayList<PlanEdit>();
    var seen = new HashSet<PlanPath>();
    int regions = 0;
    for (var region : plan.regions()) {
      var parts = parts(region, selection).stream().filter(part -> seen.add(Written.entry(part))).toList();
      if (parts.isEmpty())
        continue;
      var home = REGIONS.index(regions);
      edits.add(new InsertItem(REGIONS, regions++,
          JsonNodeFactory.instance.objectNode().put("region", region.id())));
      var counts = new HashMap<String, Integer>();
      for (var part : parts) {
        var list = Written.list(Written.entry(part));
        edits.addAll(new Copy(part.id(), Written.value(plan, part), List.of()).into(home.key(list),
            counts.merge(list, 1, Integer::sum) - 1, plan.file().document(), part.entries()));
      }
    }
    return edits.isEmpty() ? Optional.empty()
        : PlanEditor.apply(Fragment.read(Fragment.HEAD).document(), edits).value()
            .map(edited -> edited.file().document().text());
  }

  /// Everything that stands in the regions of a plan that is given as text, or what lines of one say, put into one
  /// region under names that are free there; refused if the text is neither, or if the region has not what that needs.
  ///
  /// @param into the region; empty if there is none
  public static Offer paste(CheckedPlan plan, Optional<PlanRegion> into, String text) {
    if (into.isEmpty())
      return Offer.refused(Texts.of("paste.no-region"), Set.of());
    var region = into.get();
    var here = Set.of(region.id());
    var pasted = Fragment.plan(text, plan);
    if (pasted.isEmpty())
      return Offer.refused(Texts.of("paste.no-plan"), here);
    var needs = new Needs(Written.together(plan, region));
    return pasted.get().regions().stream().flatMap(from -> from.parts().stream()).map(needs::against)
        .flatMap(Optional::stream).findFirst().map(reason -> Offer.refused(reason, here))
        .orElseGet(() -> Offer.of(put(plan, region, pasted.get()), here));
  }

  private static Gesture put(CheckedPlan plan, PlanRegion region, CheckedPlan pasted) {
    var copies = Copies.into(region);
    var counts = new HashMap<String, Integer>();
    var edits = new ArrayList<PlanEdit>();
    var ids = new HashSet<String>();
    homes(pasted).forEach(from -> {
      copies.fromAnother();
      for (var list : Copies.LISTS) {
        var target = Written.home(region).path().key(list);
        for (int i = 0; i < Entries.count(pasted, from.key(list)); i++) {
          var path = from.key(list).index(i);
          var entry = Entries.value(pasted, path).orElseThrow();
          var copy = copies.of(list, entry.path(Copies.nameKey(list)).asText(list), entry);
          edits
              .addAll(copy.into(target, counts.merge(list, 1, Integer::sum) - 1 + Entries.count(plan, target),
                  pasted.file().document(), List.of(path)));
          ids.add(copy.id());
        }
      }
    });
    return Gesture.of(Texts.of("gesture.paste", ids.size(), region.id()), edits).selecting(ids);
  }

  /// Regions and the templates they come from.
  static Stream<PlanPath> homes(CheckedPlan plan) {
    return Stream.of(REGIONS, PlanPath.ROOT.key("regionplans")).flatMap(
        list -> IntStream.range(0, Entries.count(plan, list)).mapToObj(list::index));
  }
}
