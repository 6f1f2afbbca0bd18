package org.lct.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.cli.output.Terminal;

/// `linodetool plan export` as scripts meet it.
class PlanExportTest {
  private static final String WEB = """
      # Two web servers.
      format: 2
      name: web
      network: {mode: private-ip}
      regions:
        - region: us-east
          nodes: [{name: web, type: g6-nanode-1, count: 2, image: linode/debian12}]
      """;

  @TempDir
  private Path home;

  @BeforeEach
  void plan() throws Exception {
    Files.writeString(home.resolve("web.yaml"), WEB);
  }

  @Test
  void anOutputThatCannotBeWrittenIsAFailure() throws Exception {
    var full = new OutputStream() {
      @Override
      public void write(int one) throws IOException {
        throw new IOException("No space left on device");
      }
    };
    var err = new ByteArrayOutputStream();
    var terminal = new Terminal(new PrintStream(full, true, UTF_8), new PrintStream(err, true, UTF_8),
        Reader.nullReader(), false, false, false);

    int code = Main.run(new String[]{"plan", "export", "web.yaml", "--as", "terraform"}, terminal,
        Map.of("LCT_HOME", home.toString()), home);

    assertThat(code).isEqualTo(ExitCode.FAILED);
    assertThat(err.toString(UTF_8)).contains("standard output");
  }

  @Test
  void theExportAloneGoesToStandardOutput() throws Exception {
    var terraform = Run.in(home, "plan", "export", "web.yaml", "--as", "terraform");

    assertThat(terraform.code()).isZero();
    assertThat(terraform.out()).startsWith("# Cluster web\n")
        .contains("resource \"linode_instance\" \"us_east_web\" {\n")
        .endsWith("}\n");
    assertThat(terraform.err()).isEmpty();
    assertThat(Run.in(home, "plan", "export", "web.yaml", "--as", "YAML").out()).isEqualTo(WEB);
  }

  @Test
  void whatAnExportLosesIsSaidOnTheOtherStream() throws Exception {
    var json = Run.in(home, "plan", "export", "web.yaml", "--as", "json");

    assertThat(json.code()).isZero();
    assertThat(json.out()).startsWith("{\n  \"name\": \"web\",\n");
    assertThat(json.err()).contains("note:", "[comments-left-out]");
  }

  @Test
  void aFileIsWrittenAndAnOlderOneReplaced() throws Exception {
    Files.writeString(home.resolve("web.md"), "old");

    var written = Run.in(home, "plan", "export", "web.yaml", "--as", "markdown", "--output-file", "web.md");

    assertThat(written.code()).isZero();
    assertThat(written.out()).isEmpty();
    assertThat(written.err()).isEqualTo("Wrote web.md.\n");
    assertThat(home.resolve("web.md")).content().startsWith("# web\n");
  }

  @Test
  void thePlanIsNotReplacedByItsExport() throws Exception {
    Files.createSymbolicLink(home.resolve("link.json"), home.resolve("web.yaml"));

    for (var target : new String[]{"web.yaml", "./web.yaml", "link.json"}) {
      var refused = Run.in(home, "plan", "export", "web.yaml", "--as", "json", "--output-file", target);

      assertThat(refused.code()).as(target).isEqualTo(ExitCode.FAILED);
      assertThat(refused.err()).contains("[export-over-plan]");
      assertThat(home.resolve("web.yaml")).content().isEqualTo(WEB);
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsRefusedWithTheReason() throws Exception {
    var refused = Run.in(home, "plan", "export", "web.yaml", "--as", "json", "--output-file",
        "none/web.json");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.err()).contains("[file-unwritable]", "The directory of web.json does not exist");
  }

  @Test
  void aPlanWithErrorsIsExportedInItsOwnNotationsOnly() throws Exception {
    Files.writeString(home.resolve("web.yaml"), WEB.replace("g6-nanode-1", "g9-none"));

    var refused = Run.in(home, "plan", "export", "web.yaml", "--as", "ansible");

    assertThat(refused.code()).isEqualTo(ExitCode.FAILED);
    assertThat(refused.out()).isEmpty();
    assertThat(refused.err()).contains("[unknown-type]", "web.yaml:7:");
    assertThat(Run.in(home, "plan", "export", "web.yaml", "--as", "json").code()).isZero();
  }

  @Test
  void programsGetTheTextInAnObject() throws Exception {
    var json = Run.in(home, "plan", "export", "web.yaml", "--as", "json", "--output", "json");

    assertThat(json.lines("export")).singleElement().satisfies(export -> {
      assertThat(export.path("format").asText()).isEqualTo("json");
      assertThat(export.path("text").asText())
          .isEqualTo(Run.in(home, "plan", "export", "web.yaml", "--as", "json").out());
    });
    assertThat(json.lines("diagnostic")).hasSize(1);
    assertThat(json.last().path("status").asText()).isEqualTo("complete");
  }

  @Test
  void aFormatThatThereIsNotIsNotUnderstood() throws Exception {
    var refused = Run.in(home, "plan", "export", "web.yaml", "--as", "pulumi");

    assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
    assertThat(refused.err()).contains("pulumi");
  }
}
