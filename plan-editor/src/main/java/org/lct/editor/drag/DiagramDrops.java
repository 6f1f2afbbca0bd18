package org.lct.editor.drag;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.util.Duration;
import org.lct.editor.controls.Delay;
import org.lct.editor.drag.Putting.Put;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.gesture.Cargo;
import org.lct.editor.gesture.DropPolicy;
import org.lct.editor.gesture.HintWords;
import org.lct.editor.gesture.Offer;
import org.lct.editor.gesture.PaletteItem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.session.Preview;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.paint.DropMark;
import org.lct.topology.diagram.view.DiagramView;
import org.lct.topology.theme.Icon;

/// Lets things be dropped on a diagram and its figures be dragged: within their region they are put somewhere else, to
/// another region they move, on another figure they are connected. Regions are dragged by their header. While something
/// hovers the diagram marks what would change, and where it rests makes room for what would come; the hint says it in
/// words with its cost, or why it cannot be dropped there. Nothing is written before it is let go.
public final class DiagramDrops {
  /// Nobody reads what is said of a place that is passed by.
  private static final Duration REST = Duration.millis(100);
  /// A hand never holds a mouse quite still.
  private static final double STILL = 2;

  private final PlanSession session;
  private final DiagramView diagram;
  private final Dragging dragging;
  private final DragHint hint = new DragHint();
  private final DropChoice choice;
  private final Putting putting;
  private final Delay rest = Delay.of(REST);
  /// Working out what would come of a large plan takes half a second of the processors, so it waits until the hand rests.
  private final Delay still = Delay.of(REST);
  private Optional<Hover> hover = Optional.empty();
  /// Whether something would be put here, as at every free place of its region.
  private boolean puts;
  private Point2D pointer = Point2D.ZERO;
  /// Where the hand was when it last moved.
  private Point2D pressed = Point2D.ZERO;
  private Point2D moved = Point2D.ZERO;

  /// What hovers where, and what comes of it: worked out once for each place.
  private record Hover(CheckedPlan plan, Cargo cargo, Optional<String> target, Offer offer) {
    boolean isSame(CheckedPlan now, Cargo dragged, Optional<String> at) {
      return plan.file().document().equals(now.file().document()) && cargo.equals(dragged)
          && target.equals(at);
    }

    Optional<String> region() {
      return target.flatMap(id -> plan.region(id).map(PlanRegion::id)
          .or(() -> plan.part(id).map(part -> part.region().id())));
    }
  }

  /// Drops on this diagram, which shows the session's plan.
  public DiagramDrops(PlanSession session, DiagramView diagram, Dragging dragging) {
    this.session = session;
    this.diagram = diagram;
    this.dragging = dragging;
    choice = new DropChoice(diagram);
    putting = new Putting(session, diagram);
    dragging.drawnBy(cargo -> Ghost.of(cargo, diagram.diagramProperty().get(), session.catalog())
        .flatMap(diagram::picture));
    diagram.addEventFilter(MouseEvent.MOUSE_PRESSED,
        event -> pressed = new Point2D(event.getX(), event.getY()));
    diagram.addEventHandler(MouseEvent.DRAG_DETECTED, this::detected);
    diagram.addEventHandler(DragEvent.DRAG_OVER, this::over);
    diagram.addEventHandler(DragEvent.DRAG_EXITED, _ -> clear());
    diagram.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    session.preview().previewProperty().subscribe(_ -> hover.ifPresent(this::show));
  }

  /// The words beside the pointer, and the question when something is let go; to be laid over the diagram, at its
  /// origin.
  public List<Node> cards() {
    return List.of(hint, choice);
  }

  /// What is dragged is what was pressed on: a fast hand has left it when its drag is detected.
  private void detected(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY)
      return;
    diagram.gripAt(pressed.getX(), pressed.getY()).ifPresent(id -> {
      var selected = session.selectionProperty().get();
      var ids = selected.contains(id) ? selected : Set.of(id);
      dragging.begin(diagram, Optional.empty(), words(ids), new Cargo.Parts(ids), putting.share(id));
      event.consume();
    });
  }

  private static String words(Set<String> ids) {
    return ids.size() == 1 ? ids.iterator().next() : Texts.of("gesture.several", ids.size());
  }

  private void over(DragEvent event) {
    pointer = new Point2D(event.getX(), event.getY());
    put(event).ifPresentOrElse(now -> put(event, now), () -> changing(event));
  }

  private Optional<Put> put(DragEvent event) {
    return dragging.cargo(event).flatMap(cargo -> putting.put(event, cargo));
  }

  private void put(DragEvent event, Put now) {
    if (!puts) {
      puts = true;
      hover = Optional.empty();
      forget();
      dragging.seeThrough(true);
      dragging.mark(Icon.PUT, true);
      rest.restart(() -> say(now.words(), Icon.PUT, true));
    }
    event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
    diagram.dropMarkProperty()
        .set(DropMark.putting(now.group().after(now.snap()), now.snap().guides()));
    sayBeside();
    event.consume();
  }

  private void changing(DragEvent event) {
    dragging.seeThrough(false);
    puts = false;
    hover(event).ifPresent(now -> {
      if (now.offer().isAccepted())
        event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
      if (!hover.equals(Optional.of(now))) {
        hover = Optional.of(now);
        forget();
        show(now);
        rest.restart(() -> say(now));
        moved = Point2D.ZERO;
      }
      if (moved.distance(pointer) > STILL) {
        moved = pointer;
        still.restart(() -> now.offer().gesture().filter(gesture -> !gesture.edits().isEmpty())
            .ifPresent(gesture -> session.preview().ask(now.plan(), gesture)));
      }
      sayBeside();
      event.consume();
    });
  }

  private Optional<Hover> hover(DragEvent event) {
    var target = diagram.idAt(event.getX(), event.getY());
    return dragging.cargo(event).flatMap(cargo -> session.planProperty().get()
        .map(plan -> hover.filter(before -> before.isSame(plan, cargo, target))
            .orElseGet(() -> new Hover(plan, cargo, target, new DropPolicy(plan).offer(cargo, target)))));
  }

  /// What is said of it is brought up to date, if anything is said yet.
  private void show(Hover now) {
    var preview = session.preview().previewProperty().get();
    var offer = now.offer();
    diagram.dropMarkProperty().set(new DropMark(offer.places(), offer.places().contains(FigureIds.CLUSTER),
        offer.isAccepted(), now.region(), preview.map(Preview::coming).orElse(Map.of()), List.of(),
        List.of()));
    dragging.mark(icon(now), offer.isAccepted());
    if (hint.isVisible())
      say(now);
  }

  private void say(Hover now) {
    var offer = now.offer();
    say(HintWords.of(now.plan(), offer, session.preview().previewProperty().get()),
        offer.isAccepted() ? Icon.ADD : Icon.ERROR, offer.isAccepted());
  }

  private void say(HintWords words, Icon icon, boolean accepted) {
    hint.say(words, icon, accepted);
    sayBeside();
  }

  private void sayBeside() {
    hint.beside(pointer.getX(), pointer.getY(), dragging.reach(), diagram.getWidth(), diagram.getHeight());
  }

  private static Icon icon(Hover now) {
    if (!now.offer().isAccepted())
      return Icon.REFUSE;
    return now.cargo() instanceof Cargo.New ? Icon.ADD : Icon.MOVE;
  }

  private void dropped(DragEvent event) {
    put(event).ifPresentOrElse(now -> {
      session.perform(_ -> now.group().move(now.snap(), false));
      event.setDropCompleted(true);
      event.consume();
    }, () -> change(event));
    clear();
  }

  private void change(DragEvent event) {
    hover(event).ifPresent(now -> {
      boolean done = now.offer().isAccepted();
      if (now.offer().others().isEmpty())
        perform(now, 0);
      else
        choice.ask(now.offer().choices(), event.getX(), event.getY(), which -> perform(now, which));
      event.setDropCompleted(done);
      event.consume();
    });
  }

  private void perform(Hover dropped, int which) {
    if (dropped.cargo() instanceof Cargo.New(PaletteItem.Stack(var template)))
      dragging.open(template);
    else
      session.perform(plan -> new DropPolicy(plan).offer(dropped.cargo(), dropped.target()).choices().stream()
          .skip(which).findFirst());
  }

  /// What is said of what hovered, and what would come of it, is not wanted any more.
  private void forget() {
    rest.cancel();
    still.cancel();
    hint.setVisible(false);
    session.preview().clear();
  }

  private void clear() {
    hover = Optional.empty();
    puts = false;
    forget();
    dragging.unmark();
    diagram.dropMarkProperty().set(DropMark.NONE);
  }
}
