package org.lct.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;

/// Asks git for what it keeps of a plan file. Every question is a process of its own, which is ended when it takes too
/// long; none asks the user or the network.
///
/// @param program what is started
/// @param limit how long one question may take
public record Git(String program, Duration limit) {
  /// The git that is found on the search path.
  public static final Git INSTALLED = new Git("git", Duration.ofSeconds(10));

  /// More than any plan file has; what comes after it is not read.
  private static final int MOST_BYTES = 1 << 22;
  /// Git sets these for its hooks; they would answer for another repository than the file's.
  private static final List<String> OF_HOOKS = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE",
      "GIT_PREFIX");

  /// What git answered.
  private static final class Answer {
    private final boolean yes;
    private final byte[] output;

    Answer(boolean yes, byte[] output) {
      this.yes = yes;
      this.output = output;
    }

    String text() {
      return new String(output, StandardCharsets.UTF_8).strip();
    }
  }

  /// A plan file as the last commit has it, or why there is none. Takes as long as git does.
  public Checked<PlanFile> lastCommitted(Path file) throws InterruptedException {
    try {
      var real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      var folder = String.valueOf(real.getParent());
      var inside = ask(question(folder, "rev-parse", "--show-prefix").redirectErrorStream(true));
      if (!inside.yes)
        return Checked.failed(noRepository(file, inside.text()));
      var content = ask(question(folder, "cat-file", "blob", "HEAD:./" + real.getFileName())
          .redirectError(ProcessBuilder.Redirect.DISCARD));
      return content.yes
          ? Checked.of(PlanReader.read(file.toString(), content.output))
          : Checked.failed(notCommitted(file));
    } catch (SlowException e) {
      return Checked.failed(Diagnostic.error("git-slow", Subject.whole(),
          "Git did not answer within %d seconds".formatted(limit.toSeconds()),
          "See why `git status` takes long there, then try again."));
    } catch (IOException e) {
      return Checked.failed(Diagnostic.error("git-missing", Subject.whole(), "Git cannot be started",
          "Install git, so that `%s` is found on the search path.".formatted(program)));
    }
  }

  /// Git was ended because it took too long.
  private static final class SlowException extends Exception {
    private static final long serialVersionUID = 1;
  }

  private static Diagnostic noRepository(Path file, String words) {
    return words.contains("not a git repository")
        ? Diagnostic.error("git-no-repository", Subject.whole(),
            "%s is in no git repository".formatted(file.getFileName()),
            "Begin one with `git init`, and commit the file.")
        : Diagnostic.error("git-failed", Subject.whole(), "Git refused: %s".formatted(words),
            "Mend what it says, then try again.");
  }

  private static Diagnostic notCommitted(Path file) {
    return Diagnostic.error("git-not-committed", Subject.whole(),
        "%s is not in the last commit".formatted(file.getFileName()),
        "Commit it with `git add` and `git commit`.");
  }

  private ProcessBuilder question(String folder, String... words) {
    var command = new ArrayList<>(List.of(program, "-C", folder));
    command.addAll(List.of(words));
    var builder = new ProcessBuilder(command);
    var environment = builder.environment();
    OF_HOOKS.forEach(environment::remove);
    environment.put("LC_ALL", "C");
    environment.put("GIT_TERMINAL_PROMPT", "0");
    environment.put("GIT_OPTIONAL_LOCKS", "0");
    environment.put("GIT_NO_LAZY_FETCH", "1");
    return builder;
  }

  private Answer ask(ProcessBuilder question) throws IOException, InterruptedException, SlowException {
    var process = question.start();
    var inTime = process.onExit().orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).handle((_, late) -> {
      if (late != null)
        process.destroyForcibly();
      return late == null;
    });
    try (var output = process.getInputStream()) {
      process.getOutputStream().close();
      var read = output.readNBytes(MOST_BYTES);
      boolean whole = read.length < MOST_BYTES;
      if (!whole)
        process.destroyForcibly();
      int code = process.waitFor();
      if (!inTime.join())
        throw new SlowException();
      return new Answer(code == 0 || !whole, read);
    } finally {
      process.destroyForcibly();
    }
  }
}
