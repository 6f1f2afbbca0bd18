package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.gesture.Copies.Copy;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Texts;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.InsertCopy;
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
  /// plan's defaults is not taken along. A selected region that applies no region plan is taken as it is written.
  public static Optional<String> of(CheckedPlan plan, Set<String> selection) {
    var edits = new ArrayList<PlanEdit>();
    var seen = new HashSet<PlanPath>();
    int regions = 0;
    for (var region : plan.regions()) {
      var parts = parts(region, selection).stream().filter(part -> seen.add(Written.entry(part))).toList();
      if (parts.isEmpty())
        continue;
      var home = REGIONS.index(regions);
      var entry = Written.region(region);
      if (selection.contains(region.id()) && Written.home(region).path().equals(entry)) {
        edits.add(new InsertCopy(REGIONS, regions++, Entries.value(plan, entry).orElseThrow(),
            plan.file().document(), entry));
        continue;
      }
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

  /// The regions of a plan that is given as text, if this plan has none of them and nobody chose a region. Else everything
  /// that stands in them, or what lines of a plan say, put into one region under names that are free there: the chosen
  /// one, or the first. Refused if the text is no such thing, or if the region has not what that needs.
  ///
  /// @param chosen the region that was chosen for it, if one was
  public static Offer paste(CheckedPlan plan, Optional<PlanRegion> chosen, String text) {
    var whole = chosen.isPresent() ? Optional.<CheckedPlan>empty() : Fragment.whole(text, plan);
    var regions = whole
        .filter(pasted -> Entries.count(pasted, REGIONS) == pasted.regions().size()
            && pasted.regions().stream().allMatch(region -> isNew(plan, region)));
    if (regions.isPresent())
      return Offer.of(put(plan, regions.get()), Set.of(FigureIds.CLUSTER));
    var into = chosen.or(() -> plan.regions().stream().findFirst());
    var pasted = Fragment.plan(text, plan);
    var here = into.map(region -> Set.of(region.id())).orElse(Set.of());
    if (pasted.isEmpty() || into.isEmpty())
      return Offer.refused(Texts.of(pasted.isEmpty() ? "paste.no-plan" : "paste.no-region"), here);
    return put(plan, into.get(), pasted.get(), here);
  }

  /// Whether a region is one that the plan could have as it is written: it is not there, and applies no region plan.
  private static boolean isNew(CheckedPlan plan, PlanRegion region) {
    return plan.region(region.id()).isEmpty()
        && Written.home(region).path().equals(Written.region(region));
  }

  private static Gesture put(CheckedPlan plan, CheckedPlan pasted) {
    var edits = new ArrayList<PlanEdit>();
    int there = Entries.count(plan, REGIONS);
    for (int i = 0; i < pasted.regions().size(); i++)
      edits.add(new InsertCopy(REGIONS, there + i, Entries.value(pasted, REGIONS.index(i)).orElseThrow(),
          pasted.file().document(), REGIONS.index(i)));
    var ids = pasted.regions().stream().map(PlanRegion::id).collect(Collectors.toUnmodifiableSet());
    return Gesture.of(Texts.of("gesture.paste.regions", ids.size(), ids.iterator().next()), edits)
        .selecting(ids);
  }

  private static Offer put(CheckedPlan plan, PlanRegion region, CheckedPlan pasted, Set<String> here) {
    var needs = new Needs(Written.together(plan, region));
    return pasted.regions().stream().flatMap(from -> from.parts().stream()).map(needs::against)
        .flatMap(Optional::stream).findFirst().map(reason -> Offer.refused(reason, here))
        .orElseGet(() -> Offer.of(put(plan, region, pasted), here));
  }

  private static Gesture put(CheckedPlan plan, PlanRegion region, CheckedPlan pasted) {
    var copies = Copies.into(region);
    var counts = new HashMap<String, Integer>();
    var edits = new ArrayList<PlanEdit>();
    var changes = new ArrayList<PlanEdit>();
    var ids = new HashSet<String>();
    homes(pasted).forEach(from -> {
      copies.fromAnother();
      for (var list : Copies.LISTS) {
        var target = Written.home(region).path().key(list);
        for (int i = 0; i < Entries.count(pasted, from.key(list)); i++) {
          var path = from.key(list).index(i);
          var entry = Entries.value(pasted, path).orElseThrow();
          var copy = copies.of(list, entry.path(Copies.nameKey(list)).asText(list), entry);
          var written = copy.into(target,
              counts.merge(list, 1, Integer::sum) - 1 + Entries.count(plan, target),
              pasted.file().document(), List.of(path));
          edits.add(written.getFirst());
          changes.addAll(written.subList(1, written.size()));
          ids.add(copy.id());
        }
      }
    });
    edits.addAll(changes);
    return Gesture.of(Texts.of("gesture.paste", ids.size(), region.id()), edits).selecting(ids);
  }

  /// Regions and the templates they come from.
  static Stream<PlanPath> homes(CheckedPlan plan) {
    return Stream.of(REGIONS, PlanPath.ROOT.key("regionplans")).flatMap(
        list -> IntStream.range(0, Entries.count(plan, list)).mapToObj(list::index));
  }
}
