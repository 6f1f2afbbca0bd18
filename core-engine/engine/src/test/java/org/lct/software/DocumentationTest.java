package org.lct.software;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DocumentationTest {
  @Test
  void theListOfTheDocumentationIsThatOfTheCatalogue() throws IOException {
    var rows = SoftwareCatalog.load().software().stream().map(DocumentationTest::row)
        .collect(Collectors.joining());

    assertThat(Files.readString(Path.of(System.getProperty("lct.root"), "docs/software.md"))).endsWith(rows);
  }

  private static String row(Software software) {
    var also = software.also().stream().map("`%s`"::formatted).collect(Collectors.joining(", "));
    var roles = software.roles().stream().map(role -> "`%s`".formatted(role.id()))
        .collect(Collectors.joining(", "));
    return "| `%s`%s | %s | %s | %s |\n".formatted(software.id(), also.isEmpty() ? "" : " (" + also + ")",
        software.category().word(), roles, software.line());
  }
}
