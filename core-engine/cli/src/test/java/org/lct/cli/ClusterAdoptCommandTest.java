package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.SandboxOptions;

/// What somebody made elsewhere becomes a cluster, as scripts meet it.
class ClusterAdoptCommandTest extends SandboxCommands {
  ClusterAdoptCommandTest() {
    super(SandboxOptions.inMemory().withSpeed(300));
  }

  @Test
  void whatIsThereBecomesAClusterOfWhichNothingDiffers() throws Exception {
    var request = HttpRequest.newBuilder(sandbox.url().resolve("/v4/linode/instances"))
        .header("Authorization", "Bearer " + sandbox.token()).header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofString(
            "{\"label\": \"Old_Box\", \"region\": \"us-east\", \"type\": \"g6-nanode-1\"}"))
        .build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);
    var listing = HttpRequest.newBuilder(sandbox.url().resolve("/v4/linode/instances"))
        .header("Authorization", "Bearer " + sandbox.token()).build();
    while (!http.send(listing, HttpResponse.BodyHandlers.ofString()).body().contains("\"offline\""))
      Thread.onSpinWait();

    assertThat(Run.in(home, "cluster", "adopt", "old", "--tag", "none").code()).isEqualTo(ExitCode.FAILED);
    assertThat(Run.in(home, "cluster", "adopt", "old").code()).isEqualTo(ExitCode.USAGE);
    assertThat(home.resolve("old.yaml")).doesNotExist();
    var adopted = Run.in(home, "cluster", "adopt", "old", "--yes", "--output", "json");

    assertThat(adopted.code()).isZero();
    assertThat(adopted.lines("adopted")).singleElement().satisfies(one -> {
      assertThat(one.path("address").asText()).isEqualTo("us-east/Old_Box[1]");
      assertThat(one.path("label").asText()).isEqualTo("Old_Box");
    });
    assertThat(Files.readString(home.resolve("old.yaml"))).contains("g6-nanode-1");
    assertThat(Run.in(home, "cluster", "diff", "old").code()).isZero();
    assertThat(Run.in(home, "cluster", "drift", "old").code()).isZero();
    assertThat(Run.in(home, "cluster", "delete", "old", "--yes", "--confirm", "old").code()).isZero();
  }
}
