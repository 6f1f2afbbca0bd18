package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.account.Home;
import org.lct.app.recovery.UnsavedProcess;
import org.lct.app.testing.WorkbenchStage;
import org.lct.testing.ChildJvm;
import org.lct.topology.testing.OnDisplay;
import org.lct.topology.testing.TestStage;
import org.testfx.util.WaitForAsyncUtils;

/// A process that changed a plan is killed; the next workbench offers what it had not saved.
@OnDisplay
class RecoveryStory {
  private static final String PLAN = "# mine\nname: shop\nregions: [{region: us-east}]\n";
  @TempDir
  private Path folder;

  @Test
  void whatWasNotSavedWhenAProcessWasKilledIsRestoredAndSaved() throws Exception {
    var file = leaveUnsaved("kept for you");
    try (var shown = WorkbenchStage.show(home().directory())) {
      var session = shown.parts().models().session();
      // It is opened again because it was open last time.
      TestStage.run(() -> shown.parts().views().files().open(file));
      shown.awaitPlan();
      offer(shown);
      shown.awaitWords("A plan was not saved when the workbench last ended");
      shown.stage().screenshot("recovery");
      shown.click("Restore the changes");
      shown.stage().await(() -> session.dirtyProperty().get());
      shown.awaitPlan();
      assertThat(session.plans()).hasSize(1);
      assertThat(TestStage.onFx(() -> session.dirtyProperty().get())).isTrue();
      assertThat(Files.readString(file)).isEqualTo(PLAN);
      shown.press(KeyCode.CONTROL, KeyCode.S);
      shown.stage().await(() -> !session.dirtyProperty().get());
      assertThat(Files.readString(file)).startsWith("# mine\n").contains("kept for you");
      awaitKept(0);
      offer(shown);
      shown.stage().await(() -> shown.parts().models().tasks().running().isEmpty());
      assertThat(shown.shows("Restore the changes")).isFalse();
    }
  }

  @Test
  void whatIsDiscardedIsNotOfferedAgain() throws Exception {
    var file = leaveUnsaved("lost");
    try (var shown = WorkbenchStage.show(home().directory())) {
      offer(shown);
      shown.awaitWords("A plan was not saved when the workbench last ended");
      shown.click("Discard the changes");
      awaitKept(0);
      assertThat(Files.readString(file)).isEqualTo(PLAN);
    }
  }

  private Path leaveUnsaved(String description) throws IOException, InterruptedException, TimeoutException {
    var file = Files.writeString(folder.resolve("shop.yaml"), PLAN);
    var child = ChildJvm.start(UnsavedProcess.class, home().recovery().toString(), file.toString(),
        description);
    awaitKept(1);
    child.destroyForcibly().waitFor();
    return file;
  }

  private static void offer(WorkbenchStage shown) {
    TestStage.run(() -> shown.parts().models().safekeeping().recovery()
        .offer(shown.parts().views().dialogs(), ZoneOffset.UTC));
  }

  private void awaitKept(long count) throws TimeoutException {
    WaitForAsyncUtils.waitFor(1, TimeUnit.MINUTES, () -> kept() == count);
  }

  private Home home() {
    return new Home(folder.resolve("home"));
  }

  private long kept() throws IOException {
    if (!Files.isDirectory(home().recovery()))
      return 0;
    try (var files = Files.newDirectoryStream(home().recovery(), "*.json")) {
      long count = 0;
      for (var _ : files)
        count++;
      return count;
    }
  }
}
