package org.lct.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.gesture.StartOrder;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// A menu of what the selected nodes start after: the other node plans of their region, those marked that they wait for.
final class StartMenu {
  /// More is a list to look through, not a menu.
  private static final int MOST = 40;

  private final PlanSession session;
  private final Menu menu = new Menu("", Icon.START.node());

  StartMenu(PlanSession session) {
    this.session = session;
  }

  Menu menu() {
    return menu;
  }

  /// Offers what there is now.
  void refresh() {
    var items = plan().map(this::items).orElse(List.of());
    menu.setDisable(items.isEmpty());
    menu.setText(Texts.of(items.isEmpty() ? "start.menu.none" : "start.menu"));
    menu.getItems().setAll(items);
  }

  private List<MenuItem> items(CheckedPlan plan) {
    return selected(plan)
        .map(next -> others(plan, next).<MenuItem>map(first -> item(plan, first, next)).toList())
        .orElse(List.of());
  }

  private MenuItem item(CheckedPlan plan, Nodes first, Nodes next) {
    var after = StartOrder.after(plan, first, next);
    boolean waits = StartOrder.together(plan, first, next).isAccepted();
    var item = new CheckMenuItem(
        waits || after.isAccepted() ? first.name() : Texts.of("start.refused", first.name(), after.words()));
    item.setMnemonicParsing(false);
    item.setSelected(waits);
    item.setDisable(!waits && !after.isAccepted());
    item.setOnAction(_ -> session.perform(now -> change(now, first.id(), next.id(), waits)));
    return item;
  }

  private static Optional<Gesture> change(CheckedPlan plan, String first, String next, boolean waits) {
    return nodes(plan, first).flatMap(one -> nodes(plan, next).flatMap(other -> (waits
        ? StartOrder.together(plan, one, other)
        : StartOrder.after(plan, one, other)).gesture()));
  }

  private static Stream<Nodes> others(CheckedPlan plan, Nodes next) {
    return plan.region(next.region().id()).stream().flatMap(region -> region.parts().stream())
        .filter(Nodes.class::isInstance).map(Nodes.class::cast).filter(part -> !part.equals(next))
        .limit(MOST);
  }

  private Optional<CheckedPlan> plan() {
    return session.planProperty().get().filter(CheckedPlan::isReadable);
  }

  private Optional<Nodes> selected(CheckedPlan plan) {
    var ids = session.selectionProperty().get();
    return ids.size() == 1 ? nodes(plan, ids.iterator().next()) : Optional.empty();
  }

  private static Optional<Nodes> nodes(CheckedPlan plan, String id) {
    return plan.part(id).filter(Nodes.class::isInstance).map(Nodes.class::cast);
  }
}
