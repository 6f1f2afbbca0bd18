package org.lct.editor;

import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.lct.editor.compare.CompareModel;
import org.lct.editor.controls.Styled;
import org.lct.editor.palette.StackPrices;
import org.lct.editor.problems.BrokenFilePane;
import org.lct.editor.problems.ProblemsModel;
import org.lct.editor.problems.ProblemsPane;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.session.WarmUp;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.view.DiagramView;

/// Shows the open plan: outline, diagram, problems, cost, and what is selected. Without one it says how to open one;
/// a file that says no plan is shown by its problems.
///
/// Control Tab shows the next of the open plans, with Shift the one before. Control F finds figures in the diagram, F8 and Shift F8 go through the problems, Alt Enter does the best fix of the
/// one they are at, F7 and Shift F7 through the differences while the plan is compared, F6 and Shift F6 go through the panes, Shift F10 opens the menu. A plan file that is dropped here is
/// opened. JavaFX thread only.
public final class PlanView extends StackPane {
  private final PlanSession session;
  private final ProblemsModel problems;
  private final Workspace workspace;
  private final Node broken;
  private final Node empty;
  private final ObjectProperty<Representation> representation = new SimpleObjectProperty<>(
      Representation.DIAGRAM);
  private final Label checking = Styled.label("", "view-title", "muted");
  /// The plan that was opened and is to have the keyboard when it is drawn.
  private Optional<OpenPlan> entering = Optional.empty();

  /// A view of the session's plan.
  ///
  /// @param comparing what plans are compared with
  /// @param prices of what the palette offers
  /// @param opener opens what the user asks for here
  /// @param layoutThreads where layouts of the diagram are computed
  /// @param zone in which times of day are shown
  public PlanView(PlanSession session, CompareModel comparing, StackPrices prices, PlanOpener opener,
      Executor layoutThreads, ZoneId zone) {
    this.session = session;
    workspace = new Workspace(session, comparing, prices, opener, layoutThreads, zone, this::showText);
    problems = workspace.problems();
    prices.monthlyProperty().subscribe((_, _) -> WarmUp.begin(session, layoutThreads));
    broken = new BrokenFilePane(session);
    empty = new EmptyPane(opener);
    getStyleClass().add("plan-view");
    getStylesheets()
        .add(Objects.requireNonNull(PlanView.class.getResource("plan-view.css")).toExternalForm());
    getChildren().addAll(workspace, empty, PlanDrop.on(this, opener::open));
    session.fileNameProperty().subscribe(name -> {
      checking.setText(Texts.of("session.checking", name));
      showOne();
    });
    session.plans().addListener((ListChangeListener<OpenPlan>) change -> {
      while (change.next())
        change.getAddedSubList().forEach(opened -> entering = Optional.of(opened));
    });
    session.currentProperty().subscribe(now -> {
      entering = entering.filter(opened -> now.filter(opened::equals).isPresent());
      showOne();
    });
    session.planProperty().subscribe(_ -> showOne());
    session.diagramProperty().subscribe(_ -> showOne());
    representation.subscribe(now -> {
      workspace.show(now);
      showOne();
    });
    addEventFilter(KeyEvent.KEY_PRESSED, this::first);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Whether the plan is shown by its diagram, its text, or both. A file that says no plan has a text only.
  public ObjectProperty<Representation> representationProperty() {
    return representation;
  }

  /// Goes to the difference so many further, and shows it; nothing if nothing is compared.
  public void stepDifference(int by) {
    workspace.stepDifference(by);
  }

  /// Gives the session at once what has been typed, for commands that work on the plan.
  public void flush() {
    workspace.flush();
  }

  /// The diagram, for commands of the application's menus: zoom, fit.
  public DiagramView diagram() {
    return workspace.diagram();
  }

  /// Where its figures stand, for commands of the application's menus.
  public ArrangeCommands arranging() {
    return workspace.arranging();
  }

  /// The problems, for commands of the application's menus and its status bar.
  public ProblemsModel problems() {
    return problems;
  }

  /// What can be done to what is selected, for commands of the application's menus.
  public EditCommands edits() {
    return workspace.edits();
  }

  /// Gives the keyboard to the diagram, or to the text where it alone is shown.
  public void enter() {
    workspace.enter();
  }

  /// Opens the bar in which figures are found, if the diagram is shown.
  public void find() {
    workspace.find();
  }

  /// Goes to the regions of the palette, from which one is added.
  public void addRegion() {
    workspace.addRegion();
  }

  /// Lets the user rename what is selected, in its place.
  public void rename() {
    workspace.canvas().rename();
  }

  /// Lets the user connect what is selected with the arrow keys.
  public void connect() {
    workspace.canvas().connect();
  }

  /// Whether the diagram shows the order in which the cluster starts.
  public BooleanProperty startOrderProperty() {
    return workspace.canvas().startOrderProperty();
  }

  private void showOne() {
    Optional<CheckedPlan> plan = session.planProperty().get();
    boolean text = representation.get() != Representation.DIAGRAM;
    boolean sketched = !session.diagramProperty().get().regions().isEmpty();
    boolean drawn = plan.map(now -> text || now.isReadable() || now.isStale()).orElse(sketched);
    if (plan.isPresent() && !drawn)
      workspace.replace(broken);
    else
      workspace.uncover(drawn ? Optional.empty() : Optional.of(checking));
    boolean open = session.currentProperty().get().isPresent();
    show(workspace, open);
    show(empty, !open);
    enter(drawn);
  }

  /// A text that says no plan is shown by its problems: there is nothing to enter, also when it says one later.
  private void enter(boolean drawn) {
    boolean checked = entering.flatMap(OpenPlan::known).isPresent();
    boolean sketched = entering.isPresent() && session.planProperty().get().isEmpty();
    if (drawn && (checked || sketched))
      workspace.enter();
    if (checked || (drawn && sketched))
      entering = Optional.empty();
  }

  /// Shows the text, beside the diagram unless it is shown already.
  private void showText() {
    if (representation.get() == Representation.DIAGRAM)
      representation.set(Representation.SPLIT);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case F8 -> go(event, problems::previous, problems::next);
      case F7 -> go(event, () -> workspace.stepDifference(-1), () -> workspace.stepDifference(1));
      case F10 -> menu(event);
      case F -> find(event);
      case F6 -> go(event, () -> workspace.step(-1), () -> workspace.step(1));
      default -> {
        // Other keys belong to the panes and to the application.
      }
    }
  }

  private void find(KeyEvent event) {
    if (event.isShortcutDown() && workspace.isVisible()) {
      workspace.find();
      event.consume();
    }
  }

  private static void go(KeyEvent event, Runnable back, Runnable on) {
    if (event.isShiftDown())
      back.run();
    else
      on.run();
    event.consume();
  }

  /// Comes before the panes, to which these keys mean something whatever is held with them.
  private void first(KeyEvent event) {
    if (ProblemsPane.FIX.match(event)) {
      problems.applyFirst();
      event.consume();
    } else if (event.isControlDown() && event.getCode() == KeyCode.TAB) {
      step(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  /// Shows the open plan so many further, beyond the last the first.
  public void step(int by) {
    workspace.tabs().step(by);
  }

  /// Shift F10 asks for the menu also where the platform has no key of its own for that.
  private void menu(KeyEvent event) {
    if (event.isShiftDown() && event.getTarget() instanceof Node node) {
      var at = node.localToScreen(node.getLayoutBounds());
      Event.fireEvent(node, new ContextMenuEvent(ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0,
          at.getCenterX(), at.getCenterY(), true, null));
      event.consume();
    }
  }
}
