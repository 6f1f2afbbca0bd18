package org.lct.app.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.lct.app.action.UiAction;
import org.lct.app.text.Texts;
import org.lct.editor.PlanView;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.PlanSession;
import org.lct.topology.theme.Icon;

/// What the plan that is shown can be compared with, and the way through the differences.
final class CompareMenu {
  private final PlanSession session;
  private final PlanView view;
  private final Comparing comparing;

  CompareMenu(PlanSession session, PlanView view, Comparing comparing) {
    this.session = session;
    this.view = view;
    this.comparing = comparing;
  }

  /// The menu; git is asked again whenever it is opened.
  Menu menu() {
    var menu = new Menu(Texts.of("compare.menu"), Icon.COMPARE.node());
    var fixed = List.of(item("compare.item.disk", toCompareWithFile(), comparing::withDisk),
        item("compare.item.commit", comparing.lastCommit().reasonProperty(), comparing::withLastCommit),
        item("compare.item.file", toCompare(), comparing::withFile), new SeparatorMenuItem());
    session.plans().addListener((ListChangeListener<OpenPlan>) _ -> fill(menu, fixed));
    session.currentProperty().subscribe(_ -> fill(menu, fixed));
    menu.setOnShowing(_ -> comparing.lastCommit().look());
    return menu;
  }

  private void fill(Menu menu, List<MenuItem> fixed) {
    var items = new ArrayList<>(fixed);
    session.plans().stream().filter(plan -> !session.currentProperty().get().equals(Optional.of(plan)))
        .map(this::item).forEach(items::add);
    if (items.size() == fixed.size()) {
      var none = new MenuItem(Texts.of("compare.item.none"));
      none.setDisable(true);
      items.add(none);
    }
    menu.getItems().setAll(items);
  }

  private MenuItem item(OpenPlan plan) {
    var item = new MenuItem(plan.nameProperty().get(), Icon.LOG.node());
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> {
      view.flush();
      comparing.with(plan);
    });
    return item;
  }

  private MenuItem item(String key, ObservableValue<String> unavailable, Runnable deed) {
    return action(key, Icon.COMPARE, Optional.empty(), unavailable, () -> {
      view.flush();
      deed.run();
    }).menuItem();
  }

  private static UiAction action(String key, Icon icon, Optional<KeyCombination> keys,
      ObservableValue<String> unavailable, Runnable deed) {
    return new UiAction(Bindings.createStringBinding(() -> Texts.of(key)), icon, keys, unavailable, deed);
  }

  /// The way through the differences and out of comparing.
  List<MenuItem> steps() {
    return List.of(
        action("compare.item.next", Icon.DOWN, Optional.of(new KeyCodeCombination(KeyCode.F7)), toStep(),
            () -> view.stepDifference(1)).menuItem(),
        action("compare.item.previous", Icon.UP,
            Optional.of(new KeyCodeCombination(KeyCode.F7, KeyCombination.SHIFT_DOWN)), toStep(),
            () -> view.stepDifference(-1)).menuItem(),
        action("compare.item.stop", Icon.CLOSE, Optional.empty(), toStop(), comparing.model()::stop)
            .menuItem());
  }

  private ObservableValue<String> toCompare() {
    return Bindings.createStringBinding(
        () -> session.currentProperty().get().isPresent() ? "" : Texts.of("reason.no-plan"),
        session.currentProperty());
  }

  private ObservableValue<String> toCompareWithFile() {
    return Bindings.createStringBinding(() -> {
      if (session.currentProperty().get().isEmpty())
        return Texts.of("reason.no-plan");
      return session.pathProperty().get().isPresent() ? "" : Texts.of("reason.no-file");
    }, session.currentProperty(), session.pathProperty());
  }

  private ObservableValue<String> toStop() {
    var with = comparing.model().counterpartProperty();
    return Bindings.createStringBinding(() -> with.get().isPresent() ? "" : Texts.of("reason.not-compared"),
        with);
  }

  private ObservableValue<String> toStep() {
    var model = comparing.model();
    return Bindings.createStringBinding(() -> {
      if (model.counterpartProperty().get().isEmpty())
        return Texts.of("reason.not-compared");
      return model.comparisonProperty().get().filter(found -> !found.differences().isEmpty()).isPresent() ? ""
          : Texts.of("reason.no-difference");
    }, model.counterpartProperty(), model.comparisonProperty());
  }
}
