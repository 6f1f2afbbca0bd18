package org.lct.app.shell;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.lct.app.action.Perspective;
import org.lct.app.text.Texts;
import org.lct.editor.Representation;
import org.lct.editor.controls.Styled;
import org.lct.topology.theme.Icon;

/// The tool bar of each perspective.
final class ToolStrips {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
  private static final double NARROW_BELOW = 1340;
  private static final double GAP = 8;

  private final Actions actions;
  private final CanvasActions canvas;
  private final Parts.Models models;
  private final Parts.Views views;

  ToolStrips(Parts parts, Actions actions) {
    this.actions = actions;
    canvas = new CanvasActions(parts);
    models = parts.models();
    views = parts.views();
  }

  ToolBar of(Perspective perspective) {
    return switch (perspective) {
      case DESIGN ->
        bar(actions.open().iconButton(), actions.save().iconButton(), actions.undo().iconButton(),
            actions.redo().iconButton(), between(),
            canvas.addRegion().shortButton(Texts.of("bar.add-region"), "flat", "giving-way"),
            canvas.connect().shortButton(Texts.of("bar.connect"), "flat", "giving-way"),
            actions.arrangeAutomatically().shortButton(Texts.of("bar.arrange"), "flat", "giving-way"),
            between(), canvas.find().shortButton(Texts.of("bar.find"), "find", "giving-way"), spring(),
            representation(), between(),
            together(actions.review().button("button-outlined"), actions.deploy().button("accent")));
      case DEPLOY -> bar(actions.stop().button("danger", "button-outlined"),
          actions.resumeRun().button("flat"), spring(), actions.showInInventory().button("button-outlined"));
      case INVENTORY -> bar(actions.refresh().button("flat"), readAt(), between(),
          actions.openClusterPlan().button("flat"), spring(),
          together(actions.resumeCluster().button("button-outlined"),
              actions.deleteCluster().button("danger", "button-outlined")));
    };
  }

  /// The choice between diagram, text and both.
  private Node representation() {
    var group = new ToggleGroup();
    var shown = views.plan().representationProperty();
    var box = new HBox(toggle(Representation.DIAGRAM, Icon.DESIGN, "left-pill"),
        toggle(Representation.SPLIT, Icon.COMPARE, "center-pill"),
        toggle(Representation.TEXT, Icon.LOG, "right-pill"));
    box.setAlignment(Pos.CENTER);
    box.setFillHeight(false);
    box.getChildren().stream().map(ToggleButton.class::cast).forEach(button -> {
      button.setToggleGroup(group);
      button.setOnAction(_ -> {
        button.setSelected(true);
        shown.set((Representation) button.getUserData());
      });
      // Who goes on with the keys means what was shown, not its button; who came to the button by keys stays there.
      button.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> views.plan().enter());
      shown.subscribe(now -> button.setSelected(now == button.getUserData()));
    });
    return box;
  }

  private static ToggleButton toggle(Representation representation, Icon icon, String style) {
    var words = Texts.of("representation." + representation.name().toLowerCase(Locale.ROOT));
    var button = Styled.with(new ToggleButton(words, icon.node()), style, "giving-way");
    button.setTooltip(new Tooltip(words));
    button.setUserData(representation);
    button.setMinWidth(ToggleButton.USE_PREF_SIZE);
    return button;
  }

  /// A bar that keeps the icons alone of its less important buttons where it is narrow.
  private static ToolBar bar(Node... nodes) {
    var bar = new ToolBar(nodes);
    bar.getItems().stream().filter(node -> !(node instanceof Separator))
        .forEach(node -> Styled.with(node, "tool"));
    bar.widthProperty()
        .subscribe(width -> bar.pseudoClassStateChanged(NARROW, width.doubleValue() < NARROW_BELOW));
    return bar;
  }

  /// Buttons of one purpose.
  private static Node together(Node... buttons) {
    return new HBox(GAP, buttons);
  }

  private static Separator between() {
    return new Separator(Orientation.VERTICAL);
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
