package org.lct.secret;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentedCodesTest {
  private static final Path ROOT = Path.of(System.getProperty("lct.root"));
  private static final Path SOURCES = ROOT.resolve("core-engine/engine/src/main/java/org/lct");
  private static final Pattern MADE = Pattern.compile("\\b(error|warning|note)\\(\\s*\"([a-z-]+)\"");
  private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| (error|warning|note) \\|.*");

  private static Stream<String> codesIn(Path source) {
    try {
      return MADE.matcher(Files.readString(source)).results().map(m -> m.group(2) + " " + m.group(1));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> made() throws IOException {
    var codes = new TreeSet<String>();
    for (var each : new String[]{"secret", "account"})
      try (var sources = Files.walk(SOURCES.resolve(each))) {
        sources.filter(Files::isRegularFile).flatMap(DocumentedCodesTest::codesIn).forEach(codes::add);
      }
    return codes;
  }

  @Test
  void everyCodeOfSecretsAndAccountsHasItsRow() throws IOException {
    var rows = Files.readAllLines(ROOT.resolve("docs/diagnostics.md")).stream().map(ROW::matcher)
        .filter(row -> row.matches()).map(row -> row.group(1) + " " + row.group(2))
        .collect(toCollection(TreeSet::new));
    assertThat(made()).isNotEmpty();
    assertThat(rows).containsAll(made());
  }
}
