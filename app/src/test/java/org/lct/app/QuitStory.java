package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.Guice;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.account.Home;
import org.lct.app.deployment.DeploymentModel.Phase;
import org.lct.app.shell.ShellModule;
import org.lct.app.shell.Workbench;
import org.lct.sandbox.SandboxOptions;
import org.lct.sandbox.SharedSandbox;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;

/// Closing the window while something is done to a cluster.
@OnDisplay
class QuitStory {
  @TempDir
  private Path home;

  @Test
  void closingDuringARunStopsItFirstAndAsksAboutWhatIsNotSaved() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        var sandbox = new SharedSandbox(
            SandboxOptions.inMemory().withDirectory(new Home(home).sandbox()).withSpeed(10))) {
      var surroundings = new Surroundings(new Home(home), Map.of(), sandbox, threads, Platform::runLater);
      var workbench = TestStage.onFx(() -> Guice
          .createInjector(new AppModule(surroundings), new ShellModule(threads, Platform::runLater))
          .getInstance(Workbench.class));
      var stage = TestStage.onFx(() -> {
        var window = new Stage();
        workbench.show(window);
        workbench.parts().views().files().openSample();
        return window;
      });
      var shown = new TestStage(stage);
      var models = workbench.parts().models();
      shown.await(() -> models.session().planProperty().get().isPresent());
      assertThat(stage.getTitle()).isEqualTo("ha-wordpress.yaml — Linode Cluster Toolkit");
      TestStage.run(models.desk()::deploy);
      shown.await(() -> models.deployment().countsProperty().get().inWork() > 0);
      TestStage.run(() -> models.session().type("name: typed meanwhile\nregions: []\n"));
      shown.await(() -> models.session().dirtyProperty().get());

      TestStage.run(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));

      assertThat(stage.isShowing()).isTrue();
      shown.screenshot("quit");
      assertThat(
          TestStage.onFx(() -> stage.getScene().getRoot().lookup(".dialog").getLayoutBounds().getHeight()))
          .isLessThan(300);
      fire(stage, "Stop it and quit");
      shown.await(() -> stage.getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
          .anyMatch(button -> "Lose the changes".equals(button.getText())));
      assertThat(stage.isShowing()).isTrue();
      fire(stage, "Lose the changes");
      shown.await(() -> !stage.isShowing());
      assertThat(models.deployment().phaseProperty().get()).isEqualTo(Phase.ENDED);
    }
  }

  private static void fire(Stage stage, String words) {
    TestStage.run(() -> stage.getScene().getRoot().lookupAll(".button").stream().map(Button.class::cast)
        .filter(button -> words.equals(button.getText())).findFirst().orElseThrow().fire());
  }
}
