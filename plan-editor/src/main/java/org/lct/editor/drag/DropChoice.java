package org.lct.editor.drag;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Texts;

/// A card beside the pointer that asks which of several things is meant, when something is let go that can mean them. It
/// goes when it is answered, by Escape, and when the focus goes elsewhere. A menu of the platform would get no mouse at
/// the end of a drag.
final class DropChoice extends VBox {
  private static final double GAP = 4;

  private final Node owner;
  /// What had the focus when it asked.
  private Optional<Node> before = Optional.empty();

  /// @param owner on which things are let go
  DropChoice(Node owner) {
    this.owner = owner;
    Styled.with(this, "drag-hint", "drop-choice");
    setManaged(false);
    setVisible(false);
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(Texts.of("drop.choose"));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    focusWithinProperty().subscribe((_, within) -> {
      if (!within)
        setVisible(false);
    });
  }

  /// Asks at a place of the owner.
  ///
  /// @param chosen gets which it is, counted from zero
  void ask(List<Gesture> gestures, double x, double y, IntConsumer chosen) {
    getChildren().setAll(Styled.label(Texts.of("drop.choose"), "muted"));
    IntStream.range(0, gestures.size()).mapToObj(which -> {
      var button = Styled.with(new Button(gestures.get(which).label()), "flat");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setOnAction(_ -> {
        close();
        chosen.accept(which);
      });
      return button;
    }).forEach(getChildren()::add);
    setVisible(true);
    applyCss();
    autosize();
    var around = owner.getLayoutBounds();
    relocate(Math.clamp(x - GAP, 0, Math.max(0, around.getWidth() - getWidth())),
        Math.clamp(y - GAP, 0, Math.max(0, around.getHeight() - getHeight())));
    before = Optional.ofNullable(getScene()).map(Scene::getFocusOwner);
    getChildren().get(1).requestFocus();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      event.consume();
      close();
    } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof Button answer) {
      event.consume();
      answer.fire();
    }
  }

  private void close() {
    before.filter(node -> node.getScene() != null).orElse(owner).requestFocus();
    setVisible(false);
  }
}
