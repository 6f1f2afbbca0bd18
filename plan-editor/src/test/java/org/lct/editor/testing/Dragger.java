package org.lct.editor.testing;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import org.lct.editor.PlanView;
import org.lct.editor.session.PlanSession;
import org.lct.topology.testing.TestStage;
import org.testfx.api.FxRobot;

/// A person who drags things in the view of a plan.
public record Dragger(PlanSession session, PlanView view, TestStage stage, FxRobot robot) {
  /// Somebody who has not touched anything yet.
  public static Dragger on(PlanStage shown) {
    return new Dragger(shown.session(), shown.view(), shown.stage(), new FxRobot());
  }

  /// Leaves in the palette only what has these words.
  public void search(String words) {
    TestStage.run(() -> {
      var search = (TextField) view.lookup(".palette .text-field");
      search.setText(words);
      search.requestFocus();
    });
    stage.awaitRendered();
  }

  /// Drags from one place to another without letting go. The platform tells where a dragged thing is only while the
  /// hand moves, and on a slow machine the drag may begin when the hand has arrived: a finger trembles until it is seen.
  public void hover(Point2D from, Point2D to) {
    robot.moveTo(from).press(MouseButton.PRIMARY);
    robot.moveTo(from.add(12, 12)).moveTo(from.midpoint(to)).moveTo(to).moveTo(to.add(2, 2));
    stage.await(() -> robot.moveBy(1, 0).moveBy(-1, 0), () -> hint().isPresent());
  }

  /// Drags an item of the palette to a place without letting go.
  public void hover(String item, Point2D to) {
    search(item);
    hover(row(item), to);
  }

  /// Waits until what is to be shown is on the screen.
  public void settle() {
    stage.await(() -> view.diagram().laidOutProperty().get() && !session.checkingProperty().get());
    stage.awaitRendered();
  }

  /// Lets go.
  public void drop() {
    robot.drop();
    stage.await(() -> hint().isEmpty());
    settle();
  }

  /// What the hint says, if it is there.
  public Optional<String> hint() {
    return TestStage
        .onFx(() -> view.lookupAll(".drag-deed").stream()
            .filter(label -> label.getParent().isVisible()).map(Label.class::cast).map(Label::getText)
            .findFirst());
  }

  /// The row of the palette whose name begins so.
  public Point2D row(String name) {
    return TestStage.onFx(() -> view.lookupAll(".palette .palette-row .label").stream()
        .map(Label.class::cast).filter(label -> label.getText().startsWith(name)).findFirst()
        .map(label -> label.localToScreen(20, 8)).orElseThrow());
  }

  /// The middle of a figure or region.
  public Point2D place(String id) {
    return TestStage.onFx(() -> {
      var box = view.diagram().boxOf(id).orElseThrow();
      return view.diagram().localToScreen(box.centerX(), box.centerY());
    });
  }

  /// The header of a region.
  public Point2D header(String region) {
    return TestStage.onFx(() -> {
      var box = view.diagram().boxOf(region).orElseThrow();
      return view.diagram().localToScreen(box.centerX(), box.y() + 10);
    });
  }

  /// A place of the diagram outside of all regions.
  public Point2D canvas() {
    return TestStage.onFx(() -> view.diagram().localToScreen(60, 6));
  }

  /// The text of the plan.
  public String text() {
    return TestStage.onFx(() -> session.documentProperty().get().orElseThrow().text());
  }
}
