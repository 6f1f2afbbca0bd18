package org.lct.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.account.PasswordDialog;
import org.lct.app.testing.WorkbenchStage;
import org.lct.topology.testing.OnDisplay;

/// What somebody does who is asked for the password of the secrets.
@OnDisplay
class PasswordStory {
  private static final String QUESTION = "Password of the secrets";

  @TempDir
  private Path home;

  @Test
  void theTypedPasswordIsTheAnswer() throws Exception {
    try (var workbench = WorkbenchStage.show(home)) {
      var answer = ask(workbench);
      workbench.stage().screenshot("password");
      workbench.robot().write("geheim");
      workbench.click("Unlock");
      assertThat(answer.get(10, TimeUnit.SECONDS)).containsExactly("geheim".toCharArray());
    }
  }

  @Test
  void goingBackGivesUpWhatItWasAskedFor() {
    try (var workbench = WorkbenchStage.show(home)) {
      var answer = ask(workbench);
      workbench.click("Back");
      assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS)).hasRootCauseInstanceOf(
          CancellationException.class);
      workbench.stage().await(() -> !workbench.shows(QUESTION));
    }
  }

  private static CompletableFuture<char[]> ask(WorkbenchStage workbench) {
    var dialog = new PasswordDialog(workbench.parts().views().dialogs(),
        javafx.application.Platform::runLater);
    var answer = CompletableFuture.supplyAsync(() -> dialog.ask(QUESTION).orElseThrow(), workbench.threads());
    workbench.awaitWords(QUESTION);
    workbench.stage().awaitRendered();
    return answer;
  }
}
