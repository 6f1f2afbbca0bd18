package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent.OperationFinished;
import org.lct.deploy.DeploymentEvent.OperationStarted;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Change;
import org.lct.diff.Way;
import org.lct.operation.Operation;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// What is settled when a node or NodeBalancer is made and edited in the plan is had by making another one in its place.
@Execution(ExecutionMode.CONCURRENT)
class ReplaceTest {
  private static final String BEFORE = """
      format: 2
      name: small
      dns: {domain: example.com, soa-email: ops@example.com}
      security: {allow: [{from: web, to: sql, port: 5432}]}
      network: {mode: vpc}
      regions:
        - region: us-ord
          network: {cidr: 10.7.0.0/16, subnets: [{name: app}, {name: data}]}
          nodes:
            - {name: web, type: g6-nanode-1, count: 3, image: linode/debian12, tags: [front], subnet: app,
               publicfqdn: 'web-{index}.example.com'}
            - name: sql
              type: g6-standard-1
              image: linode/debian12
              subnet: data
              storage:
                - {label: boot, size: 30GB, fs: ext4, boot: true}
                - {label: data, type: blockstore, size: 20GB, device: /dev/sdf}
          nodebalancers:
            - {name: lb, tag: front, port: 80, protocol: http}
      """;
  /// `web` has its disks laid out by the plan, `sql` stands elsewhere; the NodeBalancer stays.
  private static final String AFTER = BEFORE
      .replace("tags: [front], subnet: app,", "tags: [front], subnet: app,\n         "
          + "storage: [{label: boot, size: 12GB, fs: ext4, boot: true}],")
      .replace("subnet: data\n", "subnet: app\n");

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private static List<Change> changes(ClusterFixture fixture, String plan) {
    return fixture.clusters.propose(request("deploy", plan), fixture.cloud).value().orElseThrow().changes()
        .changes();
  }

  private static void complete(DeploymentResult result) {
    assertThat(result.status()).as("%s", result.diagnostics()).isEqualTo(Status.COMPLETE);
  }

  private static void isAsPlanned(ClusterFixture fixture, String plan) throws Exception {
    assertThat(changes(fixture, plan)).isEmpty();
    assertThat(placed(fixture.census.lines()))
        .containsExactlyElementsOf(placed(Wanted.lines(fixture.expansion(request("deploy", plan)))));
  }

  /// Who came earlier has another address in a VPC than from nothing.
  private static List<String> placed(List<String> lines) {
    return lines.stream().map(line -> line.replaceAll("(in vpc [\\w-]+) [\\d.]+$", "$1")).sorted().toList();
  }

  private static Map<String, Long> ids(ClusterFixture fixture, String listing) throws Exception {
    var ids = new TreeMap<String, Long>();
    for (var one : fixture.census.all(listing))
      ids.put(one.path("label").asText(), one.path("id").asLong());
    return ids;
  }

  @Test
  void saysBecauseOfWhichFieldAndWhatIsLost() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      var proposal = fixture.clusters.propose(request("deploy", AFTER), fixture.cloud).value().orElseThrow();

      var replaced = proposal.changes().each(Change.Replace.class).toList();
      assertThat(replaced).extracting(change -> change.address().value()).containsExactly("us-ord/sql[1]",
          "us-ord/web[1]", "us-ord/web[2]", "us-ord/web[3]");
      assertThat(replaced.getFirst().attributes()).singleElement().satisfies(one -> {
        assertThat(one.attribute()).isEqualTo("network");
        assertThat(one.way()).isEqualTo(Way.REPLACE);
      });
      assertThat(replaced.getFirst().volumes()).extracting(volume -> volume.address().value())
          .containsExactly("us-ord/sql[1]/volume.data");
      assertThat(replaced.getLast().attributes()).extracting(one -> one.attribute()).contains("storage");
      assertThat(replaced.getLast().losses()).containsExactly("its public and private addresses change",
          "what is on its local disks is lost");
      assertThat(proposal.changes().destroys()).isTrue();
      assertThat(proposal.changes().each(Change.Delete.class)).isEmpty();
    }
  }

  @Test
  void whatIsAttachedToItLeadsToItAndSpeaksOfItFollows() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      var nodes = ids(fixture, "/linode/instances");
      var volumes = ids(fixture, "/volumes");
      var balancers = ids(fixture, "/nodebalancers");

      complete(fixture.deploy(request("deploy", AFTER)));

      isAsPlanned(fixture, AFTER);
      assertThat(ids(fixture, "/linode/instances")).hasSameSizeAs(nodes)
          .allSatisfy((label, id) -> assertThat(nodes).containsKey(label).doesNotContainValue(id));
      assertThat(ids(fixture, "/volumes")).isEqualTo(volumes);
      assertThat(ids(fixture, "/nodebalancers")).isEqualTo(balancers);
      assertThat(fixture.census.lines()).filteredOn(line -> line.startsWith("back end")).hasSize(3)
          .allMatch(line -> line.endsWith("UP"));
      for (var node : fixture.census.all("/linode/instances")) {
        var rules = fixture.census.all("/networking/firewalls").toString();
        if (node.path("label").asText().contains("web"))
          assertThat(rules).contains(node.path("ipv4").get(0).asText() + "/32");
      }
    }
  }

  @Test
  void aVolumeIsTakenFromANodeThatIsOffAndNoRequestDeletesIt() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      int before = fixture.sandbox.log().size();

      complete(fixture.deploy(request("deploy", BEFORE.replace("subnet: data\n", "subnet: app\n"))));

      assertThat(fixture.sandbox.log().subList(before, fixture.sandbox.log().size()).stream()
          .filter(entry -> !entry.method().equals("GET"))
          .map(entry -> entry.method() + " " + entry.path().replaceAll("\\d+", "N").replace("/vN/", "/")))
          .containsSubsequence("POST /linode/instances/N/shutdown", "POST /volumes/N/detach",
              "DELETE /linode/instances/N", "POST /linode/instances", "POST /linode/instances/N/configs",
              "POST /linode/instances/N/boot")
          .noneMatch(request -> request.startsWith("DELETE /volumes"));
    }
  }

  @Test
  void onlySoManyNodesOfAPlanAreMissingAtOnce() throws Exception {
    var rolling = AFTER.replace("count: 3", "count: 4, max-unavailable: 2");
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE.replace("count: 3", "count: 4")));
      var missing = new HashSet<ResourceAddress>();
      var most = new ArrayList<Integer>();
      var led = new HashSet<String>();
      fixture.clusters.deploy(request("deploy", rolling), fixture.cloud, Optional.empty(), event -> {
        if (event instanceof OperationStarted(var _, Operation.StopLinode(var node)) && isWeb(node)) {
          missing.add(node);
          most.add(missing.size());
        } else if (event instanceof OperationFinished(var _, Operation.UpdateResource change, var _, var _)
            && change.desired().kind() == ResourceKind.NODEBALANCER_NODE) {
          led.add(change.address().value());
          missing.remove(change.address().backEndNode());
        }
      }, new Cancellation());

      assertThat(most).hasSize(4).allMatch(some -> some <= 2);
      assertThat(led).hasSize(4);
      isAsPlanned(fixture, rolling);
    }
  }

  private static boolean isWeb(ResourceAddress node) {
    return node.value().contains("web");
  }

  @Test
  void aNodeThatDoesNotComeBackStopsTheRolling() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      var nodes = ids(fixture, "/linode/instances");
      fixture.sandbox.faults().add(FaultRule.on("POST", "/linode/instances/*/disks",
          FaultEffect.Refuse.with(403)).from(1));

      var web = BEFORE.replace("tags: [front], subnet: app,",
          "tags: [front], subnet: app, storage: [{label: boot, size: 12GB, fs: ext4, boot: true}],");
      var result = fixture.deploy(request("deploy", web));

      assertThat(result.status()).isEqualTo(Status.PARTIAL);
      assertThat(ids(fixture, "/linode/instances").values()).filteredOn(id -> !nodes.containsValue(id))
          .hasSize(1);

      fixture.sandbox.faults().clear();
      complete(
          fixture.deploy(fixture.clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow()));
      isAsPlanned(fixture, web);
    }
  }

  /// The rows are what is edited, and how many nodes and NodeBalancers are replaced for it.
  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      mode: vpc         | mode: private-ip            | 4 | 1
      subnet: app,      | subnet: data,               | 3 | 1
      fs: ext4,         | fs: ext4, encryption: false,| 1 | 0
      count: 3,         | count: 3, public: none,     | 3 | 0
      """)
  void whatIsSettledAtCreationIsReplaced(String before, String after, int nodes, int balancers)
      throws Exception {
    var begin = BEFORE.replace("network: {cidr: 10.7.0.0/16, subnets",
        "network: {nat: gate, cidr: 10.7.0.0/16, subnets")
        .replace("    nodes:\n",
            "    nodes:\n      - {name: gate, type: g6-nanode-1, image: linode/debian12, "
                + "subnet: data}\n");
    var plan = after.contains("private-ip") ? BEFORE : begin;
    var other = plan.replace(before, after);
    if (after.contains("public: none"))
      other = other.replace(",\n         publicfqdn: 'web-{index}.example.com'", "");
    if (after.contains("private-ip"))
      other = other.replace("    network: {cidr: 10.7.0.0/16, subnets: [{name: app}, {name: data}]}\n", "")
          .replaceAll("subnet: \\w+, *", "").replaceAll(" *subnet: \\w+\n", "");
    try (var fixture = ClusterFixture.fast(home)) {
      complete(fixture.deploy(request("create", plan)));

      var replaced = fixture.clusters.propose(request("deploy", other), fixture.cloud).value().orElseThrow()
          .changes().each(Change.Replace.class).toList();
      assertThat(replaced).filteredOn(change -> change.kind() == ResourceKind.LINODE).hasSize(nodes);
      assertThat(replaced).filteredOn(change -> change.kind() == ResourceKind.NODEBALANCER)
          .hasSize(balancers);

      complete(fixture.deploy(request("deploy", other)));
      isAsPlanned(fixture, other);
    }
  }

  @Test
  void aVolumeAndASubnetAreNot() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      var there = fixture.census.lines();

      var result = fixture
          .deploy(request("deploy", BEFORE.replace("size: 20GB,", "size: 20GB, encryption: false,")
              .replace("{name: data}", "{name: data, cidr: 10.7.200.0/24}")));

      assertThat(result.diagnostics()).filteredOn(Diagnostic::isError).extracting(Diagnostic::code)
          .contains("change-not-possible").containsOnly("change-not-possible");
      assertThat(result.diagnostics()).extracting(Diagnostic::summary)
          .anyMatch(summary -> summary.contains("a volume is never replaced"))
          .anyMatch(summary -> summary.contains("Everything in the subnet would have to go at once"));
      assertThat(fixture.census.lines()).isEqualTo(there);
    }
  }

  @Test
  void isNeverForWhatOtherPeopleDid() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE.replace("fs: ext4,", "fs: ext4, encryption: true,")));
      var sql = fixture.census.all("/linode/instances").stream()
          .filter(node -> node.path("label").asText().contains("sql")).map(node -> node.path("id").asLong())
          .findFirst().orElseThrow();
      new OtherHands(fixture).call("POST", "/linode/instances/" + sql + "/rebuild",
          "{\"image\": \"linode/debian12\", \"disk_encryption\": \"disabled\", "
              + "\"authorized_keys\": [\"ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBwl operator\"]}");

      assertThat(changes(fixture, BEFORE.replace("fs: ext4,", "fs: ext4, encryption: true,")))
          .noneMatch(change -> change instanceof Change.Replace);
    }
  }

  @Test
  void isNotUndoneAndTheNoteSaysSo() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      fixture.deploy(request("deploy", AFTER.replace("count: 3", "count: 4")));

      var proposed = fixture.clusters.proposeUndo("small", "sandbox", fixture.cloud);
      assertThat(proposed.diagnostics()).extracting(Diagnostic::code).containsExactly("replaced-stays",
          "changes-stay");
      assertThat(proposed.diagnostics()).first().satisfies(note -> {
        assertThat(note.summary()).contains("us-ord/sql[1], ", "us-ord/web[3]").doesNotContain("web[4]");
      });
      var undone = fixture.clusters.undo("small", "sandbox", fixture.cloud, _ -> {}, new Cancellation());
      complete(undone);
      assertThat(undone.diagnostics()).extracting(Diagnostic::code).contains("replaced-stays");
      assertThat(ids(fixture, "/linode/instances").keySet()).isEqualTo(Set.of("small-us-ord-web-1",
          "small-us-ord-web-2", "small-us-ord-web-3", "small-us-ord-sql-1"));
    }
  }

  @Test
  void aNodeThatWasDeletedForItIsStillOneOfThoseThatAreMissing() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", BEFORE));
      fixture.sandbox.faults().add(FaultRule.on("POST", "/linode/instances", FaultEffect.Refuse.with(403))
          .times(1));
      var web = BEFORE.replace("subnet: app,", "subnet: data,").replace("tag: front", "tag: none")
          .replace("    nodebalancers:\n      - {name: lb, tag: none, port: 80, protocol: http}\n", "");
      fixture.deploy(request("deploy", web));
      assertThat(ids(fixture, "/linode/instances")).hasSize(3);

      var order = new ArrayList<String>();
      fixture.clusters.deploy(
          fixture.clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow(), fixture.cloud,
          Optional.empty(), event -> {
            if (event instanceof OperationFinished(var _, Operation.StartLinode start, var _, var _))
              order.add(start.id());
            if (event instanceof OperationStarted(var _, Operation.StopLinode stop))
              order.add(stop.id());
          }, new Cancellation());

      assertThat(order).containsExactly("start us-ord/web[1]", "stop us-ord/web[2]", "start us-ord/web[2]",
          "stop us-ord/web[3]", "start us-ord/web[3]");
      isAsPlanned(fixture, web);
    }
  }
}
