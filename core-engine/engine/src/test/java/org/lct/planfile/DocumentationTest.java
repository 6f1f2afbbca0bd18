package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

<<<<<<< HEAD
/// The reference for users says what the reader does. With `-Dlct.docs=write` the tables of keys are
/// written instead of compared.
=======
/// The reference for users says what the reader does. With `-Dlct.docs=write` the tables of keys
/// are written instead of compared.
>>>>>>> c078147 (One table of diagnostics; tables of keys brought up to date)
class DocumentationTest {
  private static final String BEGIN = "<!-- keys: begin -->\n";
  private static final String END = "<!-- keys: end -->\n";

  @Test
  void listsEveryKeyOfTheFormat() throws IOException {
    var file = docs("plan-format.md");
    String text = Files.readString(file);
    String expected = text.substring(0, text.indexOf(BEGIN) + BEGIN.length()) + "\n" + PlanReference.tables()
        + "\n"
        + text.substring(text.indexOf(END));

    if ("write".equals(System.getProperty("lct.docs")))
      Files.writeString(file, expected);

    assertThat(Files.readString(file)).isEqualTo(expected);
  }

  @Test
  void showsAPlanThatCanBeRead() throws IOException {
    String text = Files.readString(docs("plan-format.md"));
    String example = text.substring(text.indexOf("```yaml\n") + 8, text.indexOf("```\n\n## How"));

    assertThat(Read.problems(example)).isEmpty();
  }

  @Test
  void explainsEveryDiagnostic() throws IOException {
    String text = Files.readString(docs("diagnostics.md"));
    String section = text.substring(text.indexOf("## Plan files"));
    int next = section.indexOf("\n## ", 1);

    assertThat(
        (next < 0 ? section : section.substring(0, next)).lines().filter(line -> line.startsWith("| `"))
            .map(line -> line.substring(0, line.indexOf('|', line.indexOf('|', 1) + 1) + 1)))
        .containsExactlyElementsOf(PlanReference.codes());
  }

  private static Path docs(String name) {
    return Path.of(Objects.requireNonNull(System.getProperty("lct.root"), "lct.root"), "docs", name);
  }
}
