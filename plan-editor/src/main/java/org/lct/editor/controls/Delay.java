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
    return frames(1);
  }

  /// A delay until what is changed now has been drawn: what the user looks at comes first, what stands beside it a frame
  /// later.
  static Delay untilDrawn() {
    return frames(2);
  }

  private static Delay frames(int count) {
    return new Delay() {
      private Runnable next = () -> {};
      private int left;
      private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
          if (--left == 0) {
            stop();
            next.run();
          }
        }
      };

      @Override
      public void restart(Runnable deed) {
        next = deed;
        if (left == 0) {
          left = count;
          timer.start();
        }
      }

      @Override
      public void cancel() {
        left = 0;
        timer.stop();
      }
    };
  }
}
