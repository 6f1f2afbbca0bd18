package org.lct.editor.controls;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.lct.topology.theme.Icon;

/// Makes nodes with the style classes that the design system's style sheets know.
public final class Styled {
  private Styled() {}

  /// The node with more style classes.
  public static <N extends Node> N with(N node, String... styleClasses) {
    node.getStyleClass().addAll(styleClasses);
    return node;
  }

  /// A label.
  public static Label label(String text, String... styleClasses) {
    return with(new Label(text), styleClasses);
  }

  /// A label whose text takes as many lines as it needs.
  public static Label paragraph(String text, String... styleClasses) {
    var label = label(text, styleClasses);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }

  /// A button that shows only an icon; the text is its tooltip and what is spoken.
  public static Button iconButton(Icon icon, String text, Runnable deed) {
    var button = with(new Button("", icon.node()), "flat", "button-icon", "small");
    button.setAccessibleText(text);
    button.setTooltip(new Tooltip(text));
    button.setOnAction(_ -> deed.run());
    return button;
  }

  /// Gives a label these words; without any it takes no room.
  public static void tell(Label label, String words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
    label.setManaged(!words.isEmpty());
  }

  /// Room that pushes what follows in a row to its end.
  public static Region spring() {
    var spring = new Region();
    HBox.setHgrow(spring, Priority.ALWAYS);
    return spring;
  }
}
