package org.lct.editor.drag;

import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.gesture.Cargo;
import org.lct.editor.gesture.DropPolicy;
import org.lct.editor.gesture.Offer;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.paint.DropMark;
import org.lct.topology.diagram.view.DiagramView;
import org.lct.topology.theme.Icon;

/// Lets things be dropped on a diagram and its figures be dragged: to another region they move, on another figure
/// they are connected. While something hovers the diagram marks what would change and the hint says it in words, or
/// why it cannot be dropped there. Nothing is written before it is let go.
public final class DiagramDrops {
  private static final double DISTANCE = 18;
  private final PlanSession session;
  private final DiagramView diagram;
  private final Dragging dragging;
  private final Label hint = Styled.label("", "drag-hint");

  /// Drops on this diagram, which shows the session's plan.
  public DiagramDrops(PlanSession session, DiagramView diagram, Dragging dragging) {
    this.session = session;
    this.diagram = diagram;
    this.dragging = dragging;
    hint.setManaged(false);
    hint.setMouseTransparent(true);
    hint.setVisible(false);
    diagram.addEventHandler(MouseEvent.DRAG_DETECTED, this::detected);
    diagram.addEventHandler(DragEvent.DRAG_OVER, this::over);
    diagram.addEventHandler(DragEvent.DRAG_EXITED, _ -> clear());
    diagram.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  /// The words beside the pointer; to be laid over the diagram, at its origin.
  public Label hint() {
    return hint;
  }

  private void detected(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY)
      return;
    diagram.idAt(event.getX(), event.getY())
        .filter(id -> session.planProperty().get().flatMap(plan -> plan.part(id)).isPresent())
        .ifPresent(id -> {
          var selected = session.selectionProperty().get();
          var ids = selected.contains(id) ? selected : Set.of(id);
          dragging.begin(diagram, Optional.empty(), words(ids), new Cargo.Parts(ids));
          event.consume();
        });
  }

  private static String words(Set<String> ids) {
    return ids.size() == 1 ? ids.iterator().next() : Texts.of("gesture.several", ids.size());
  }

  private void over(DragEvent event) {
    offer(event).ifPresent(offer -> {
      if (offer.isAccepted())
        event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
      diagram.dropMarkProperty().set(new DropMark(offer.places(), offer.isAccepted()));
      show(offer, event);
      event.consume();
    });
  }

  private void show(Offer offer, DragEvent event) {
    hint.setText(offer.words());
    hint.setGraphic((offer.isAccepted() ? Icon.ADD : Icon.ERROR).node());
    hint.getStyleClass().setAll("label", "drag-hint", offer.isAccepted() ? "accepting" : "refusing");
    hint.setVisible(true);
    hint.applyCss();
    hint.autosize();
    double x = Math.min(event.getX() + DISTANCE, diagram.getWidth() - hint.getWidth());
    double y = Math.min(event.getY() + DISTANCE, diagram.getHeight() - hint.getHeight());
    hint.relocate(Math.max(0, x), Math.max(0, y));
  }

  private void dropped(DragEvent event) {
    dragging.cargo(event).ifPresent(cargo -> {
      var target = target(event);
      boolean done = offer(event).filter(Offer::isAccepted).isPresent();
      if (done)
        session.perform(plan -> new DropPolicy(plan).offer(cargo, target).gesture());
      event.setDropCompleted(done);
      event.consume();
    });
    clear();
  }

  private Optional<Offer> offer(DragEvent event) {
    return dragging.cargo(event).flatMap(cargo -> session.planProperty().get()
        .map(plan -> new DropPolicy(plan).offer(cargo, target(event))));
  }

  private Optional<String> target(DragEvent event) {
    return diagram.idAt(event.getX(), event.getY()).filter(id -> !id.equals(FigureIds.CLUSTER));
  }

  private void clear() {
    hint.setVisible(false);
    diagram.dropMarkProperty().set(DropMark.NONE);
  }
}
