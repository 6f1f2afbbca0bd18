package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.testing.DocumentedCodes;

/// The reference for users says what the reader does. With `-Dlct.docs=write` the tables of keys
/// are written instead of compared.
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
  void explainsEveryProblem() {
    assertThat(DocumentedCodes.described()).containsAll(
        Stream.of(PlanProblem.values()).map(problem -> problem.code() + " " + severity(problem)).toList());
  }

  private static String severity(PlanProblem problem) {
    return problem.severity().name().toLowerCase(Locale.ROOT);
  }

  private static Path docs(String name) {
    return Path.of(Objects.requireNonNull(System.getProperty("lct.root"), "lct.root"), "docs", name);
  }
}
