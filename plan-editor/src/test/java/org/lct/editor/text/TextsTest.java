package org.lct.editor.text;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
  private static final Path MAIN = Path.of(System.getProperty("lct.root"), "plan-editor/src/main");
  private static final Path BUNDLE = MAIN.resolve("resources/org/lct/editor/text/messages.properties");
  private static final Pattern KEY = Pattern.compile("\"([a-z0-9-]+(?:\\.[a-z0-9-]+)+)\"");
  private static final Set<String> NO_KEYS = Set.of("plan-view.css", "org.lct.editor.text.messages");

  @Test
  void everyTextIsUsedAndEveryTextThatIsUsedIsThere() throws IOException {
    assertThat(used()).containsExactlyInAnyOrderElementsOf(new TreeSet<>(keys()));
  }

  @Test
  void noTextIsThereTwice() throws IOException {
    assertThat(keys().stream().collect(groupingBy(identity(), counting()))).allSatisfy(
        (key, times) -> assertThat(times).as(key).isEqualTo(1));
  }

  @Test
  void noTextHasAnApostropheThatItsPatternWouldSwallow() throws IOException {
    for (var key : keys())
      assertThat(pattern(key)).as(key).doesNotContain("'");
  }

  @Test
  void fillsInArgumentsWithThousandsSeparators() {
    assertThat(Texts.of("cluster.summary", 1200, 1)).isEqualTo("1,200 Linodes in 1 region");
    assertThat(Texts.of("cluster.summary", 0, 0)).isEqualTo("No Linodes in no region");
  }

  @Test
  void aTextThatIsNotThereIsABug() {
    assertThatThrownBy(() -> Texts.of("no.such.text")).isInstanceOf(MissingResourceException.class);
  }

  private static String pattern(String key) throws IOException {
    return lines(BUNDLE).stream().filter(line -> line.startsWith(key + "="))
        .map(line -> line.substring(key.length() + 1)).findFirst().orElseThrow();
  }

  private static List<String> keys() throws IOException {
    return lines(BUNDLE).stream().filter(line -> line.contains("=") && !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf('='))).toList();
  }

  private static Set<String> used() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> lines(file).stream())
          .filter(line -> !line.strip().startsWith("//")).flatMap(line -> KEY.matcher(line).results())
          .map(match -> match.group(1)).filter(key -> !NO_KEYS.contains(key))
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
