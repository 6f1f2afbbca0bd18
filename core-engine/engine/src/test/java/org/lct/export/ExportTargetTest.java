package org.lct.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.diagnostic.Diagnostic;

class ExportTargetTest {
  private static final byte[] EXPORT = "export".getBytes(UTF_8);

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({"shop.yaml, .tf, shop.tf", "shop.yaml, -inventory.yaml, shop-inventory.yaml",
      "shop.yaml, .yaml, shop-copy.yaml", "shop.json, .yaml, shop.yaml", "shop.v2.yml, .png, shop.v2.png",
      "shop, .tf, shop.tf", ".shop, .tf, .shop.tf"})
  void anExportIsCalledLikeItsPlanButNeverTheSame(String plan, String ending, String name) {
    assertThat(ExportTarget.name(plan, ending)).isEqualTo(name);
  }

  @Test
  void whatIsThereIsReplaced() throws Exception {
    var file = Files.writeString(folder.resolve("shop.tf"), "old");

    var written = new ExportTarget(file, List.of(folder.resolve("shop.yaml"))).write(EXPORT);

    assertThat(written.value()).map(Path::getFileName).contains(Path.of("shop.tf"));
    assertThat(file).hasBinaryContent(EXPORT);
  }

  @Test
  void thePlanIsNotReplacedByAnotherNameForIt() throws Exception {
    var plan = Files.writeString(folder.resolve("shop.yaml"), "plan");
    var link = Files.createSymbolicLink(folder.resolve("link.tf"), plan);

    var written = new ExportTarget(link, List.of(folder.resolve("other.yaml"), plan)).write(EXPORT);

    assertThat(written.diagnostics()).extracting(Diagnostic::code).containsExactly("export-over-plan");
    assertThat(plan).content().isEqualTo("plan");
  }
}
