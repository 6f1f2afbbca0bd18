package org.lct.app.testing;

import com.google.inject.Guice;
import com.google.inject.util.Modules;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.TextFlow;
import org.lct.account.Home;
import org.lct.app.AppModule;
import org.lct.app.Surroundings;
import org.lct.app.shell.FileDialogs;
import org.lct.app.shell.Parts;
import org.lct.app.shell.ShellModule;
import org.lct.app.shell.Workbench;
import org.lct.sandbox.SandboxException;
import org.lct.sandbox.SandboxOptions;
import org.lct.sandbox.SharedSandbox;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;
import org.testfx.api.FxRobot;

/// The whole workbench in a window of the test display, with an inventory and a sandbox of its own. Methods are called
/// from the test's thread.
///
/// @param robot the user's hands
public record WorkbenchStage(Parts parts, TestStage stage, FxRobot robot, SharedSandbox sandbox,
    ExecutorService threads) implements AutoCloseable {
  /// Shows the workbench of a home.
  ///
  /// @param speed how many times faster than Linode its sandbox is
  public static WorkbenchStage show(Path home, double speed, double width, double height, Theme theme) {
    return show(home, speed, width, height, theme, Answers.NONE);
  }

  /// Shows the workbench of a home, whose user answers the file dialogs of the desktop.
  public static WorkbenchStage show(Path home, double speed, double width, double height, Theme theme,
      FileDialogs user) {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var place = new Home(home);
    var sandbox = new SharedSandbox(
        SandboxOptions.inMemory().withDirectory(place.sandbox()).withSpeed(speed));
    var surroundings = new Surroundings(place, Map.of(), sandbox, threads, Platform::runLater);
    var workbench = TestStage.onFx(() -> Guice
        .createInjector(new AppModule(surroundings),
            Modules.override(new ShellModule(threads, Platform::runLater))
                .with(binder -> binder.bind(FileDialogs.class).toInstance(user)))
        .getInstance(Workbench.class));
    var root = TestStage.onFx(() -> workbench.root(() -> {}));
    return new WorkbenchStage(workbench.parts(), TestStage.show(root, width, height, theme), new FxRobot(),
        sandbox, threads);
  }

  /// Shows the workbench of a home, fast, at the usual size in the light.
  public static WorkbenchStage show(Path home) {
    return show(home, 100, 1440, 900, Theme.LIGHT);
  }

  /// The one visible node that satisfies a condition.
  public <N extends Node> N find(Class<N> type, Predicate<N> condition) {
    return TestStage
        .onFx(() -> stage.stage().getScene().getRoot().lookupAll("*").stream().filter(type::isInstance)
            .map(type::cast).filter(node -> isShown(node) && condition.test(node)).findFirst()
            .orElseThrow(() -> new AssertionError("There is no such " + type.getSimpleName())));
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible())
        return false;
    }
    return true;
  }

  /// Clicks the button or link with these words.
  public void click(String words) {
    robot.clickOn(find(Labeled.class,
        node -> isCalled(node, words) && node.isFocusTraversable() && !node.isDisabled()));
  }

  /// A card has no text of its own; what is spoken begins with its title.
  private static boolean isCalled(Labeled node, String words) {
    return words.equals(node.getText())
        || (node.getAccessibleText() != null && node.getAccessibleText().startsWith(words + ". "));
  }

  /// Presses keys together.
  public void press(KeyCode... keys) {
    robot.push(keys);
  }

  /// Takes the mouse where nothing reacts to it, so that no tooltip stands in a picture.
  public void restHands() {
    var window = stage.stage();
    robot.moveTo(window.getX() + window.getWidth() / 2, window.getY() + window.getHeight() - 8);
  }

  /// Whether something with these words is shown.
  public boolean shows(String words) {
    return TestStage.onFx(() -> stage.stage().getScene().getRoot().lookupAll("*").stream()
        .anyMatch(node -> isShown(node) && words(node).contains(words)));
  }

  private static String words(Node node) {
    return Objects.requireNonNullElse(switch (node) {
      case Labeled labeled -> labeled.getText();
      case TextFlow flow -> flow.getAccessibleText();
      default -> "";
    }, "");
  }

  /// Waits until something with these words is shown.
  public void awaitWords(String words) {
    stage.await(() -> shows(words));
  }

  /// Waits until the open plan is checked and drawn.
  public void awaitPlan() {
    stage.await(() -> parts.models().session().planProperty().get().isPresent()
        && parts.views().plan().diagram().laidOutProperty().get());
    stage.awaitRendered();
  }

  @Override
  public void close() {
    stage.close();
    TestStage.run(parts.models().safekeeping()::end);
    threads.shutdownNow();
    try {
      sandbox.close();
    } catch (SandboxException e) {
      throw new IllegalStateException(e);
    }
  }
}
