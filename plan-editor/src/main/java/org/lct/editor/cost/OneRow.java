package org.lct.editor.cost;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;

/// A row that shows as many of its children as have room, none of them in part: the others flow into rows that are
/// cut off.
final class OneRow extends FlowPane {
  OneRow() {
    var seen = new Rectangle();
    seen.widthProperty().bind(widthProperty());
    seen.heightProperty().bind(heightProperty());
    setClip(seen);
    setMinWidth(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    double gaps = getHgap() * Math.max(0, getManagedChildren().size() - 1);
    return snapSizeX(
        gaps + getManagedChildren().stream().mapToDouble(child -> Math.ceil(child.prefWidth(-1))).sum());
  }

  @Override
  protected double computePrefHeight(double width) {
    return getManagedChildren().stream().mapToDouble(child -> child.prefHeight(-1)).max()
        .orElse(Region.USE_COMPUTED_SIZE);
  }
}
