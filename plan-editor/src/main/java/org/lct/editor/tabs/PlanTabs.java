package org.lct.editor.tabs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import org.lct.editor.compare.CompareModel;
import org.lct.editor.compare.Counterpart;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// The open plans as tabs; a dot stands for changes that are not saved. Choosing one shows it. The tabs have no content
/// of their own: every view shows the plan of the tab that is chosen.
public final class PlanTabs extends TabPane {
  private final PlanSession session;
  private final CompareModel comparing;
  private final Consumer<List<OpenPlan>> close;
  private final Map<OpenPlan, Tab> tabs = new HashMap<>();
  /// Tabs are put right after the session; what is selected meanwhile is nobody's choice.
  private boolean following;

  /// The tabs of the session's plans.
  ///
  /// @param comparing says which of them are compared, and with what
  /// @param close called with the plans the user wants to close
  public PlanTabs(PlanSession session, CompareModel comparing, Consumer<List<OpenPlan>> close) {
    this.session = session;
    this.comparing = comparing;
    this.close = close;
    getStyleClass().add("plan-tabs");
    setAccessibleText(Texts.of("tabs.title"));
    setTabClosingPolicy(TabClosingPolicy.ALL_TABS);
    session.plans().addListener((ListChangeListener<OpenPlan>) _ -> follow());
    session.currentProperty().subscribe(_ -> follow());
    getSelectionModel().selectedItemProperty().subscribe((_, now) -> chosen(now));
    comparing.compared().addListener(
        (MapChangeListener<OpenPlan, Counterpart>) _ -> tabs.forEach((plan, tab) -> explain(tab, plan)));
  }

  private void follow() {
    following = true;
    tabs.keySet().retainAll(session.plans());
    var shown = session.plans().stream().map(plan -> tabs.computeIfAbsent(plan, this::tab)).toList();
    if (!getTabs().equals(shown))
      getTabs().setAll(shown);
    session.currentProperty().get().map(tabs::get).ifPresent(getSelectionModel()::select);
    following = false;
  }

  private void chosen(Tab tab) {
    if (!following && tab != null && tab.getUserData() instanceof OpenPlan plan)
      session.show(plan);
  }

  private Tab tab(OpenPlan plan) {
    var tab = new Tab();
    tab.setUserData(plan);
    plan.nameProperty().subscribe(_ -> name(tab, plan));
    plan.dirtyProperty().subscribe(_ -> name(tab, plan));
    tab.setTooltip(new Tooltip());
    plan.pathProperty().subscribe(_ -> explain(tab, plan));
    tab.setOnCloseRequest(event -> {
      event.consume();
      close.accept(List.of(plan));
    });
    tab.setContextMenu(new ContextMenu(item("tabs.close", () -> List.of(plan)),
        item("tabs.close-others",
            () -> session.plans().stream().filter(other -> !other.equals(plan)).toList()),
        item("tabs.close-all", () -> List.copyOf(session.plans()))));
    return tab;
  }

  /// A tab whose plan is compared has another picture, and says with what.
  private void explain(Tab tab, OpenPlan plan) {
    var with = Optional.ofNullable(comparing.compared().get(plan));
    tab.setGraphic((with.isPresent() ? Icon.COMPARE : Icon.LOG).node());
    var place = plan.pathProperty().get().map(file -> file.toAbsolutePath().toString())
        .orElseGet(() -> Texts.of("tabs.no-file"));
    tab.getTooltip().setText(with.map(to -> Texts.of("compare.tab", place, to.words())).orElse(place));
  }

  private static void name(Tab tab, OpenPlan plan) {
    var name = plan.nameProperty().get();
    tab.setText(plan.dirtyProperty().get() ? Texts.of("tabs.unsaved", name) : name);
    tab.getStyleClass().removeAll("unsaved");
    if (plan.dirtyProperty().get())
      tab.getStyleClass().add("unsaved");
  }

  private interface Plans {
    List<OpenPlan> now();
  }

  private MenuItem item(String key, Plans plans) {
    var item = new MenuItem(Texts.of(key));
    item.setOnAction(_ -> close.accept(plans.now()));
    return item;
  }

  /// Shows the plan so many tabs further, beyond the last the first.
  public void step(int by) {
    var plans = session.plans();
    session.currentProperty().get().map(plans::indexOf)
        .ifPresent(at -> session.show(plans.get(Math.floorMod(at + by, plans.size()))));
  }
}
