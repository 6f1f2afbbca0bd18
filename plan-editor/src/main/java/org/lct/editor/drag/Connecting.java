package org.lct.editor.drag;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.gesture.Cargo;
import org.lct.editor.gesture.DropPolicy;
import org.lct.editor.gesture.HintWords;
import org.lct.editor.gesture.Offer;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.paint.DropMark;
import org.lct.topology.diagram.view.DiagramView;
import org.lct.topology.theme.Icon;

/// Does by keyboard what dragging a figure does: C takes what is selected, then something else is selected with the
/// arrow keys, Enter lets it go there, Escape gives it up. What would happen is said beside the target as while something
/// is dragged. JavaFX thread only.
public final class Connecting {
  private final PlanSession session;
  private final DiagramView diagram;
  private final DragHint hint = new DragHint();
  private final DropChoice choice;
  private final List<Node> panes = new ArrayList<>();
  private Set<String> taken = Set.of();

  /// Connects figures of this diagram, which shows the session's plan.
  public Connecting(PlanSession session, DiagramView diagram) {
    this.session = session;
    this.diagram = diagram;
    choice = new DropChoice(diagram);
    session.selectionProperty().subscribe((_, _) -> again());
    session.planProperty().subscribe((_, _) -> again());
    diagram.cameraProperty().subscribe((_, _) -> again());
    // Who drags an edge does the same with the mouse.
    diagram.addEventFilter(MouseEvent.DRAG_DETECTED, _ -> end());
    diagram.sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::focused);
  }

  /// The words beside the target, and the question when it is let go; to be laid over the diagram, at its origin.
  public List<Node> cards() {
    return List.of(hint, choice);
  }

  /// Lets the keys work while a pane in which things are selected has the focus.
  public void on(Node pane) {
    pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (acts(event))
        event.consume();
    });
    panes.add(pane);
  }

  /// Who goes elsewhere gives it up.
  private void focused(@Nullable Node owner) {
    for (var at = owner; at != null; at = at.getParent()) {
      if (panes.contains(at))
        return;
    }
    if (owner != null)
      end();
  }

  private boolean acts(KeyEvent event) {
    if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown())
      return false;
    if (taken.isEmpty())
      return event.getCode() == KeyCode.C && take();
    return switch (event.getCode()) {
      case ENTER -> let();
      case ESCAPE -> giveUp();
      default -> false;
    };
  }

  /// Takes what is selected; nothing if that is no figure.
  public boolean take() {
    taken = session.planProperty().get().map(plan -> session.selectionProperty().get().stream()
        .filter(id -> plan.part(id).isPresent()).collect(Collectors.toUnmodifiableSet()))
        .orElse(Set.of());
    again();
    return !taken.isEmpty();
  }

  private boolean let() {
    var from = new Cargo.Parts(taken);
    var to = target();
    var accepted = offer(from, to).filter(_ -> to.isPresent()).filter(Offer::isAccepted);
    accepted.ifPresent(offer -> {
      end();
      if (offer.others().isEmpty())
        perform(from, to, 0);
      else
        to.flatMap(diagram::boxOf).ifPresent(box -> choice.ask(offer.choices(), box.centerX(), box.centerY(),
            which -> perform(from, to, which)));
    });
    return true;
  }

  private void perform(Cargo from, Optional<String> to, int which) {
    session.perform(plan -> new DropPolicy(plan).offer(from, to).choices().stream().skip(which).findFirst());
  }

  private boolean giveUp() {
    var back = taken;
    end();
    session.selectionProperty().set(back);
    return true;
  }

  private void end() {
    if (!taken.isEmpty()) {
      taken = Set.of();
      hint.setVisible(false);
      diagram.dropMarkProperty().set(DropMark.NONE);
    }
  }

  /// What is selected now, if it is one thing and not what was taken.
  private Optional<String> target() {
    var selected = session.selectionProperty().get();
    return selected.size() == 1 ? selected.stream().filter(id -> !taken.contains(id)).findFirst()
        : Optional.empty();
  }

  private Optional<Offer> offer(Cargo cargo, Optional<String> target) {
    return session.planProperty().get().map(plan -> new DropPolicy(plan).offer(cargo, target));
  }

  /// Says what would happen now, unless nothing is taken, or what was is gone from the plan.
  private void again() {
    if (taken.isEmpty())
      return;
    if (session.selectionProperty().get().isEmpty()) {
      end();
      return;
    }
    session.planProperty().get().filter(plan -> taken.stream().allMatch(id -> plan.part(id).isPresent()))
        .ifPresentOrElse(plan -> target().ifPresentOrElse(to -> show(plan, to), this::begun), this::end);
  }

  private void begun() {
    diagram.dropMarkProperty().set(DropMark.NONE);
    hint.say(new HintWords(Texts.of("connect.begun"), "", Texts.of("connect.how"), ""), Icon.MOVE, true);
    beside(taken.iterator().next());
  }

  private void show(CheckedPlan plan, String target) {
    var offer = new DropPolicy(plan).offer(new Cargo.Parts(taken), Optional.of(target));
    diagram.dropMarkProperty().set(new DropMark(offer.places(), offer.places().contains(FigureIds.CLUSTER),
        offer.isAccepted(), Optional.empty(), Map.of(), List.of(), List.of()));
    hint.say(HintWords.of(plan, offer, Optional.empty()), offer.isAccepted() ? Icon.ADD : Icon.ERROR,
        offer.isAccepted());
    beside(target);
  }

  private void beside(String id) {
    diagram.boxOf(id).ifPresent(box -> hint.beside(box.centerX(), box.centerY(), box.width() / 2,
        diagram.getWidth(), diagram.getHeight()));
  }
}
