package org.lct.editor.controls;

import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Does something when nothing has happened for a while. Everything happens on the JavaFX thread.
public interface Delay {
  /// Does `deed` later; what was to be done before is not done any more.
  void restart(Runnable deed);

  /// Nothing is to be done any more.
  void cancel();

  /// A delay of that length.
  static Delay of(Duration length) {
    var pause = new PauseTransition(length);
    return new Delay() {
      @Override
      public void restart(Runnable deed) {
        pause.setOnFinished(_ -> deed.run());
        pause.playFromStart();
      }

      @Override
      public void cancel() {
        pause.stop();
      }
    };
  }

  /// A delay until the next frame, which comes within a sixtieth of a second.
  static Delay untilNextFrame() {
    return new Delay() {
      private Runnable next = () -> {};
      private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
          stop();
          next.run();
        }
      };

      @Override
      public void restart(Runnable deed) {
        next = deed;
        timer.start();
      }

      @Override
      public void cancel() {
        timer.stop();
      }
    };
  }
}
