package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diff.Change;
import org.lct.diff.Facts;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Nodes without a public address, in VPCs and VLANs, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class HiddenNodesTest {
  private static final String VPC = """
      format: 2
      name: small
      network: {mode: vpc, cidr: 10.8.0.0/16}
      regions:
        - region: us-ord
          network: {nat: gate}
          nodes:
            - {name: app, type: g6-nanode-1, count: 2, image: linode/debian12, public: none}
            - {name: gate, type: g6-nanode-1, image: linode/debian12}
            - name: sql
              type: g6-standard-1
              image: linode/debian12
              public: none
              storage: [{label: boot, size: 30GB, fs: ext4, boot: true}]
      """;
  private static final String VLAN = VPC.replace("vpc", "vlan").replace("us-ord", "us-east");

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private static void complete(DeploymentResult result) {
    assertThat(result.status()).as("%s", result.diagnostics()).isEqualTo(Status.COMPLETE);
  }

  private static Proposal proposal(ClusterFixture fixture, String plan) {
    return fixture.clusters.propose(request("deploy", plan), fixture.cloud).value().orElseThrow();
  }

  private static void isAsPlanned(ClusterFixture fixture, String plan) throws Exception {
    assertThat(fixture.census.lines())
        .containsExactlyElementsOf(Wanted.lines(fixture.expansion(request("deploy", plan))));
    assertThat(proposal(fixture, plan).changes().changes()).isEmpty();
    assertThat(proposal(fixture, plan).drift()).isEmpty();
  }

  private static ResourceRecord recorded(ClusterFixture fixture, String address) {
    return fixture.inventory.find("small").flatMap(state -> state.resource(new ResourceAddress(address)))
        .orElseThrow();
  }

  @Test
  void nodesInAVpcHaveNoOtherInterface() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      complete(fixture.deploy(request("create", VPC)));
      assertThat(fixture.census.lines()).contains("interfaces small-us-ord-app-1 vpc",
          "interfaces small-us-ord-sql-1 vpc", "interfaces small-us-ord-gate-1 public, vpc",
          "protected small-us-ord-gate-1 by small-ssh-nat");
      isAsPlanned(fixture, VPC);
      assertThat(recorded(fixture, "us-ord/app[1]").facts()).containsEntry(Fact.VPC_IPV4, "10.8.0.2")
          .doesNotContainKeys(Fact.PUBLIC_IPV4, Fact.IPV6);
      assertThat(recorded(fixture, "us-ord/gate[1]").facts()).containsKey(Fact.PUBLIC_IPV4);
      var firewalls = fixture.census.all("/networking/firewalls");
      assertThat(firewalls).filteredOn(one -> one.path("label").asText().equals("small-ssh-nat")).first()
          .asString().contains("10.8.0.0/20");
      assertThat(firewalls).filteredOn(one -> one.path("label").asText().equals("small-ssh")).first()
          .asString().contains("10.8.0.4/32").doesNotContain("10.8.0.0/20");
    }
  }

  @Test
  void nodesInAVlanHaveTheirAddressesInIt() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      complete(fixture.deploy(request("create", VLAN)));
      assertThat(fixture.census.lines()).contains(
          "interfaces small-us-east-app-1 vlan small-us-east 10.8.0.1/16",
          "interfaces small-us-east-sql-1 vlan small-us-east 10.8.0.4/16",
          "interfaces small-us-east-gate-1 public, vlan small-us-east 10.8.0.3/16");
      isAsPlanned(fixture, VLAN);
      assertThat(recorded(fixture, "us-east/app[1]").facts()).containsEntry(Fact.VLAN_IPV4, "10.8.0.1")
          .doesNotContainKeys(Fact.PUBLIC_IPV4, Fact.PRIVATE_IPV4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vpc", "vlan"})
  void whoIsThereKeepsTheAddressAndDeletionLeavesNothing(String mode) throws Exception {
    var plan = mode.equals("vpc") ? VPC : VLAN;
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", plan));
      var gate = inside(fixture, plan, "gate[1]");
      complete(fixture.deploy(request("deploy", plan.replace("count: 2", "count: 4"))));
      assertThat(inside(fixture, plan, "gate[1]")).isEqualTo(gate);
      assertThat(List.of(inside(fixture, plan, "app[3]"), inside(fixture, plan, "app[4]")))
          .doesNotHaveDuplicates().doesNotContain(gate, inside(fixture, plan, "sql[1]"));
      complete(fixture.deploy(request("deploy", plan)));
      isAsPlanned(fixture, plan);
      complete(fixture.delete("small", VolumePolicy.DELETE));
      assertThat(fixture.census.lines()).isEmpty();
    }
  }

  private static String inside(ClusterFixture fixture, String plan, String node) {
    var record = recorded(fixture, (plan.equals(VPC) ? "us-ord/" : "us-east/") + node);
    return Facts.inside(record).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vpc", "vlan"})
  void aRebuiltNodeHasItsInterfacesAgain(String mode) throws Exception {
    var plan = mode.equals("vpc") ? VPC : VLAN;
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", plan));
      var other = plan.replace("count: 2, image: linode/debian12", "count: 2, image: linode/ubuntu24.04");
      complete(fixture.deploy(request("deploy", other)));
      isAsPlanned(fixture, other);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vpc", "vlan"})
  void aNodeWhoseAnswerIsLostIsMadeOnce(String mode) throws Exception {
    var plan = mode.equals("vpc") ? VPC : VLAN;
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.sandbox.faults()
          .add(FaultRule.on("POST", "/linode/instances", new FaultEffect.LoseAnswer()).times(2));
      complete(fixture.deploy(request("create", plan)));
      isAsPlanned(fixture, plan);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vpc", "vlan"})
  void aNodeThatWasMadeAndNeverRecordedKeepsItsAddressInAnotherPlan(String mode) throws Exception {
    var plan = mode.equals("vpc") ? VPC : VLAN;
    try (var fixture = ClusterFixture.fast(home)) {
      VpcTest.stopWhenTheAnswerIsLost(fixture, request("create", plan), "/linode/instances", "app[1]");
      // It comes before the others by its name.
      var other = plan.replace("    - {name: app",
          "    - {name: aaa, type: g6-nanode-1, image: linode/debian12, "
              + "public: none}\n      - {name: app");

      complete(fixture.deploy(request("deploy", other)));

      assertThat(inside(fixture, plan, "app[1]")).isEqualTo(mode.equals("vpc") ? "10.8.0.2" : "10.8.0.1");
      assertThat(fixture.census.lines()).filteredOn(line -> line.contains("10.8.0."))
          .extracting(line -> line.replaceFirst(".*10\\.8\\.0\\.(\\d+).*", "$1")).doesNotHaveDuplicates();
      assertThat(proposal(fixture, other).changes().changes()).isEmpty();
      assertThat(proposal(fixture, other).drift()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      name: gate,                   | name: gate, public: none,
      image: linode/debian12, public: none} | image: linode/debian12}
      mode: vpc, cidr: 10.8.0.0/16  | mode: vlan
      """)
  void whatIsSettledWhenANodeIsMadeReplacesIt(String before, String after) throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", VPC));
      var changed = VPC.replace(before, after);
      var plan = after.contains("gate, public") ? changed.replace("{nat: gate}", "{}") : changed;
      assertThat(proposal(fixture, plan).changes().each(Change.Replace.class)).isNotEmpty();
      complete(fixture.deploy(request("deploy", plan)));
      isAsPlanned(fixture, plan);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"vpc", "vlan"})
  void aLostRecordIsMadeAnewWithTheAddressesThatAreThere(String mode) throws Exception {
    var plan = mode.equals("vpc") ? VPC : VLAN;
    try (var fixture = ClusterFixture.fast(home)) {
      // From nothing the gate would have the address of the second node that is gone.
      fixture.deploy(request("create", plan));
      var fewer = plan.replace("count: 2", "count: 1");
      complete(fixture.deploy(request("deploy", fewer)));
      var gate = inside(fixture, plan, "gate[1]");
      var there = fixture.census.lines();
      fixture.clusters.forget("small");

      var recovered = fixture.clusters.repair().recover(request("recover", fewer), Optional.empty(),
          fixture.cloud);

      assertThat(recovered.value()).as("%s", recovered.diagnostics()).isPresent();
      assertThat(inside(fixture, plan, "gate[1]")).isEqualTo(gate);
      assertThat(proposal(fixture, fewer).changes().changes()).isEmpty();
      complete(fixture.deploy(request("deploy", fewer.replace("public: none}", "public: none, tags: [x]}"))));
      assertThat(fixture.census.lines()).isEqualTo(there);
    }
  }

  @Test
  void aVpcOfWhichNothingIsRecordedIsAnOrphan() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", VPC));
      assertThat(fixture.clusters.repair().orphans("sandbox", fixture.cloud).value().orElseThrow()).isEmpty();
      fixture.clusters.forget("small");
      assertThat(fixture.clusters.repair().orphans("sandbox", fixture.cloud).value().orElseThrow())
          .extracting(Orphan::label).contains("small-us-ord", "small-us-ord-app-1");
    }
  }

  @Test
  void whatOthersDoToAVpcIsTold() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", VPC));
      var vpc = fixture.census.all("/vpcs").getFirst();
      var hands = new OtherHands(fixture);
      hands.call("PUT", "/vpcs/" + vpc.path("id").asLong(), "{\"label\": \"theirs\"}");
      assertThat(proposal(fixture, VPC).drift()).extracting(drift -> drift.address() + " " + drift.attribute()
          + " " + drift.there()).containsExactly("us-ord/network.vpc label theirs");
      var gate = hands.path("/linode/instances", "small-us-ord-gate-1");
      hands.call("PUT",
          gate + "/configs/" + fixture.census.all(gate + "/configs").getFirst().path("id").asLong(),
          "{\"interfaces\": []}");
      assertThat(proposal(fixture, VPC).drift()).extracting(drift -> drift.address() + " " + drift.attribute()
          + " " + drift.there()).containsExactly("us-ord/gate[1] network nothing",
              "us-ord/network.vpc label theirs");
      assertThat(proposal(fixture, VPC).changes().changes()).isEmpty();
      complete(fixture.delete("small", VolumePolicy.DELETE));
      assertThat(fixture.census.lines()).isEmpty();
    }
  }
}
