package org.lct.editor.drag;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import org.lct.editor.controls.Styled;
import org.lct.editor.gesture.Cargo;
import org.lct.template.Template;
import org.lct.topology.diagram.layout.Point;
import org.lct.topology.theme.Icon;

/// What is being dragged within this window, and the picture of it under the pointer. The platform's drag carries only
/// its name: nothing of a plan is dropped into other programs. JavaFX thread only.
public final class Dragging {
  private static final DataFormat CARGO = new DataFormat("application/x-lct-cargo");
  private static final double FAR = 10_000;
  private static final double BELOW = 6;
  private static final double FAINT = 0.5;
  private static final Point MIDDLE = new Point(0.5, 0.5);
  private final Pane ghost = new Pane();
  private final StackPane mark = new StackPane();
  private Function<Cargo, Optional<Node>> pictures = _ -> Optional.empty();
  private Consumer<Template> opening = _ -> {};
  private Optional<Cargo> cargo = Optional.empty();
  private Point grip = MIDDLE;

  /// Nothing is dragged.
  public Dragging() {
    ghost.setManaged(false);
    ghost.setMouseTransparent(true);
    ghost.setVisible(false);
    // It is half transparent and moves with every frame; drawing it anew each time takes longer than the diagram.
    ghost.setCache(true);
    mark.setManaged(false);
    mark.setVisible(false);
  }

  /// Says at the pointer what letting go would do.
  void mark(Icon icon, boolean accepted) {
    mark.getStyleClass().setAll("drag-mark", accepted ? "accepting" : "refusing");
    mark.getChildren().setAll(icon.node());
    mark.setVisible(true);
  }

  /// Nothing is said at the pointer.
  void unmark() {
    mark.setVisible(false);
  }

  /// Lets the picture of what is dragged follow the pointer over a pane.
  ///
  /// @return the picture, to be laid over the pane at its origin
  public Node over(Region pane) {
    pane.addEventFilter(DragEvent.DRAG_OVER, event -> {
      if (cargo(event).isPresent())
        follow(pane.sceneToLocal(event.getSceneX(), event.getSceneY()));
    });
    pane.addEventHandler(DragEvent.DRAG_EXITED, _ -> ghost.setVisible(false));
    return ghost;
  }

  /// Draws what is dragged from now on; without a picture what it was taken from is seen.
  public void drawnBy(Function<Cargo, Optional<Node>> pictures) {
    this.pictures = pictures;
  }

  /// Opens whole stacks that are let go from now on.
  public void openingBy(Consumer<Template> opening) {
    this.opening = opening;
  }

  void open(Template stack) {
    opening.accept(stack);
  }

  /// Begins to drag; called by a node when the platform detects a drag on it.
  ///
  /// @param source where it begins
  /// @param taken what it is taken from, if that is to be seen where there is no picture of it
  /// @param name what is dragged, in words
  public void begin(Node source, Optional<Node> taken, String name, Cargo dragged) {
    begin(source, taken, name, dragged, MIDDLE);
  }

  /// The same of something that was not taken in its middle.
  ///
  /// @param grip where it was taken, as shares of its width and height
  void begin(Node source, Optional<Node> taken, String name, Cargo dragged, Point grip) {
    this.grip = grip;
    seeThrough(false);
    var board = source.startDragAndDrop(TransferMode.COPY_OR_MOVE);
    var content = new ClipboardContent();
    content.put(CARGO, name);
    board.setContent(content);
    // Without one the platform shows a picture of its own; not every desktop can make this one transparent.
    board.setDragView(new WritableImage(1, 1), FAR, FAR);
    ghost.getChildren().setAll(pictures.apply(dragged).or(() -> taken.map(Dragging::copy)).stream().toList());
    ghost.getChildren().add(mark);
    cargo = Optional.of(dragged);
    source.setOnDragDone(_ -> {
      cargo = Optional.empty();
      ghost.setVisible(false);
    });
  }

  private static Node copy(Node taken) {
    var parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    return Styled.with(new StackPane(new ImageView(taken.snapshot(parameters, null))), "drag-ghost");
  }

  private void follow(Point2D pointer) {
    ghost.setVisible(true);
    ghost.autosize();
    mark.autosize();
    mark.relocate(ghost.getWidth() * grip.x() + BELOW, ghost.getHeight() * grip.y() + BELOW);
    ghost.relocate(pointer.getX() - ghost.getWidth() * grip.x(),
        pointer.getY() - ghost.getHeight() * grip.y());
  }

  /// Lets what is under the picture be seen through it, because that is what matters; or not.
  void seeThrough(boolean through) {
    ghost.setOpacity(through ? FAINT : 1);
  }

  /// How far the picture reaches to both sides of the pointer.
  double reach() {
    return ghost.isVisible() ? ghost.getWidth() * Math.max(grip.x(), 1 - grip.x()) : 0;
  }

  /// What is dragged over a node, if it is ours.
  Optional<Cargo> cargo(DragEvent event) {
    return event.getDragboard().hasContent(CARGO) ? cargo : Optional.empty();
  }
}
