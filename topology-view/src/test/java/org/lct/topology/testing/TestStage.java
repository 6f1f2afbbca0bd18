package org.lct.topology.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.lct.topology.theme.Theme;
import org.testfx.util.WaitForAsyncUtils;

/// A window of a given size on the test display. All methods are called from the test's thread.
///
/// @param stage the window, at the top left corner of the screen, without decoration
public record TestStage(Stage stage) implements AutoCloseable {
  /// Where screenshots go, relative to the module.
  public static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private static final long DEADLINE_SECONDS = 60;
  /// A frame to draw what was changed, one for what follows it, and one for what that changed.
  private static final int PULSES = 3;

  /// Shows `root` in a new window.
  public static TestStage show(Parent root, double width, double height, Theme theme) {
    var shown = new TestStage(onFx(() -> {
      var scene = new Scene(root, width, height);
      theme.applyTo(scene);
      var stage = new Stage(StageStyle.UNDECORATED);
      stage.setScene(scene);
      stage.setX(0);
      stage.setY(0);
      stage.show();
      stage.toFront();
      return stage;
    }));
    shown.awaitRendered();
    return shown;
  }

  /// Runs `work` on the JavaFX thread and returns its result.
  public static <T> T onFx(Callable<T> work) {
    return WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  /// Runs `work` on the JavaFX thread and waits for it.
  public static void run(Runnable work) {
    WaitForAsyncUtils.waitFor(WaitForAsyncUtils.asyncFx(work));
  }

  /// Waits until `condition`, asked on the JavaFX thread, holds; fails after a minute.
  public void await(BooleanSupplier condition) {
    await(() -> {}, condition);
  }

  /// The same of something that needs a hand which moves: `nudge` is called, on the test's thread, until it holds.
  public void await(Runnable nudge, BooleanSupplier condition) {
    try {
      WaitForAsyncUtils.waitFor(DEADLINE_SECONDS, TimeUnit.SECONDS, () -> {
        nudge.run();
        return onFx(condition::getAsBoolean);
      });
    } catch (TimeoutException e) {
      throw new AssertionError("The condition did not come true", e);
    }
  }

  /// Waits until everything asked for so far is on the screen: laid out and handed to the renderer in a pulse, then
  /// rendered, then copied to the window. What follows a frame later is there, too.
  public void awaitRendered() {
    WaitForAsyncUtils.waitForFxEvents();
    awaitPulses(PULSES);
    run(TestStage::drainRenderer);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /// The renderer works in order, so it is done with every frame before when it answers with a picture.
  private static void drainRenderer() {
    new Rectangle(1, 1).snapshot(null, null);
  }

  private void awaitPulses(int count) {
    var pulses = new CountDownLatch(count);
    Runnable counter = () -> {
      pulses.countDown();
      Platform.requestNextPulse();
    };
    run(() -> {
      stage.getScene().addPostLayoutPulseListener(counter);
      Platform.requestNextPulse();
    });
    try {
      if (!pulses.await(DEADLINE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("The window is not being rendered");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      run(() -> stage.getScene().removePostLayoutPulseListener(counter));
    }
  }

  /// The words of the tooltips that are shown; on the JavaFX thread.
  public List<String> tips() {
    return Window.getWindows().stream().filter(Tooltip.class::isInstance).map(Tooltip.class::cast)
        .map(Tooltip::getText).toList();
  }

  /// The window as it stands on the screen, with popups over it, in device pixels.
  public WritableImage capture() {
    awaitRendered();
    return onFx(() -> new Robot().getScreenCapture(null,
        new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()), false));
  }

  /// Writes [#capture()] to `target/screenshots/NAME.png`, at UI scale 200 % to `NAME@2x.png`, and returns the
  /// file.
  public Path screenshot(String name) {
    var scale = stage.getOutputScaleX() > 1 ? "@%.0fx".formatted(stage.getOutputScaleX()) : "";
    try {
      var file = Files.createDirectories(SCREENSHOTS).resolve(name + scale + ".png");
      ImageIO.write(SwingFXUtils.fromFXImage(capture(), null), "png", file.toFile());
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the screenshot " + name, e);
    }
  }

  /// Closes the window. What a failed test still held is let go, so that the next one has its hand free.
  @Override
  public void close() {
    run(() -> new Robot().mouseRelease(MouseButton.PRIMARY));
    run(stage::close);
  }
}
