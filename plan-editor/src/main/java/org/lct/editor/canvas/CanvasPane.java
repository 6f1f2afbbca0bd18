package org.lct.editor.canvas;

import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.compare.CompareModel;
import org.lct.editor.controls.Delay;
import org.lct.editor.controls.Styled;
import org.lct.editor.drag.Connecting;
import org.lct.editor.drag.DiagramDrops;
import org.lct.editor.drag.Dragging;
import org.lct.editor.palette.PalettePane;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.ExpandedPlans;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.NodeNames;
import org.lct.topology.diagram.paint.Camera;
import org.lct.topology.diagram.view.DiagramView;
import org.lct.topology.theme.Icon;

/// The diagram of the open plan, and a bar to find figures in it. The keyboard comes to the diagram first.
public final class CanvasPane extends BorderPane {
  private final PlanSession session;
  private final DiagramView diagram;
  private final Button zoom = Styled.with(new Button(), "flat", "small", "zoom");
  private final RenameField rename;
  private final FindBar find;
  private final Connecting connecting;
  private final StartOrderLayer starts;
  /// Where the user was in the plans that are open; nothing for those that are kept in view as a whole.
  private final Map<OpenPlan, Camera> left = new WeakHashMap<>();
  private boolean unseen = true;
  /// What is to be done when the diagram has been drawn.
  private Runnable waiting = () -> {};

  /// The diagram of the session's plan; its selection is the session's. A plan that is shown for the first time is shown
  /// as a whole, another where it was left.
  ///
  /// @param comparing says what is drawn while the plan is compared with another
  /// @param expanded which node plans are shown as their nodes
  /// @param layoutThreads where layouts are computed
  /// @param dragging what is dragged in the window
  /// @param palette leads to what can be put in, by the words that it is searched with
  /// @param text leads to a place in the plan's text
  public CanvasPane(PlanSession session, CompareModel comparing, ExpandedPlans expanded,
      Executor layoutThreads, Dragging dragging, Consumer<String> palette, Consumer<SourceRange> text) {
    this.session = session;
    diagram = new DiagramView(layoutThreads);
    diagram.handProperty().bind(session.handProperty());
    diagram.diagramProperty().bind(comparing.diagramProperty());
    diagram.selectionProperty().bindBidirectional(session.selectionProperty());
    diagram.expanding().expandedProperty().bindBidirectional(expanded.expandedProperty());
    diagram.expanding().namesProperty()
        .bind(session.planProperty()
            .map(plan -> plan.<NodeNames>map(CheckedPlan::names).orElse(NodeNames.NONE)));
    diagram.laidOutProperty().subscribe(this::laidOut);
    session.drawnBy(this::whenDrawn);
    session.currentProperty().subscribe((before, _) -> leave(before));
    session.planProperty().subscribe(_ -> laidOut(diagram.laidOutProperty().get()));
    setMinHeight(0);
    rename = new RenameField(session, diagram);
    connecting = new Connecting(session, diagram);
    starts = new StartOrderLayer(session, diagram);
    var layers = new StackPane(diagram, starts, nothingYet(palette), refusal());
    layers.setMinHeight(0);
    layers.getChildren().addAll(new DiagramDrops(session, diagram, dragging).cards());
    layers.getChildren().addAll(connecting.cards());
    layers.getChildren().add(rename);
    setCenter(layers);
    find = new FindBar(diagram);
    setTop(new VBox(new StaleNote(session, text), find));
    addEventHandler(KeyEvent.KEY_PRESSED, event -> find.stepped(event, KeyCode.F3));
  }

  /// The diagram itself.
  public DiagramView diagram() {
    return diagram;
  }

  /// Whether the order in which the cluster starts is shown.
  public BooleanProperty startOrderProperty() {
    return starts.wantedProperty();
  }

  /// Lets the user rename what is selected, in its place.
  public void rename() {
    rename.open();
  }

  /// Lets the user connect what is selected with the arrow keys.
  public void connect() {
    diagram.requestFocus();
    focusSelected();
    connecting.take();
  }

  /// If the keyboard is in the diagram, it goes to the one thing that is selected.
  public void focusSelected() {
    var selected = session.selectionProperty().get();
    if (diagram.isFocusWithin() && selected.size() == 1)
      diagram.focus(selected.iterator().next());
  }

  /// Connecting the figures of the diagram by keyboard.
  public Connecting connecting() {
    return connecting;
  }

  /// Opens the bar in which figures are found.
  public void find() {
    find.open();
  }

  private void laidOut(boolean done) {
    boolean drawn = session.planProperty().get().isPresent()
        || !session.diagramProperty().get().regions().isEmpty();
    if (done && unseen && drawn) {
      unseen = false;
      session.currentProperty().get().map(left::get).ifPresentOrElse(diagram::lookAt, diagram::fit);
    }
    if (done) {
      Delay.untilDrawn().restart(waiting);
      waiting = () -> {};
    }
  }

  private void whenDrawn(Runnable deed) {
    waiting = deed;
    laidOut(diagram.laidOutProperty().get());
  }

  private void leave(Optional<OpenPlan> before) {
    before.filter(_ -> !unseen).ifPresent(plan -> {
      if (diagram.isFitted())
        left.remove(plan);
      else
        left.put(plan, diagram.cameraProperty().get());
    });
    unseen = true;
  }

  /// Takes the mouse on its buttons only, and not even there while something is dragged, so that it can be let go here.
  private Node nothingYet(Consumer<String> palette) {
    var deeds = Styled.with(new HBox(deed("canvas.empty.region", () -> palette.accept(PalettePane.REGIONS)),
        deed("canvas.empty.stack", () -> palette.accept(PalettePane.STACKS))), "empty-deeds");
    var title = new VBox(Styled.label(Texts.of("canvas.empty"), "view-title"),
        Styled.label(Texts.of("canvas.empty.line"), "muted"));
    title.setMouseTransparent(true);
    var words = Styled.with(new VBox(Styled.with(title, "empty-title"), deeds), "empty-words");
    words.setPickOnBounds(false);
    deeds.setPickOnBounds(false);
    addEventHandler(DragEvent.DRAG_ENTERED, _ -> words.setMouseTransparent(true));
    addEventHandler(DragEvent.DRAG_EXITED, _ -> words.setMouseTransparent(false));
    session.planProperty().subscribe(plan -> words.setVisible(isEmpty(plan)));
    return words;
  }

  private static Button deed(String key, Runnable deed) {
    var button = new Button(Texts.of(key));
    button.setOnAction(_ -> deed.run());
    return button;
  }

  /// Why the last edit was not made, until the next one.
  private Node refusal() {
    var words = Styled.paragraph("", "drag-hint", "refusing");
    words.setMouseTransparent(true);
    words.setMaxWidth(Label.USE_PREF_SIZE);
    StackPane.setAlignment(words, Pos.BOTTOM_CENTER);
    session.refusalProperty().subscribe(refused -> {
      words.setText(refused.map(problem -> problem.summary() + ". " + problem.detail()).orElse(""));
      words.setVisible(refused.isPresent());
    });
    return words;
  }

  private static boolean isEmpty(Optional<CheckedPlan> plan) {
    return plan.filter(now -> now.regions().isEmpty()).isPresent();
  }

  /// Buttons to zoom and to find, for the strip above.
  public HBox tools() {
    zoom.setOnAction(_ -> diagram.zoomTo(1));
    zoom.setTooltip(new Tooltip(Texts.of("canvas.zoom.reset")));
    diagram.cameraProperty().subscribe(this::zoomed);
    return Styled.with(new HBox(layers(), Styled.iconButton(Icon.SEARCH, Texts.of("canvas.find"), this::find),
        Styled.iconButton(Icon.ZOOM_OUT, Texts.of("canvas.zoom.out"), diagram::zoomOut), zoom,
        Styled.iconButton(Icon.ZOOM_IN, Texts.of("canvas.zoom.in"), diagram::zoomIn),
        Styled.iconButton(Icon.FIT, Texts.of("canvas.fit"), diagram::fit)), "canvas-tools");
  }

  private Node layers() {
    var order = new CheckMenuItem(Texts.of("start.layer"));
    order.selectedProperty().bindBidirectional(starts.wantedProperty());
    var button = Styled.with(new MenuButton("", Icon.LAYERS.node(), order), "flat", "button-icon", "small",
        "layers");
    button.setAccessibleText(Texts.of("start.layers"));
    button.setTooltip(new Tooltip(Texts.of("start.layers")));
    button.setOnShowing(_ -> {
      boolean none = starts.isEmpty();
      order.setDisable(none);
      order.setText(Texts.of(none ? "start.layer.none" : "start.layer"));
    });
    return button;
  }

  private void zoomed(Camera camera) {
    long percent = Math.round(camera.zoom() * 100);
    zoom.setText(Texts.of("canvas.zoom", percent));
    zoom.setAccessibleText(Texts.of("canvas.zoom.spoken", percent));
  }
}
