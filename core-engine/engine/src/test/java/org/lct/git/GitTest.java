package org.lct.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.diagnostic.Diagnostic;
import org.lct.planfile.PlanFile;

class GitTest {
  private static final String PLAN = "format: 2\nname: shop\n";

  @TempDir
  private Path folder;
  private Path plan = Path.of("");

  @BeforeEach
  void writePlan() throws IOException {
    plan = Files.writeString(Files.createDirectory(folder.resolve("plans of us")).resolve("shop.yaml"), PLAN);
  }

  private void git(String... words) throws IOException, InterruptedException {
    var command = new ArrayList<>(
        List.of("git", "-C", folder.toString(), "-c", "user.name=Mira", "-c", "user.email=mira@example.com"));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
  }

  private void commit() throws IOException, InterruptedException {
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "First");
  }

  private static String problem(Git git, Path file) throws InterruptedException {
    return git.lastCommitted(file).diagnostics().stream().map(Diagnostic::code).findFirst().orElse("none");
  }

  @Test
  void answersWhatTheLastCommitHas() throws Exception {
    commit();
    Files.writeString(plan, "format: 2\nname: store\n");

    var file = Git.INSTALLED.lastCommitted(plan).value().orElseThrow();

    assertThat(file.document().text()).isEqualTo(PLAN);
    assertThat(file.document().fileName()).isEqualTo(plan.toString());
  }

  @Test
  void aFileThatIsNotThereAnyMoreIsStillInTheCommit() throws Exception {
    commit();
    Files.delete(plan);

    assertThat(Git.INSTALLED.lastCommitted(plan).value().map(PlanFile::document)).isPresent();
  }

  @Test
  void saysWhyThereIsNone() throws Exception {
    assertThat(problem(Git.INSTALLED, plan)).isEqualTo("git-no-repository");
    git("init", "--quiet");
    assertThat(problem(Git.INSTALLED, plan)).isEqualTo("git-not-committed");
    commit();
    assertThat(problem(Git.INSTALLED, Files.writeString(folder.resolve("new.yaml"), PLAN)))
        .isEqualTo("git-not-committed");
    assertThat(problem(new Git("there-is-no-such-git", Duration.ofSeconds(5)), plan))
        .isEqualTo("git-missing");
  }

  @Test
  void whoeverTakesTooLongIsEnded() throws Exception {
    var slow = Files.createFile(folder.resolve("slow-git"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(slow, "#!/bin/sh\nexec sleep 60\n");

    assertThat(problem(new Git(slow.toString(), Duration.ofMillis(100)), plan)).isEqualTo("git-slow");
  }

  @Test
  void whatGitRefusesIsSaidInItsWords() throws Exception {
    var refusing = Files.createFile(folder.resolve("refusing-git"),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Files.writeString(refusing, "#!/bin/sh\necho 'fatal: detected dubious ownership' >&2\nexit 128\n");

    assertThat(new Git(refusing.toString(), Duration.ofSeconds(5)).lastCommitted(plan).diagnostics())
        .extracting(Diagnostic::summary).containsExactly("Git refused: fatal: detected dubious ownership");
  }
}
