package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.CallGuard;
import org.lct.cloud.Specs;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Change;
import org.lct.diff.Drift;
import org.lct.sandbox.SandboxOptions;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Addresses that outlive their nodes, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class ReservedIpTest {
  private static final String PLAN = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12, tags: [front], reserved-ip: true}
            - {name: sql, type: g6-nanode-1, image: linode/debian12}
      """;
  private static final String WITHOUT = PLAN.replace(", reserved-ip: true", "");
  private static final String RESERVE = "/networking/reserved/ips";

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private static Proposal proposal(ClusterFixture fixture, String plan) {
    return fixture.clusters.propose(request("deploy", plan), fixture.cloud).value().orElseThrow();
  }

  private static void deployed(ClusterFixture fixture, String verb, String plan) throws Exception {
    assertThat(fixture.deploy(request(verb, plan)).status()).isEqualTo(Status.COMPLETE);
    assertThat(fixture.census.lines())
        .containsExactlyElementsOf(Wanted.lines(fixture.expansion(request("create", plan))));
    assertThat(proposal(fixture, plan).changes().changes()).isEmpty();
    assertThat(proposal(fixture, plan).drift()).isEmpty();
  }

  /// The first public address of each Linode, by label.
  private static SortedMap<String, String> addresses(ClusterFixture fixture) throws Exception {
    var addresses = new TreeMap<String, String>();
    for (var linode : fixture.census.all("/linode/instances"))
      addresses.put(linode.path("label").asText(), linode.path("ipv4").path(0).asText());
    return addresses;
  }

  private static List<String> reserved(ClusterFixture fixture) throws Exception {
    return fixture.census.reservedIps().stream().map(ip -> ip.path("address").asText()).sorted().toList();
  }

  private static List<String> labelTags(ClusterFixture fixture) throws Exception {
    return fixture.census.labels("/tags").stream().filter(tag -> tag.startsWith("lct-for:")).toList();
  }

  private static void assertNothingLeft(ClusterFixture fixture) throws Exception {
    assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
    assertThat(fixture.census.lines()).isEmpty();
    assertThat(reserved(fixture)).isEmpty();
    assertThat(fixture.census.labels("/tags")).isEmpty();
  }

  @Test
  void nodesAreMadeWithAddressesThatGoWithTheCluster() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, "create", PLAN);
      assertThat(fixture.census.lines()).contains("reserved ip small-us-east-web-1 of small-us-east-web-1",
          "reserved ip small-us-east-web-2 of small-us-east-web-2");
      assertThat(addresses(fixture).values()).containsAll(reserved(fixture));
      assertThat(fixture.clusters.repair().orphans("sandbox", fixture.cloud).value().orElseThrow()).isEmpty();
      assertNothingLeft(fixture);
    }
  }

  @Test
  void aNodeThatIsReplacedKeepsItsAddress() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, "create", PLAN);
      var before = addresses(fixture);
      var ids = fixture.census.all("/linode/instances").stream().map(node -> node.path("id").asLong())
          .toList();
      var after = PLAN.replace("count: 2",
          "count: 2, storage: [{label: boot, size: 12GB, fs: ext4, boot: true}]");
      assertThat(proposal(fixture, after).changes().each(Change.Replace.class).toList()).hasSize(2)
          .allSatisfy(replaced -> assertThat(replaced.losses()).contains(
              "its addresses change, but not the reserved one"));

      deployed(fixture, "deploy", after);

      assertThat(addresses(fixture)).isEqualTo(before);
      assertThat(fixture.census.all("/linode/instances")).filteredOn(
          node -> ids.contains(node.path("id").asLong())).hasSize(1);
      assertNothingLeft(fixture);
    }
  }

  @Test
  void addressesComeAndGoWithTheNodesOfThePlan() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, "create", PLAN);
      var before = addresses(fixture);
      deployed(fixture, "deploy", PLAN.replace("count: 2", "count: 3"));
      assertThat(addresses(fixture)).containsAllEntriesOf(before);
      assertThat(reserved(fixture)).hasSize(3);
      deployed(fixture, "deploy", PLAN.replace("count: 2", "count: 1"));
      assertThat(reserved(fixture)).containsExactly(before.get("small-us-east-web-1"));
      assertThat(labelTags(fixture)).containsExactly("lct-for:small-us-east-web-1");
    }
  }

  @Test
  void aNodeThatRunsKeepsItsAddressEitherWay() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, "create", WITHOUT);
      var before = addresses(fixture);
      var proposal = proposal(fixture, PLAN);
      assertThat(proposal.changes().changes()).hasSize(2).allMatch(Change.Create.class::isInstance);
      assertThat(proposal.cost().after().subtract(proposal.cost().before().orElseThrow()))
          .isEqualByComparingTo(new BigDecimal("9.92"));
      deployed(fixture, "deploy", PLAN);
      assertThat(addresses(fixture)).isEqualTo(before);
      assertThat(reserved(fixture)).containsExactlyInAnyOrder(before.get("small-us-east-web-1"),
          before.get("small-us-east-web-2"));
      deployed(fixture, "deploy", WITHOUT);
      assertThat(addresses(fixture)).isEqualTo(before);
      assertThat(reserved(fixture)).isEmpty();
      assertThat(labelTags(fixture)).isEmpty();
    }
  }

  @Test
  void aNodeThatIsMadeAgainHasTheAddressOfTheOneThatIsGone() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, "create", PLAN);
      var before = addresses(fixture);
      var node = fixture.cloud.linodes().labelled("small-us-east-web-1").orElseThrow();
      fixture.cloud.linodes().delete(node.id(), CallGuard.NONE);
      deployed(fixture, "deploy", PLAN);
      assertThat(fixture.cloud.linodes().labelled("small-us-east-web-1").orElseThrow().id())
          .isNotEqualTo(node.id());
      assertThat(addresses(fixture)).isEqualTo(before);
    }
  }

  @Test
  void anUndoneChangeGivesBackWhatItReserved() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, "create", PLAN.replace("count: 2", "count: 1"));
      var before = reserved(fixture);
      deployed(fixture, "deploy", PLAN);
      assertThat(fixture.clusters.undo("small", "sandbox", fixture.cloud, _ -> {},
          new Cancellation()).status()).isEqualTo(Status.COMPLETE);
      assertThat(reserved(fixture)).isEqualTo(before);
      assertThat(addresses(fixture)).hasSize(2).containsValue(before.getFirst());
    }
  }

  @Test
  void anUndoneReservationShutsNobodyOut() throws Exception {
    var among = "\nsecurity: {allow: [{from: web, to: sql, port: 3306}]}\n";
    try (var fixture = ClusterFixture.fast(home)) {
      assertThat(fixture.deploy(request("create", WITHOUT + among)).status()).isEqualTo(Status.COMPLETE);
      var before = fixture.census.details();
      assertThat(fixture.deploy(request("deploy", PLAN + among)).status()).isEqualTo(Status.COMPLETE);
      assertThat(reserved(fixture)).hasSize(2);
      assertThat(fixture.clusters.undo("small", "sandbox", fixture.cloud, _ -> {}, new Cancellation())
          .status()).isEqualTo(Status.COMPLETE);
      assertThat(reserved(fixture)).isEmpty();
      assertThat(fixture.census.details()).isEqualTo(before);
    }
  }

  @Test
  void anAnswerThatIsLostReservesNothingTwice() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.sandbox.faults().add(FaultRule.on("POST", RESERVE, new FaultEffect.LoseAnswer()).times(2));
      deployed(fixture, "create", PLAN);
      assertThat(reserved(fixture)).hasSize(2);
    }
    try (var fixture = ClusterFixture.fast(home.resolve("running"))) {
      deployed(fixture, "create", WITHOUT);
      fixture.sandbox.faults()
          .add(FaultRule.on("PUT", RESERVE + "/*", new FaultEffect.LoseAnswer()).times(1));
      fixture.sandbox.faults()
          .add(FaultRule.on("PUT", "/networking/ips/*", new FaultEffect.LoseAnswer()).times(1));
      deployed(fixture, "deploy", PLAN);
      assertThat(reserved(fixture)).hasSize(2);
    }
  }

  @Test
  void whatWasReservedAndNotTaggedIsGivenBackWithTheCluster() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, "create", WITHOUT);
      fixture.sandbox.faults().add(FaultRule.on("PUT", RESERVE + "/*", FaultEffect.Refuse.with(403)));
      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.FAILED);
      assertThat(reserved(fixture)).hasSize(2);
      assertNothingLeft(fixture);
    }
  }

  @Test
  void anAccountThatMayReserveNoMoreIsToldInTheWordsOfTheCloud() throws Exception {
    try (var fixture = new ClusterFixture(home,
        SandboxOptions.inMemory().withSpeed(300).withAccount(AccountLimits.ofNewAccount()))) {
      var result = fixture.deploy(request("create", PLAN.replace("count: 2", "count: 3")));
      assertThat(result.status()).isEqualTo(Status.PARTIAL);
      assertThat(result.diagnostics()).filteredOn(Diagnostic::isError).anySatisfy(problem -> {
        assertThat(problem.summary()).contains("us-east/reserved-ip.web[");
        assertThat(problem.toString()).contains("Additional Reserved IPv4 addresses require");
      });
      assertThat(addresses(fixture)).hasSize(3);
      assertNothingLeft(fixture);
    }
  }

  @Test
  void whatOthersDidToAnAddressIsToldAndPutBack() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, "create", PLAN);
      var seen = fixture.cloud.reservedIps().all();
      var first = seen.getFirst();
      fixture.cloud.reservedIps().retag(first.id(), new Specs.ReservedIp(first.region(), first.label(),
          List.of("other")), CallGuard.NONE);
      fixture.cloud.reservedIps().release(seen.getLast().id(), "", CallGuard.NONE);
      assertThat(proposal(fixture, PLAN).drift()).extracting(Drift::attribute)
          .containsExactlyInAnyOrder("tags", Drift.PRESENCE);
      assertThat(proposal(fixture, PLAN).threeWay().putBack()).hasSize(2);
      deployed(fixture, "deploy", PLAN);
      assertThat(fixture.census.reservedIps()).extracting(ip -> ip.path("tags").size()).containsExactly(3, 3);
    }
  }

  @Test
  void aClusterWithoutReservedAddressesAsksForNone() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.sandbox.faults().add(FaultRule.on("GET", RESERVE, FaultEffect.Refuse.with(401)));
      deployed(fixture, "create", WITHOUT);
    }
  }

  @Test
  void aRecordThatIsLostIsMadeAnew() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      deployed(fixture, "create", PLAN);
      var before = fixture.inventory.find("small").orElseThrow().resources().keySet();
      try (var lost = ClusterFixture.fast(home.resolve("other")); var line = lost.connect(fixture.sandbox)) {
        assertThat(lost.clusters.repair().recover(request("deploy", PLAN), Optional.empty(), line)
            .failed()).isFalse();
        assertThat(lost.inventory.find("small").orElseThrow().resources().keySet()).isEqualTo(before);
      }
    }
  }
}
