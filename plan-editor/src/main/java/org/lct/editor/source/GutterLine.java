package org.lct.editor.source;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/// What stands before one line, and what stands behind it: laid over the room to the right of its letters.
final class GutterLine extends HBox {
  private static final double GAP = 6;

  private final Optional<Node> behind;
  private final double letters;

  /// A line.
  ///
  /// @param before what stands before it, from the left
  /// @param behind what stands behind it
  /// @param letters how wide it is itself
  GutterLine(List<Node> before, Optional<Node> behind, double letters) {
    this.behind = behind;
    this.letters = letters;
    getChildren().addAll(before);
    behind.ifPresent(node -> {
      node.setManaged(false);
      getChildren().add(node);
    });
  }

  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    behind.ifPresent(node -> {
      node.autosize();
      node.relocate(getWidth() + letters + GAP, (getHeight() - node.getLayoutBounds().getHeight()) / 2);
    });
  }
}
