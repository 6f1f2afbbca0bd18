package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.lct.sandbox.SandboxOptions;

/// What somebody else changed about a cluster, as scripts meet it: listed, compared, put back.
class ClusterDriftCommandTest extends SandboxCommands {
  ClusterDriftCommandTest() {
    super(SandboxOptions.inMemory().withSpeed(300));
  }

  @Test
  void whatSomebodyElseChangedIsListedAndPutBack() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
    assertThat(Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes").code()).isZero();
    assertThat(Run.in(home, "cluster", "drift", "shop").code()).isZero();
    var id = Run.in(home, "cluster", "show", "shop", "--output", "json").lines("resource").stream()
        .filter(one -> one.path("address").asText().equals("us-east/web[1]")).findFirst().orElseThrow()
        .path("id").asLong();
    var request = HttpRequest.newBuilder(sandbox.url().resolve("/v4/linode/instances/" + id))
        .header("Authorization", "Bearer " + sandbox.token()).header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString("{\"maintenance_policy\": \"linode/power_off_on\"}"))
        .build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);

    var drift = Run.in(home, "cluster", "drift", "shop", "--output", "json");
    assertThat(drift.code()).isEqualTo(ExitCode.CHANGES);
    assertThat(drift.lines("drift")).singleElement().satisfies(one -> {
      assertThat(one.path("address").asText()).isEqualTo("us-east/web[1]");
      assertThat(one.path("attribute").asText()).isEqualTo("maintenance");
      assertThat(one.path("recorded").asText()).isEqualTo("MIGRATE");
      assertThat(one.path("there").asText()).isEqualTo("POWER_OFF_ON");
    });
    assertThat(Run.in(home, "cluster", "status", "shop", "--output", "json").lines("drift")).hasSize(1);
    assertThat(Run.in(home, "cluster", "diff", "shop").out())
        .contains("! linode us-east/web[1], maintenance MIGRATE -> POWER_OFF_ON")
        .contains("What would be put back:").doesNotContain("What the plan changes:");
    assertThat(Run.in(home, "cluster", "diff", "shop", "--output", "json").lines("change")).singleElement()
        .satisfies(change -> assertThat(change.path("because").asText()).isEqualTo("drift"));

    assertThat(Run.in(home, "cluster", "drift", "shop", "restore").code()).isEqualTo(ExitCode.USAGE);
    assertThat(Run.in(home, "cluster", "drift", "shop", "restore", "us-east/web[1]").code())
        .isEqualTo(ExitCode.USAGE);
    assertThat(Run.in(home, "cluster", "drift", "shop", "restore", "us-east/web[1]", "--yes").code())
        .isZero();
    assertThat(Run.in(home, "cluster", "drift", "shop").code()).isZero();
  }

  @Test
  void whatNoDeploymentPutsBackIsNotCalledAsPlanned() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB);
    assertThat(Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes").code()).isZero();
    var id = Run.in(home, "cluster", "show", "shop", "--output", "json").lines("resource").stream()
        .filter(one -> one.path("address").asText().equals("us-east/web[1]")).findFirst().orElseThrow()
        .path("id").asLong();
    var request = HttpRequest.newBuilder(sandbox.url().resolve("/v4/linode/instances/" + id))
        .header("Authorization", "Bearer " + sandbox.token()).header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString("{\"label\": \"renamed\"}")).build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);

    assertThat(Run.in(home, "cluster", "diff", "shop").out()).contains("-> renamed")
        .contains("No deployment puts that back").contains("cluster drift shop accept")
        .doesNotContain("is as planned");
  }

  @Test
  void whatSomebodyElseChangedIsTakenIntoThePlanFile() throws Exception {
    Files.writeString(home.resolve("web.yaml"), LinodetoolTest.WEB.replace("count: 2", "count: 1"));
    assertThat(Run.in(home, "cluster", "create", "shop", "web.yaml", "--yes").code()).isZero();
    var id = Run.in(home, "cluster", "show", "shop", "--output", "json").lines("resource").stream()
        .filter(one -> one.path("address").asText().equals("us-east/web[1]")).findFirst().orElseThrow()
        .path("id").asLong();
    var request = HttpRequest.newBuilder(sandbox.url().resolve("/v4/linode/instances/" + id))
        .header("Authorization", "Bearer " + sandbox.token()).header("Content-Type", "application/json")
        .PUT(HttpRequest.BodyPublishers.ofString("{\"maintenance_policy\": \"linode/power_off_on\"}"))
        .build();
    assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(200);

    assertThat(Run.in(home, "cluster", "drift", "shop", "accept", "us-east/other[1]").code())
        .isEqualTo(ExitCode.FAILED);
    var accepted = Run.in(home, "cluster", "drift", "shop", "accept", "us-east/web[1]", "--output", "json");

    assertThat(accepted.code()).isZero();
    assertThat(accepted.lines("accepted")).singleElement()
        .satisfies(one -> assertThat(one.path("after").asText()).isEqualTo("POWER_OFF_ON"));
    assertThat(accepted.lines("written")).singleElement().satisfies(one -> {
      assertThat(one.path("place").asText()).endsWith("/nodes/0/maintenance");
      assertThat(one.path("after").asText()).isEqualTo("power-off-on");
    });
    assertThat(Files.readString(home.resolve("web.yaml"))).contains("maintenance: power-off-on");
    assertThat(Run.in(home, "cluster", "drift", "shop").code()).isZero();
    assertThat(Run.in(home, "cluster", "diff", "shop").code()).isZero();
  }
}
