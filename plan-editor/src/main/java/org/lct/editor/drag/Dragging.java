package org.lct.editor.drag;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.paint.Color;
import org.lct.editor.gesture.Cargo;

/// What is being dragged within this window. The platform's drag carries only its name: nothing of a plan is dropped
/// into other programs. JavaFX thread only.
public final class Dragging {
  private static final DataFormat CARGO = new DataFormat("application/x-lct-cargo");
  private static final double ABOVE = 6;
  private Optional<Cargo> cargo = Optional.empty();

  /// Begins to drag; called by a node when the platform detects a drag on it.
  ///
  /// @param source where it begins
  /// @param picture what is seen above the pointer, if anything but the hint of where it is
  /// @param name what is dragged, in words
  public void begin(Node source, Optional<Node> picture, String name, Cargo dragged) {
    var board = source.startDragAndDrop(TransferMode.COPY_OR_MOVE);
    var content = new ClipboardContent();
    content.put(CARGO, name);
    board.setContent(content);
    picture.ifPresent(node -> {
      var parameters = new SnapshotParameters();
      parameters.setFill(Color.TRANSPARENT);
      var image = node.snapshot(parameters, null);
      board.setDragView(image, image.getWidth() / 2, image.getHeight() + ABOVE);
    });
    cargo = Optional.of(dragged);
    source.setOnDragDone(_ -> cargo = Optional.empty());
  }

  /// What is dragged over a node, if it is ours.
  Optional<Cargo> cargo(DragEvent event) {
    return event.getDragboard().hasContent(CARGO) ? cargo : Optional.empty();
  }
}
