package org.lct.topology.diagram.view;

import java.util.function.Consumer;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.util.Duration;
import org.lct.topology.diagram.paint.Camera;

/// Moves the camera smoothly from one view to another; a new move takes over from where the last one is.
final class CameraMotion {
  private static final Duration TIME = Duration.millis(200);

  private final Timeline timeline = new Timeline();
  private final DoubleProperty progress = new SimpleDoubleProperty();
  private final Consumer<Camera> mover;
  private Camera start = Camera.HOME;
  private Camera target = Camera.HOME;

  /// @param mover sets the camera
  CameraMotion(Consumer<Camera> mover) {
    this.mover = mover;
    progress.addListener((_, _, now) -> mover.accept(start.towards(target, now.doubleValue())));
  }

  /// Moves the camera, at once where motion is unwanted.
  void move(Camera from, Camera to, boolean atOnce) {
    stop();
    if (atOnce) {
      mover.accept(to);
      return;
    }
    start = from;
    target = to;
    progress.set(0);
    timeline.getKeyFrames().setAll(new KeyFrame(TIME, new KeyValue(progress, 1, Interpolator.EASE_BOTH)));
    timeline.playFromStart();
  }

  /// Ends a move where it is.
  void stop() {
    timeline.stop();
  }
}
