package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Change;
import org.lct.diff.Drift;
import org.lct.inventory.ClusterInfo.Options;
import org.lct.plan.ResourceAddress;
import org.lct.planfile.PlanReader;

/// What other people changed about a cluster is taken into its plan file and into the inventory: then nothing differs.
@Execution(ExecutionMode.CONCURRENT)
class AcceptTest {
  private static final String PLAN = """
      # The small shop.
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - name: web   # the front
              type: g6-nanode-1
              count: 2
              image: linode/debian12
              tags: [front, blue]
            - {name: sql, type: g6-nanode-1, image: linode/debian12,
               storage: [{label: data, type: blockstore, size: 20GB}]}
          nodebalancers:
            - {name: nb, tag: web, port: 80, protocol: http, check: {kind: http, path: /up}}
      """;

  @TempDir
  private Path home;

  private Path file() {
    return home.resolve("small.yaml");
  }

  private void deploy(ClusterFixture fixture, String plan) throws Exception {
    Files.writeString(file(), plan);
    var request = new DeployRequest("deploy", "small", PlanReader.read(file()), home, "sandbox",
        ClusterFixture.ACCESS, new Options(true, true));
    assertThat(fixture.deploy(request).status()).isEqualTo(Status.COMPLETE);
  }

  private static Checked<Acceptance> accept(ClusterFixture fixture, String... addresses) {
    return fixture.clusters.repair().accept("small", set(addresses), Optional.empty(), "sandbox",
        fixture.cloud);
  }

  private static Set<ResourceAddress> set(String... addresses) {
    return Stream.of(addresses).map(ResourceAddress::new).collect(Collectors.toSet());
  }

  private static List<String> drift(ClusterFixture fixture) {
    return fixture.clusters.status("small", "sandbox", fixture.cloud).value().orElseThrow().drift().stream()
        .map(Drift::address).map(ResourceAddress::value).toList();
  }

  /// What deploying the recorded plan again would do.
  private static List<String> diff(ClusterFixture fixture) {
    var last = fixture.clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow();
    return fixture.clusters.propose(new DeployRequest("deploy", "small", last.plan(), last.baseDirectory(),
        "sandbox", ClusterFixture.ACCESS, last.options()), fixture.cloud).value().orElseThrow().changes()
        .changes().stream().map(Change::address).map(ResourceAddress::value).toList();
  }

  private static List<String> codes(Checked<?> checked) {
    return checked.diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void whatOthersChangedStandsInThePlanWithItsCommentsAndNothingDiffers() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deploy(fixture, PLAN);
      var hands = new OtherHands(fixture);
      var tag = fixture.inventory.find("small").orElseThrow().info().ownershipTag();
      for (var web : List.of("small-us-east-web-1", "small-us-east-web-2"))
        hands.call("PUT", hands.path("/linode/instances", web),
            "{\"tags\": [\"" + tag + "\", \"green\"], \"maintenance_policy\": \"linode/power_off_on\"}");
      hands.call("POST", hands.path("/volumes", "small-us-east-sql-1-data") + "/resize", "{\"size\": 40}");
      hands.call("PUT", hands.path("/volumes", "small-us-east-sql-1-data"), "{\"label\": \"renamed\"}");
      var port = hands.path("/nodebalancers", "small-us-east-nb") + "/configs";
      hands.call("PUT", port + "/" + fixture.census.all(port).getFirst().path("id").asLong(),
          "{\"algorithm\": \"leastconn\", \"check_path\": \"/down\"}");
      for (var firewall : List.of("small-ssh", "small-tcp-80"))
        hands.call("PUT", hands.path("/networking/firewalls", firewall) + "/rules", ssh(firewall));
      var there = fixture.census.lines();

      var accepted = accept(fixture, "us-east/web[1]", "us-east/web[2]", "us-east/sql[1]/volume.data",
          "us-east/nb/port.80", "firewall.ssh", "firewall.tcp-80");

      assertThat(codes(accepted)).isEmpty();
      assertThat(drift(fixture)).isEmpty();
      assertThat(diff(fixture)).isEmpty();
      assertThat(fixture.census.lines()).isEqualTo(there);
      assertThat(Files.readString(file())).contains("# The small shop.", "- name: web   # the front",
          "tags: [green]", "maintenance: power-off-on", "size: 40GB", "path: /down", "algorithm: leastconn",
          "outbound: accept", "192.0.2.7/32");
      assertThat(fixture.inventory.find("small").orElseThrow().info().plan())
          .isEqualTo(Files.readString(file()));
      assertThat(accepted.value().orElseThrow().written()).extracting(one -> one.path().toString())
          .contains("/regions/0/nodes/0/tags", "/regions/0/nodes/1/storage/0/size");
    }
  }

  private static String ssh(String firewall) {
    var balanced = "{\"action\": \"ACCEPT\", \"label\": \"nodebalancers-tcp\", \"protocol\": \"TCP\", "
        + "\"ports\": \"80\", \"addresses\": {\"ipv4\": [\"192.168.255.0/24\"]}}";
    return "{\"inbound\": [{\"action\": \"ACCEPT\", \"label\": \"ssh\", \"protocol\": \"TCP\", \"ports\": \"22\", "
        + "\"addresses\": {\"ipv4\": [\"192.0.2.7/32\"]}}" + (firewall.contains("80") ? ", " + balanced : "")
        + "], \"inbound_policy\": \"DROP\", \"outbound\": [], \"outbound_policy\": \"ACCEPT\"}";
  }

  @Test
  void oneOfManyIsRefusedAndAllAlikeAreAcceptedTogether() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deploy(fixture, PLAN);
      var hands = new OtherHands(fixture);
      var path = hands.path("/linode/instances", "small-us-east-web-1");
      hands.call("PUT", path, "{\"maintenance_policy\": \"linode/power_off_on\"}");
      hands.call("DELETE", hands.path("/nodebalancers", "small-us-east-nb"), "{}");

      var alone = accept(fixture, "us-east/web[1]", "us-east/sql[1]", "us-east/nb/port.80");
      assertThat(codes(alone)).containsExactlyInAnyOrder("no-drift", "no-drift", "drift-not-acceptable");
      assertThat(alone.diagnostics()).anyMatch(one -> one.detail().contains("maintenance of us-east/web[2]")
          && one.detail().contains("linodetool cluster drift small restore us-east/web[1]"));
      assertThat(Files.readString(file())).isEqualTo(PLAN);

      hands.call("PUT", hands.path("/linode/instances", "small-us-east-web-2"),
          "{\"maintenance_policy\": \"linode/power_off_on\"}");
      assertThat(accept(fixture, "us-east/web[1]").diagnostics())
          .anyMatch(one -> one.detail().contains("us-east/web[2] changed alike: accept them together"));
      assertThat(codes(accept(fixture, "us-east/web[1]", "us-east/web[2]"))).isEmpty();
      assertThat(drift(fixture)).containsExactly("us-east/nb");
    }
  }

  @Test
  void whatWasDeletedIsNoLongerPlanned() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deploy(fixture, PLAN);
      var hands = new OtherHands(fixture);
      hands.call("DELETE", hands.path("/linode/instances", "small-us-east-web-1"), "{}");
      assertThat(accept(fixture, "us-east/web[1]").diagnostics())
          .anyMatch(one -> one.summary().contains("only the last ones can be left out"));
      hands.call("DELETE", hands.path("/linode/instances", "small-us-east-web-2"), "{}");
      var volume = hands.path("/volumes", "small-us-east-sql-1-data");
      hands.call("POST", volume + "/detach", "{}");
      hands.deleteDetached(volume);
      hands.call("DELETE", hands.path("/nodebalancers", "small-us-east-nb"), "{}");
      var accepted = accept(fixture, "us-east/web[1]", "us-east/web[2]", "us-east/sql[1]/volume.data",
          "us-east/nb");

      assertThat(accepted.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(drift(fixture)).isEmpty();
      assertThat(Files.readString(file())).contains("count: 0").doesNotContain("storage", "nodebalancers");
      // What only the balanced nodes had.
      assertThat(diff(fixture)).containsExactly("firewall.tcp-80");
    }
  }

  @Test
  void aPlanThatHasBeenEditedSinceKeepsItsEdits() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deploy(fixture, PLAN);
      var hands = new OtherHands(fixture);
      hands.call("POST", hands.path("/volumes", "small-us-east-sql-1-data") + "/resize", "{\"size\": 40}");
      var edited = PLAN.replace("count: 2", "count: 3").replace("# The small shop.", "# A larger shop.");
      Files.writeString(file(), edited);

      assertThat(codes(accept(fixture, "us-east/sql[1]/volume.data"))).isEmpty();

      assertThat(Files.readString(file())).isEqualTo(edited.replace("20GB", "40GB"));
      assertThat(fixture.inventory.find("small").orElseThrow().info().plan())
          .isEqualTo(PLAN.replace("20GB", "40GB"));
      assertThat(diff(fixture)).isEmpty();

      Files.delete(file());
      hands.call("POST", hands.path("/volumes", "small-us-east-sql-1-data") + "/resize", "{\"size\": 50}");
      assertThat(codes(accept(fixture, "us-east/sql[1]/volume.data"))).containsExactly("file-missing");
      var moved = home.resolve("moved.yaml");
      Files.writeString(moved, edited);
      assertThat(fixture.clusters.repair().accept("small", set("us-east/sql[1]/volume.data"),
          Optional.of(moved), "sandbox", fixture.cloud).diagnostics()).isEmpty();
      assertThat(Files.readString(moved)).contains("50GB");
    }
  }

  @Test
  void aVolumeGrownOfOneNodeOfSeveralIsRefusedWithWhatToDo() throws Exception {
    var plan = PLAN.replace("{name: sql, ", "{name: sql, count: 2, ");
    assertThat(plan).isNotEqualTo(PLAN);
    try (var fixture = ClusterFixture.fast(home)) {
      deploy(fixture, plan);
      var hands = new OtherHands(fixture);
      hands.call("POST", hands.path("/volumes", "small-us-east-sql-1-data") + "/resize", "{\"size\": 40}");

      assertThat(accept(fixture, "us-east/sql[1]/volume.data").diagnostics()).singleElement()
          .satisfies(one -> assertThat(one.detail()).startsWith("Volumes only grow: raise `size`"));
    }
  }

  @Test
  void whatAPlanCannotSayIsRefusedWithItsReason() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deploy(fixture, PLAN);
      fixture.clusters.power(new PowerRequest(PowerRequest.Verb.STOP, "small", "sandbox", List.of("web")),
          fixture.cloud, _ -> {}, new Cancellation());
      var hands = new OtherHands(fixture);
      hands.call("PUT", hands.path("/linode/instances", "small-us-east-web-1"), "{\"tags\": []}");
      hands.call("PUT", hands.path("/networking/firewalls", "small-ssh"), "{\"status\": \"disabled\"}");
      assertThat(codes(accept(fixture, "us-east/web[1]", "firewall.ssh")))
          .containsExactly("drift-not-acceptable", "drift-not-acceptable");
      assertThat(Files.readString(file())).isEqualTo(PLAN);
    }
  }

  @Test
  void anEntryOfARegionIsWrittenOverItsTemplate() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deploy(fixture, """
          format: 2
          name: small
          regionplan:
            name: base
            nodes:
              - {name: web, type: g6-nanode-1, image: linode/debian12}
          regions:
            - {region: us-east, regionplan: base}
            - {region: us-west, regionplan: base}
          """);
      var hands = new OtherHands(fixture);
      hands.call("PUT", hands.path("/linode/instances", "small-us-west-web-1"),
          "{\"maintenance_policy\": \"linode/power_off_on\"}");
      assertThat(codes(accept(fixture, "us-west/web[1]"))).isEmpty();
      assertThat(drift(fixture)).isEmpty();
      assertThat(diff(fixture)).isEmpty();
      assertThat(Files.readString(file())).contains("maintenance: power-off-on");
    }
  }
}
