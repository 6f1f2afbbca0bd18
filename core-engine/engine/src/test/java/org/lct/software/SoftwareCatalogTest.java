package org.lct.software;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.cloud.BundledCatalog;
import org.lct.plan.StorageSize;

class SoftwareCatalogTest {
  private final SoftwareCatalog catalog = SoftwareCatalog.load();

  @Test
  void knowsAllThatWasGathered() {
    assertThat(catalog.software()).hasSize(41);
    assertThat(roles()).hasSize(85);
    assertThat(flows()).hasSize(202);
  }

  @Test
  void everyNameMeansOneThing() {
    assertThat(catalog.names()).doesNotHaveDuplicates().allMatch(catalog::knows);
    assertThat(catalog.names()).allMatch(name -> name.matches("[a-z0-9-]+(\\.[a-z0-9-]+)?"));
  }

  @Test
  void isFoundAsPlansWriteIt() {
    assertThat(catalog.software("kafka").orElseThrow().name()).isEqualTo("Apache Kafka");
    assertThat(catalog.software("nginx")).isEqualTo(catalog.software("web")).isPresent();
    assertThat(catalog.role("opensearch.node").orElseThrow().name()).isEqualTo("elasticsearch.node");
    assertThat(catalog.roles("mysql-ndb")).extracting(Role::id).containsExactly("mgmd", "ndbd", "sql");
    assertThat(catalog.role("kafka")).isEmpty();
    assertThat(catalog.roles("kafka.nothing")).isEmpty();
    assertThat(Stream.of("", ".", "kafka.", ".broker", "kafka.broker.broker", "Kafka"))
        .noneMatch(catalog::knows);
  }

  @Test
  void everyFlowIsBetweenRolesThatExist() {
    assertThat(flows().flatMap(flow -> Stream.concat(flow.from().stream(), flow.to().stream())))
        .allMatch(party -> !(party instanceof Party.Nodes nodes)
            || catalog.role(nodes.toString()).isPresent());
    assertThat(flows()).allMatch(flow -> !flow.from().isEmpty() && !flow.to().isEmpty());
  }

  @Test
  void onlyWhatHasNoPortsOrLeavesThemToThePlanSaysNone() {
    assertThat(flows().filter(flow -> flow.ports().isEmpty())
        .map(flow -> flow.protocols() + " " + flow.to()))
        .containsExactlyInAnyOrder("[ICMP] [base.node]", "[TCP] [BACKENDS]", "[VRRP] [haproxy.lb]");
  }

  @Test
  void everyFlowSaysWhereItIsWritten() {
    assertThat(flows()).allMatch(flow -> flow.source().getScheme().equals("https"));
    assertThat(flows()).noneMatch(flow -> flow.purpose().isBlank());
  }

  @Test
  void whatTakesAnyPortIsPinned() {
    var ndb = catalog.software("mysql-ndb").orElseThrow().flows().get(1);
    assertThat(ndb.pinned()).isTrue();
    assertThat(ndb.ports()).containsExactly(new PortRange(2202, 2202));
    assertThat(ndb.config()).contains("[ndbd default] ServerPort=2202");
    assertThat(ndb.exposure()).isEqualTo(Exposure.CLUSTER);
    assertThat(ndb.sure()).isEqualTo(Sureness.RECORDED);
    assertThat(flows().filter(Flow::pinned)).hasSize(15);
    assertThat(flows().filter(Flow::optional)).hasSize(78);
  }

  @Test
  void everyStartingPlanCanBeBought() {
    var cloud = BundledCatalog.load();
    assertThat(starts()).isNotEmpty().allMatch(start -> cloud.type(start.type()).isPresent())
        .allMatch(start -> start.count() >= 1);
    assertThat(starts().flatMap(start -> start.storage().stream()))
        .allMatch(entry -> entry.isVolume() && entry.mount().isPresent()
            && entry.size() instanceof StorageSize.Megabytes)
        .allMatch(entry -> entry.size().gigabytesOf(0) >= 10 && entry.size().gigabytesOf(0) <= 16_384);
  }

  @Test
  void onlyWhatIsNoNodeOfItsOwnHasNoStartingPlan() {
    assertThat(roles().filter(role -> role.start().isEmpty()).map(Role::name)).containsExactlyInAnyOrder(
        "base.node", "nodebalancer.frontend", "node-exporter.node", "hdfs.zkfc", "consul.client-agent");
  }

  @Test
  void whatVotesStartsWithAnOddNumber() {
    for (var name : List.of("zookeeper.server", "etcd.server", "consul.server", "nomad.server",
        "vault.server", "kafka.controller", "rabbitmq.node", "hdfs.journalnode", "galera.node",
        "mongodb.mongod", "redis-sentinel.sentinel", "clickhouse.keeper", "patroni.member"))
      assertThat(catalog.role(name).orElseThrow().start().orElseThrow().count() % 2).as(name).isEqualTo(1);
  }

  private Stream<Role> roles() {
    return catalog.software().stream().flatMap(software -> software.roles().stream());
  }

  private Stream<Flow> flows() {
    return catalog.software().stream().flatMap(software -> software.flows().stream());
  }

  private Stream<StartingPlan> starts() {
    return roles().flatMap(role -> role.start().stream());
  }
}
