package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `linodetool plan compare` as scripts meet it.
class PlanCompareTest {
  private static final String WEB = """
      format: 2
      name: web
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12}
            - {name: db, type: g6-nanode-1, image: linode/debian12}
      """;

  @TempDir
  private Path home;

  @BeforeEach
  void plans() throws Exception {
    Files.writeString(home.resolve("web.yaml"), WEB);
    Files.writeString(home.resolve("same.yaml"), "# The same.\n" + WEB);
    Files.writeString(home.resolve("other.yaml"),
        WEB.replace("count: 2", "count: 3, tags: [front]").replace("name: db", "name: sql"));
  }

  @Test
  void peopleReadTheEntriesAndTheirKeys() throws Exception {
    var compared = Run.in(home, "plan", "compare", "web.yaml", "other.yaml");

    assertThat(compared.code()).isEqualTo(ExitCode.CHANGES);
    assertThat(compared.out()).isEqualTo("""
          ~ change node plan us-east/web
                     count: 2 -> 3
                     tags: none -> front
          - remove node plan us-east/db
          + add    node plan us-east/sql
        1 added, 1 changed, 1 removed
        """);
  }

  @Test
  void aFileThatIsNotThereIsSaidToBeMissing() throws Exception {
    var compared = Run.in(home, "plan", "compare", "none.yaml");

    assertThat(compared.code()).isEqualTo(ExitCode.FAILED);
    assertThat(compared.err()).contains("none.yaml").contains("There is no such file")
        .doesNotContain("git");
  }

  @Test
  void theSamePlanHasExitCodeZero() throws Exception {
    var compared = Run.in(home, "plan", "compare", "web.yaml", "same.yaml");

    assertThat(compared.code()).isZero();
    assertThat(compared.out()).isEqualTo("The plans say the same.\n");
  }

  @Test
  void programsReadOneObjectForEachEntry() throws Exception {
    var compared = Run.in(home, "plan", "compare", "web.yaml", "other.yaml", "--output", "json");

    assertThat(compared.code()).isEqualTo(ExitCode.CHANGES);
    assertThat(compared.lines("difference")).hasToString("""
        [{"type":"difference","action":"changed","kind":"node plan","address":"us-east/web",\
        "keys":[{"key":"count","before":"2","after":"3"},{"key":"tags","after":"front"}]}, \
        {"type":"difference","action":"removed","kind":"node plan","address":"us-east/db"}, \
        {"type":"difference","action":"added","kind":"node plan","address":"us-east/sql"}]""");
    assertThat(compared.last().path("status").asText()).isEqualTo("complete");
  }

  @Test
  void aPlanByItselfIsComparedWithItsLastCommit() throws Exception {
    var alone = Run.in(home, "plan", "compare", "web.yaml");
    assertThat(alone.code()).isEqualTo(ExitCode.FAILED);
    assertThat(alone.err()).contains("[git-no-repository]");

    git("init", "--quiet");
    git("add", "web.yaml");
    git("commit", "--quiet", "--message", "First");
    assertThat(Run.in(home, "plan", "compare", "web.yaml").code()).isZero();
    Files.writeString(home.resolve("web.yaml"), WEB.replace("count: 2", "count: 4"));
    assertThat(Run.in(home, "plan", "compare", "web.yaml").out()).contains("count: 2 -> 4");
  }

  private void git(String... words) throws Exception {
    var command = new ArrayList<>(List.of("git", "-C", home.toString(), "-c",
        "user.name=Mira", "-c", "user.email=mira@example.com"));
    command.addAll(List.of(words));
    assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
  }

  @Test
  void whatMakesNoPlanIsSaid() throws Exception {
    Files.writeString(home.resolve("broken.yaml"), "name: [");

    var compared = Run.in(home, "plan", "compare", "web.yaml", "broken.yaml");

    assertThat(compared.code()).isEqualTo(ExitCode.FAILED);
    assertThat(compared.err()).contains("broken.yaml:1:");
    assertThat(Run.in(home, "plan", "compare", "web.yaml", "missing.yaml").err()).contains("[file-missing]");
  }
}
