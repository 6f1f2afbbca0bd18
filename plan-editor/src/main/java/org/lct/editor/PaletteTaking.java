package org.lct.editor;

import java.util.Optional;
import org.lct.editor.gesture.Cargo;
import org.lct.editor.gesture.DropPolicy;
import org.lct.editor.gesture.Offer;
import org.lct.editor.gesture.PaletteItem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;

/// Takes things out of the palette without dragging: they go where they would if they were let go on what is
/// selected; a whole stack is opened.
///
/// @param session whose plan they go into
/// @param opener opens whole stacks
record PaletteTaking(PlanSession session, PlanOpener opener) {
  /// Takes an item. Returns why it cannot go there; empty if it did.
  String take(PaletteItem item) {
    if (item instanceof PaletteItem.Stack(var template)) {
      opener.open(template.file());
      return "";
    }
    var offer = session.planProperty().get().map(plan -> offer(plan, item));
    session.perform(plan -> offer(plan, item).gesture());
    return offer.filter(answer -> !answer.isAccepted()).map(Offer::words).orElse("");
  }

  /// With one thing selected it goes there; with none into the region, if there is but one, unless it can also be
  /// the whole cluster's.
  private Offer offer(CheckedPlan plan, PaletteItem item) {
    var selected = session.selectionProperty().get();
    var target = selected.size() == 1
        ? selected.stream().findFirst()
        : Optional.<String>empty();
    var only = plan.regions().size() == 1 && !(item instanceof PaletteItem.Network)
        ? Optional.of(plan.regions().getFirst().id())
        : Optional.<String>empty();
    return new DropPolicy(plan).offer(new Cargo.New(item),
        target.filter(id -> plan.part(id).isPresent() || plan.region(id).isPresent()).or(() -> only));
  }
}
