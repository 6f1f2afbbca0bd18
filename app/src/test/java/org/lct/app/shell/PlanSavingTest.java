package org.lct.app.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.shell.PlanSaving.Outcome;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanReader;
import org.lct.topology.diagram.layout.HandLayout;

/// Nothing is overwritten that nobody wants to lose.
class PlanSavingTest {
  private static final String MORE_THAN_A_PLAN = "# x\n".repeat(1 << 19);
  @TempDir
  private Path folder;

  @Test
  void writesOverWhatItWasReadFrom() throws IOException {
    var file = write("shop.yaml", "name: before\n");
    assertThat(saving(file, "name: before\n").save()).isInstanceOf(Outcome.Ended.class);
    assertThat(file).hasContent("name: now\n");
  }

  @Test
  void asksBeforeItWritesOverWhatSomebodyElseWrote() throws IOException {
    var file = write("shop.yaml", "name: theirs\n");
    assertThat(saving(file, "name: before\n").save()).isEqualTo(new Outcome.Unexpected(file, true));
    assertThat(file).hasContent("name: theirs\n");
  }

  @Test
  void asksBeforeItWritesOverWhatIsTooLargeToBeRead() throws IOException {
    var file = write("shop.yaml", MORE_THAN_A_PLAN);
    assertThat(saving(file, "name: before\n").save()).isEqualTo(new Outcome.Unexpected(file, false));
    assertThat(file).hasContent(MORE_THAN_A_PLAN);
  }

  @Test
  void doesNotWriteIntoTheFileOfAnotherOpenPlanAlsoNotOverALink() throws IOException {
    var other = write("other.yaml", "name: other\n");
    var link = Files.createSymbolicLink(folder.resolve("link.yaml"), other);
    var saving = new PlanSaving(document("name: now\n"), HandLayout.NONE, link, List.of(other),
        Optional.empty(), false);
    assertThat(saving.save()).isEqualTo(new Outcome.Taken());
    assertThat(saving.overwriting().save()).isEqualTo(new Outcome.Taken());
    assertThat(other).hasContent("name: other\n");
  }

  @Test
  void asksBeforeItWritesWhatCouldNotBeOpenedAgain() {
    var file = folder.resolve("large.yaml");
    var saving = new PlanSaving(document(MORE_THAN_A_PLAN), HandLayout.NONE, file, List.of(),
        Optional.empty(),
        false);
    assertThat(saving.save()).isEqualTo(new Outcome.TooLarge());
    assertThat(file).doesNotExist();
    assertThat(saving.overwriting().save()).isInstanceOf(Outcome.Ended.class);
    assertThat(file).hasContent(MORE_THAN_A_PLAN);
  }

  private PlanSaving saving(Path file, String seen) {
    return new PlanSaving(document("name: now\n"), HandLayout.NONE, file, List.of(),
        Optional.of(new PlanSaving.Seen(Optional.of(document(seen)), HandLayout.NONE)), false);
  }

  private static PlanDocument document(String text) {
    return PlanReader.read("shop.yaml", text.getBytes(UTF_8)).document();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
