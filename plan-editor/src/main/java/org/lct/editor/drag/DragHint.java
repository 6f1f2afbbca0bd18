package org.lct.editor.drag;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.gesture.HintWords;
import org.lct.topology.theme.Icon;

/// A card beside what is dragged: what letting go would do, where, and what that costs; or why it does nothing.
final class DragHint extends VBox {
  private static final double WIDEST = 280;
  private static final double GAP = 12;

  private final Label deed = Styled.paragraph("", "drag-deed", "name");
  private final Label note = Styled.paragraph("", "drag-note");
  private final Label places = Styled.paragraph("", "muted");
  private final Label difference = Styled.label("", "drag-difference");

  DragHint() {
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    setMaxWidth(WIDEST);
  }

  /// Says it, and takes the size for it.
  ///
  /// @param icon what letting go would do, as a picture
  /// @param accepted whether it would do something
  void say(HintWords words, Icon icon, boolean accepted) {
    deed.setText(words.deed());
    deed.setGraphic(icon.node());
    note.setText(words.note());
    places.setText(words.places());
    difference.setText(words.difference());
    getStyleClass().setAll("drag-hint", accepted ? "accepting" : "refusing");
    getChildren().setAll(deed);
    if (!words.note().isEmpty())
      getChildren().add(note);
    if (!words.places().isEmpty())
      getChildren().add(places);
    if (!words.difference().isEmpty())
      getChildren().add(difference);
    setAccessibleText(String.join(". ", words.lines()));
    setVisible(true);
    applyCss();
    double wide = Math.min(WIDEST, prefWidth(-1));
    resize(wide, prefHeight(wide));
  }

  /// Stands beside a place, on the side where there is room.
  ///
  /// @param reach how far what is dragged reaches to both sides of it
  void beside(double x, double y, double reach, double width, double height) {
    double right = x + reach + GAP;
    double left = right + getWidth() <= width ? right : x - reach - GAP - getWidth();
    relocate(Math.max(0, left), Math.clamp(y - getHeight() / 2, 0, Math.max(0, height - getHeight())));
  }
}
