package org.lct.app.shell;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.lct.app.action.Perspective;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Styled;

/// The tool bar of each perspective.
final class ToolStrips {
  private final Actions actions;
  private final Parts.Models models;

  ToolStrips(Parts parts, Actions actions) {
    this.actions = actions;
    models = parts.models();
  }

  ToolBar of(Perspective perspective) {
    return switch (perspective) {
      case DESIGN -> bar(actions.open().button("flat"), actions.openSample().button("flat"), spring(),
          actions.review().button("button-outlined"), actions.deploy().button("accent"));
      case DEPLOY -> bar(actions.stop().button("danger", "button-outlined"),
          actions.resumeRun().button("flat"), spring(), actions.showInInventory().button("button-outlined"));
      case INVENTORY -> bar(actions.refresh().button("flat"), readAt(), new Separator(Orientation.VERTICAL),
          actions.openClusterPlan().button("flat"), spring(),
          actions.resumeCluster().button("button-outlined"),
          actions.deleteCluster().button("danger", "button-outlined"));
    };
  }

  private static ToolBar bar(Node... nodes) {
    return new ToolBar(nodes);
  }

  private static Node spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }

  private Node readAt() {
    var label = Styled.with(new Label(), "secondary");
    models.inventory().readAtProperty().subscribe(at -> label.setText(at
        .map(time -> Texts.of("inventory.read", TimeOfDay.of(time))).orElse("")));
    return label;
  }
}
