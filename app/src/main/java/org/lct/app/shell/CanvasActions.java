package org.lct.app.shell;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import org.lct.app.action.UiAction;
import org.lct.app.text.Texts;
import org.lct.editor.PlanView;
import org.lct.topology.theme.Icon;

/// What the user can do in the diagram of the plan, for the menus. Its keys act only where the diagram or the outline has
/// the keyboard, so that they mean something else where text is typed: the menus name them in words.
final class CanvasActions {
  private final PlanView plan;
  private final Reasons reasons;

  CanvasActions(Parts parts) {
    plan = parts.views().plan();
    reasons = new Reasons(parts.models());
  }

  /// What is done to what is selected.
  List<UiAction> edit() {
    var edits = plan.edits();
    var selected = reasons.toUseSelected();
    return List.of(action("cut", Icon.CUT, selected, edits::cut),
        action("copy", Icon.COPY, selected, edits::copy),
        action("paste", Icon.PASTE, reasons.toChangePlan(), edits::paste),
        action("duplicate", Icon.COPY, reasons.toUseFigures(), edits::duplicate),
        action("remove", Icon.DELETE, selected, edits::remove),
        action("rename", Icon.TAG, reasons.toUseFigure(), plan::rename), connect());
  }

  /// Going to the regions of the palette.
  UiAction addRegion() {
    return action("add-region", Icon.ADD, reasons.toChangePlan(), plan::addRegion);
  }

  UiAction connect() {
    return action("connect", Icon.CONNECT, reasons.toUseFigures(), plan::connect);
  }

  UiAction find() {
    return action("find", Icon.SEARCH, reasons.toUsePlan(), plan::find);
  }

  /// How the diagram is looked at.
  List<UiAction> view() {
    return List.of(
        action("zoom-selection", Icon.ZOOM_IN, reasons.toUseSelected(), plan.diagram()::zoomToSelection),
        action("minimap", Icon.REGION, reasons.toUsePlan(), () -> toggle(plan.diagram().minimapProperty())),
        action("start-order", Icon.LAYERS, reasons.toUsePlan(), () -> toggle(plan.startOrderProperty())));
  }

  /// Doing the best fix of the problem that is looked at.
  UiAction fix() {
    return action("fix", Icon.REBUILD, reasons.toUsePlan(), plan.problems()::applyFirst);
  }

  private static void toggle(BooleanProperty property) {
    property.set(!property.get());
  }

  private UiAction action(String key, Icon icon, ObservableValue<String> unavailable, Runnable deed) {
    return new UiAction(Bindings.createStringBinding(() -> Texts.of("action." + key)), icon, Optional.empty(),
        unavailable, () -> {
          plan.flush();
          deed.run();
        });
  }
}
