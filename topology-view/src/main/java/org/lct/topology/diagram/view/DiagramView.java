package org.lct.topology.diagram.view;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.Figure;
import org.lct.topology.diagram.FigureQuery;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.paint.Camera;
import org.lct.topology.diagram.paint.DetailLevel;
import org.lct.topology.diagram.paint.Drawing;
import org.lct.topology.diagram.paint.DropMark;
import org.lct.topology.diagram.paint.Marks;
import org.lct.topology.diagram.paint.Minimap;
import org.lct.topology.diagram.paint.PlacedDiagram;
import org.lct.topology.diagram.paint.Presentation;

/// Shows a diagram and lets the user look around and select in it.
///
/// Setting [#diagramProperty()] or [#handProperty()] is cheap: a diagram of the shape already shown is drawn in the next pulse, as often
/// as it may be set before; another one when its layout has been computed in the background. Until the user zooms
/// or pans, all of the diagram is kept in view. All methods are for the JavaFX thread.
public final class DiagramView extends Region {
  private static final double MARGIN = 8;
  private static final double REVEAL_MARGIN = 24;
  private static final double ZOOM_STEP = 1.25;
  private static final double USUAL_ASPECT = 1.6;
  private static final double MINIMAP_INSET = 12;

  private final ObjectProperty<Diagram> diagram = new SimpleObjectProperty<>(Diagram.empty(""));
  private final ObjectProperty<HandLayout> hand = new SimpleObjectProperty<>(HandLayout.NONE);
  private final ObjectProperty<Set<String>> selection = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<Presentation> presentation = new SimpleObjectProperty<>(Presentation.DESIGN);
  private final BooleanProperty minimap = new SimpleBooleanProperty(true);
  private final ObjectProperty<Optional<String>> found = new SimpleObjectProperty<>(Optional.empty());
  private final DoubleProperty aspect = new SimpleDoubleProperty(USUAL_ASPECT);
  private final ReadOnlyObjectWrapper<Camera> camera = new ReadOnlyObjectWrapper<>(Camera.HOME);
  private final ReadOnlyBooleanWrapper laidOut = new ReadOnlyBooleanWrapper();

  private final Placement placement;
  private final DiagramSurface surface = new DiagramSurface(this::drawing);
  private final DragMarkLayer drag = new DragMarkLayer(this, surface.paletteProperty(), surface::redraw);
  private final FigureProxies proxies = new FigureProxies(this::spoken);
  private final MinimapPane map = new MinimapPane(this);
  private final CameraMotion motion = new CameraMotion(camera::set);
  private final KeyboardInput keyboard = new KeyboardInput(this);
  private final PointerInput pointer = new PointerInput(this, keyboard);
  private final Expanding expanding = new Expanding(this);
  private final NodeCard card = new NodeCard(this);

  private @Nullable Shown shown;
  private DetailLevel detail = DetailLevel.FULL;
  private boolean fitted = true;

  /// A view of an empty diagram.
  ///
  /// @param layoutThreads where layouts are computed; on a thread of the caller's choice, never JavaFX's
  public DiagramView(Executor layoutThreads) {
    placement = new Placement(layoutThreads, this::show);
    getStyleClass().add("diagram-view");
    setMinSize(0, 0);
    getChildren().addAll(surface, drag, proxies, map, card);
    clipToBounds();
    expanding.drawn().subscribe(_ -> place());
    hand.addListener(_ -> place());
    aspect.addListener(_ -> {
      placement.forget();
      place();
    });
    camera.subscribe(this::cameraMoved);
    selection.addListener(_ -> surface.redraw());
    presentation.addListener(_ -> surface.redraw());
    minimap.subscribe(map::look);
    found.addListener(_ -> surface.redraw());
    proxies.currentProperty().addListener(_ -> focusMoved());
    pointer.hoveredProperty().addListener(_ -> surface.redraw());
    pointer.hoveredProperty().subscribe(card::pointAt);
    map.hoverProperty().addListener(_ -> pointer.leave());
    pointer.bandProperty().addListener(_ -> surface.redraw());
  }

  /// What is shown.
  public ObjectProperty<Diagram> diagramProperty() {
    return diagram;
  }

  /// What of it, and of other diagrams, is placed by hand.
  public ObjectProperty<HandLayout> handProperty() {
    return hand;
  }

  /// The identities of the selected figures and regions. Bind it to share a selection between views; identities that
  /// are not in the diagram are kept and have no effect.
  public ObjectProperty<Set<String>> selectionProperty() {
    return selection;
  }

  /// What changes together with one of `ids`, because it is shared: figures, regions.
  public Set<String> twins(Set<String> ids) {
    return shown().map(now -> now.placed().twins(ids)).orElse(Set.of());
  }

  /// Which node plans are shown as their nodes.
  public Expanding expanding() {
    return expanding;
  }

  /// What the diagram is looked at for.
  public ObjectProperty<Presentation> presentationProperty() {
    return presentation;
  }

  /// What is marked while something is dragged over the diagram.
  public ObjectProperty<DropMark> dropMarkProperty() {
    return drag.markProperty();
  }

  /// The figure a search is at: it is marked like the one that has the keyboard.
  public ObjectProperty<Optional<String>> foundProperty() {
    return found;
  }

  /// Whether a map of the diagram is shown in a corner while something is outside the view; at first it is.
  public BooleanProperty minimapProperty() {
    return minimap;
  }

  /// The proportions the layout aims at, width divided by height; 1.6 at first. It is not taken from the size of
  /// the view, because figures must not move when a divider does.
  public DoubleProperty aspectProperty() {
    return aspect;
  }

  /// Which part of the diagram is seen.
  public ReadOnlyObjectProperty<Camera> cameraProperty() {
    return camera.getReadOnlyProperty();
  }

  /// Whether the diagram that was set last is shown, its layout having been computed.
  public ReadOnlyBooleanProperty laidOutProperty() {
    return laidOut.getReadOnlyProperty();
  }

  /// The figure or region at a place of this view, in its own coordinates; a figure before its region.
  public Optional<String> idAt(double x, double y) {
    var at = camera.get().toDiagram(x, y);
    return shown().flatMap(now -> now.placed().idAt(at.x(), at.y()));
  }

  /// What is dragged at a place of this view: figures, and regions by their header.
  public Optional<String> gripAt(double x, double y) {
    var at = camera.get().toDiagram(x, y);
    return shown().flatMap(now -> now.gripAt(at.x(), at.y()));
  }

  /// What is shown, where it stands; empty while nothing is.
  public Optional<PlacedDiagram> placed() {
    return shown().map(Shown::placed);
  }

  /// Where a figure, region or shown node is in this view, in its own coordinates; empty when it is not in the diagram.
  public Optional<Box> boxOf(String id) {
    return shown().flatMap(now -> now.placed().box(id)).map(camera.get()::toScreen);
  }

  /// A figure as it is drawn here, by itself, for whoever drags it; empty while the view is not shown.
  public Optional<Node> picture(Figure figure) {
    return getScene() == null ? Optional.empty() : surface.picture(figure);
  }

  /// Shows the whole diagram, and goes on doing so when the view changes its size.
  public void fit() {
    boolean already = fitted;
    fitted = true;
    motion.move(camera.get(), fitting(), already || isMotionReduced());
  }

  /// Whether the whole diagram is kept in view: until the user looks at a part of it, and after [#fit].
  public boolean isFitted() { return fitted; }

  /// Zooms in by a step.
  public void zoomIn() {
    zoomTo(camera.get().zoom() * ZOOM_STEP);
  }

  /// Zooms out by a step.
  public void zoomOut() {
    zoomTo(camera.get().zoom() / ZOOM_STEP);
  }

  /// Zooms around the middle of the view.
  ///
  /// @param zoom 1 is 100 %; kept within the limits
  public void zoomTo(double zoom) {
    zoomAt(zoom, getWidth() / 2, getHeight() / 2);
  }

  /// Shows what is selected as large as it can be, at most at 100 %; nothing if nothing of it is in the diagram.
  public void zoomToSelection() {
    shown().flatMap(now -> now.around(selection.get())).ifPresent(
        box -> travel(Camera.fitting(box, getWidth(), getHeight(), REVEAL_MARGIN)));
  }

  /// Moves the least that is needed to bring a figure or region into view; nothing if it is not in the diagram.
  public void reveal(String id) {
    shown().flatMap(now -> now.placed().box(id)).ifPresent(box -> {
      var to = camera.get().revealing(box, getWidth(), getHeight(), REVEAL_MARGIN);
      if (!to.equals(camera.get())) {
        travel(to);
      }
    });
  }

  /// The figures of the diagram that is shown that a query means, in reading order.
  public List<String> find(FigureQuery query) {
    return shown().map(now -> now.find(query)).orElse(List.of());
  }

  /// Gives the keyboard focus to a figure or region; nothing if it is not in the diagram.
  public void focus(String id) {
    proxies.focus(id);
  }

  @Override
  protected void layoutChildren() {
    surface.resizeRelocate(0, 0, getWidth(), getHeight());
    proxies.look(camera.get(), seen());
    map.relocate(getWidth() - Minimap.WIDTH - MINIMAP_INSET, getHeight() - Minimap.HEIGHT - MINIMAP_INSET);
    if (fitted) {
      motion.stop();
      camera.set(fitting());
    }
    map.look(minimap.get());
    surface.redraw();
  }

  @Override
  protected double computePrefWidth(double height) {
    return 800;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 500;
  }

  void zoomAt(double zoom, double x, double y) {
    lookAt(camera.get().zoomed(zoom, x, y));
  }

  void pan(double dx, double dy) {
    lookAt(camera.get().panned(dx, dy));
  }

  Optional<Shown> shown() {
    return Optional.ofNullable(shown);
  }

  DetailLevel detail() {
    return detail;
  }

  Optional<String> focused() {
    return proxies.currentProperty().get();
  }

  /// Selects what a rubber band touches.
  void select(RubberBand band) {
    selection.set(selectedWith(band));
  }

  private Set<String> selectedWith(RubberBand band) {
    return band.selecting(shown(), camera.get(), selection.get());
  }

  private void travel(Camera to) {
    fitted = false;
    motion.move(camera.get(), to, isMotionReduced());
  }

  /// Shows another part of the diagram at once.
  public void lookAt(Camera to) {
    fitted = false;
    motion.stop();
    camera.set(to);
  }

  private void place() {
    placement.place(expanding.drawn().getValue(), hand.get(), aspect.get())
        .ifPresentOrElse(this::show, () -> laidOut.set(false));
  }

  private void show(Shown now) {
    boolean moved = shown == null || !shown.layout().equals(now.layout());
    shown = now;
    laidOut.set(true);
    if (moved) {
      arranged(now);
    }
    proxies.refresh();
    map.look(minimap.get());
    drag.place();
    surface.redraw();
  }

  /// Figures stand elsewhere than before.
  private void arranged(Shown now) {
    proxies.show(now, selection.get());
    setFocusTraversable(now.layout().boxes().isEmpty());
    if (fitted) {
      camera.set(fitting());
    }
  }

  private void cameraMoved(Camera now) {
    detail = detail.next(now.zoom());
    proxies.look(now, seen());
    map.look(minimap.get());
    drag.place();
    surface.redraw();
  }

  private void focusMoved() {
    if (isFocusShown()) {
      focused().ifPresent(this::reveal);
    }
    surface.redraw();
  }

  private boolean isFocusShown() { return keyboard.isUsed() || proxies.isTraversed(); }

  /// The part of the diagram that is in the view.
  private Box seen() {
    var now = camera.get();
    var from = now.toDiagram(0, 0);
    return new Box(from.x(), from.y(), getWidth() / now.zoom(), getHeight() / now.zoom());
  }

  private Camera fitting() {
    return shown().filter(_ -> getWidth() > 0 && getHeight() > 0)
        .map(now -> Camera.fitting(now.layout().frame(), getWidth(), getHeight(), MARGIN))
        .orElse(camera.get());
  }

  private Optional<Drawing> drawing() {
    return shown()
        .map(now -> new Drawing(drag.room(now).placed(), drag.camera(now), detail, presentation.get(),
            marks(now.placed())));
  }

  /// While a rubber band is drawn, what it would select is marked as selected.
  private Marks marks(PlacedDiagram drawn) {
    var band = pointer.bandProperty().get();
    var selected = band.map(this::selectedWith).orElseGet(selection::get);
    return new Marks(selected, drawn.twins(selected), pointer.hoveredProperty().get(),
        focused().filter(_ -> isFocusShown()).or(found::get),
        band.map(now -> now.box(camera.get())));
  }

  private String spoken(String id) {
    return shown().map(now -> now.spoken(id, expanding.namesProperty().get())).orElse("")
        + (selection.get().contains(id) ? ", selected" : "");
  }

  private boolean isMotionReduced() {
    return getScene() == null || getScene().getPreferences().isReducedMotion();
  }

  private void clipToBounds() {
    var clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
  }
}
