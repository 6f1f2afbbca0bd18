package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `linodetool plan convert` as people meet it.
class PlanConvertTest {
  private static final String OLD = """
      name: web
      regions:
      - region: us-east-1a
        nodes: [{name: web, type: g6-nanode-1, distribution: linode/debian12}]
      """;

  @TempDir
  private Path home;

  @BeforeEach
  void plan() throws Exception {
    Files.writeString(home.resolve("web.yaml"), OLD);
  }

  @Test
  void whatWouldBeReplacedIsListedAndNothingWritten() throws Exception {
    var listed = Run.in(home, "plan", "convert", "web.yaml");

    assertThat(listed.code()).isZero();
    assertThat(listed.out()).contains("us-east-1a", "us-east", "distribution", "image", "format: 2");
    assertThat(listed.err()).isEqualTo("Nothing is written without --output-file.\n");
    assertThat(home.resolve("web.yaml")).hasContent(OLD);
  }

  @Test
  void thePlanIsWrittenInTodaysWords() throws Exception {
    var written = Run.in(home, "plan", "convert", "web.yaml", "--output-file", "web.yaml");

    assertThat(written.code()).isZero();
    assertThat(written.err()).isEqualTo("Wrote web.yaml.\n");
    assertThat(home.resolve("web.yaml")).hasContent("""
        name: web
        format: 2
        regions:
        - region: us-east
          nodes: [{name: web, type: g6-nanode-1, image: linode/debian12}]
        network:
          mode: private-ip
        """);
    assertThat(Run.in(home, "plan", "convert", "web.yaml").err())
        .isEqualTo("Nothing to convert: web.yaml is in today's words.\n");
  }

  @Test
  void whatIsNoPlanSaysWhy() throws Exception {
    Files.writeString(home.resolve("web.yaml"), "name: [\n");

    var refused = Run.in(home, "plan", "convert", "web.yaml");

    assertThat(refused.code()).isOne();
    assertThat(refused.err()).contains("[yaml-syntax]");
  }
}
