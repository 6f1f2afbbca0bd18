package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.CallGuard;
import org.lct.cloud.Specs;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Change;
import org.lct.plan.ResourceAddress;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Domains and their records, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class NamesTest {
  static final String PLAN = """
      format: 2
      name: small
      dns:
        domain: example.com
        soa-email: ops@example.com
        records:
          - {name: www, type: CNAME, target: lb.example.com}
          - {type: MX, target: mail.example.net, priority: 10}
          - {name: _sip._tcp, type: SRV, target: sip.example.net, priority: 1, weight: 2, port: 5060}
          - {type: CAA, target: issue example.org}
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 2, image: linode/debian12, publicfqdn: 'web-{index}.example.com'}
          nodebalancers:
            - {name: lb, tag: web, port: 80, protocol: http}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private static void isAsPlanned(ClusterFixture fixture, String plan) throws Exception {
    var request = request("deploy", plan);
    assertThat(fixture.census.lines()).containsExactlyElementsOf(Wanted.lines(fixture.expansion(request)));
    assertThat(
        fixture.clusters.propose(request, fixture.cloud).value().orElseThrow().changes().changes()).isEmpty();
  }

  /// A domain with a record that somebody else made.
  private static List<String> domainOfOthers(ClusterFixture fixture) throws Exception {
    var domain = fixture.cloud.domains()
        .create(new Specs.Domain("example.com", "boss@example.com", 0, List.of()), CallGuard.NONE);
    recordOfOthers(fixture, domain.id());
    return fixture.census.lines();
  }

  private static void recordOfOthers(ClusterFixture fixture, long domain) throws Exception {
    fixture.cloud.domains().createRecord(domain,
        new Specs.DomainRecord("web-1", "A", "192.0.2.7", 0, 0, 0, 0), CallGuard.NONE);
  }

  private static List<JsonNode> records(ClusterFixture fixture) throws Exception {
    return fixture.census
        .all("/domains/" + fixture.census.all("/domains").getFirst().path("id").asLong() + "/records");
  }

  @Test
  void namesComeAndGoWithWhatTheyName() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var created = fixture.deploy(request("create", PLAN));

      assertThat(created.diagnostics()).noneMatch(Diagnostic::isError);
      assertThat(fixture.census.lines()).contains("domain example.com",
          "record example.com A web-1 of small-us-east-web-1",
          "record example.com AAAA web-2 of small-us-east-web-2",
          "record example.com A lb of small-us-east-lb", "record example.com AAAA lb of small-us-east-lb",
          "record example.com MX  mail.example.net", "record example.com SRV _sip._tcp sip.example.net");
      isAsPlanned(fixture, PLAN);
      int requests = fixture.sandbox.log().size();
      fixture.deploy(request("deploy", PLAN));
      assertThat(fixture.sandbox.log().subList(requests, fixture.sandbox.log().size()))
          .extracting(entry -> entry.method()).containsOnly("GET");

      for (var count : List.of("count: 3", "count: 1")) {
        var scaled = PLAN.replace("count: 2", count);
        assertThat(fixture.deploy(request("deploy", scaled)).status()).isEqualTo(Status.COMPLETE);
        isAsPlanned(fixture, scaled);
      }

      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEmpty();
      assertThat(fixture.census.labels("/tags")).isEmpty();
      assertThat(fixture.inventory.names()).isEmpty();
    }
  }

  @Test
  void whatIsEditedIsChangedInPlaceAndSaysWhy() throws Exception {
    var edited = PLAN.replace("mail.example.net, priority: 10", "mx.example.net, priority: 20")
        .replace("web-{index}", "www-{index}").replace("ops@", "dns@").replace("weight: 2", "weight: 3");
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var ids = records(fixture).stream().map(one -> one.path("id").asLong()).toList();

      var changes = fixture.clusters.propose(request("deploy", edited), fixture.cloud).value().orElseThrow()
          .changes();
      assertThat(fixture.deploy(request("deploy", edited)).status()).isEqualTo(Status.COMPLETE);

      assertThat(changes.each(Change.Update.class).flatMap(update -> update.attributes().stream()
          .map(one -> "%s %s %s".formatted(update.address(), one.attribute(), one.after()))))
          .contains("domain.example.com mailbox dns@example.com",
              "domain.example.com/record.MX.@ target mx.example.net",
              "domain.example.com/record.MX.@ priority 20",
              "domain.example.com/us-east.web[1].A name www-1",
              "domain.example.com/record.SRV._sip._tcp weight 3");
      isAsPlanned(fixture, edited);
      assertThat(records(fixture)).extracting(one -> one.path("id").asLong())
          .containsExactlyInAnyOrderElementsOf(ids);
      assertThat(fixture.census.all("/domains").getFirst().path("soa_email").asText())
          .isEqualTo("dns@example.com");
    }
  }

  @Test
  void whatOthersDoToDomainAndRecordsIsToldAndPutBack() throws Exception {
    var plan = PLAN.replace("priority: 10}", "priority: 10, ttl: 400}");
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", plan));
      isAsPlanned(fixture, plan);
      assertThat(drift(fixture)).isEmpty();
      var hands = new OtherHands(fixture);
      var domain = "/domains/" + fixture.census.all("/domains").getFirst().path("id").asLong();
      hands.call("PUT", domain, "{\"soa_email\": \"evil@example.net\", \"ttl_sec\": 7200}");
      hands.call("PUT", recordOf(fixture, "MX", ""),
          "{\"target\": \"evil.example.net\", \"priority\": 5, \"ttl_sec\": 300}");
      hands.call("PUT", recordOf(fixture, "A", "web-2"), "{\"target\": \"192.0.2.9\"}");

      assertThat(drift(fixture)).containsExactlyInAnyOrder(
          "domain.example.com mailbox: ops@example.com -> evil@example.net",
          "domain.example.com ttl: 0 s -> 7200 s",
          "domain.example.com/record.MX.@ target: mail.example.net -> evil.example.net",
          "domain.example.com/record.MX.@ priority: 10 -> 5",
          "domain.example.com/record.MX.@ ttl: 3600 s -> 300 s",
          "domain.example.com/us-east.web[2].A target: %s -> 192.0.2.9"
              .formatted(address(fixture, "small-us-east-web-2")));
      var restored = fixture.clusters.restore(request("restore", plan),
          Set.of(new ResourceAddress("domain.example.com")), fixture.cloud, Optional.empty(), _ -> {},
          new Cancellation());
      assertThat(restored.diagnostics()).noneMatch(Diagnostic::isError);

      assertThat(drift(fixture)).isEmpty();
      assertThat(fixture.census.get(domain).path("soa_email").asText()).isEqualTo("ops@example.com");
      assertThat(fixture.census.get(domain).path("ttl_sec").asInt()).isZero();
      isAsPlanned(fixture, plan);
    }
  }

  private static String recordOf(ClusterFixture fixture, String type, String name) throws Exception {
    var record = records(fixture).stream().filter(one -> one.path("type").asText().equals(type)
        && one.path("name").asText().equals(name)).findFirst().orElseThrow();
    return "/domains/" + fixture.census.all("/domains").getFirst().path("id").asLong() + "/records/"
        + record.path("id").asLong();
  }

  private static String address(ClusterFixture fixture, String node) throws Exception {
    return fixture.cloud.linodes().labelled(node).orElseThrow().publicIpv4().orElseThrow();
  }

  private static List<String> drift(ClusterFixture fixture) {
    return fixture.clusters.status("small", "sandbox", fixture.cloud).value().orElseThrow().drift().stream()
        .map(one -> "%s %s: %s -> %s".formatted(one.address(), one.attribute(), one.recorded(), one.there()))
        .toList();
  }

  @Test
  void anAliasGivesWayToAnAddress() throws Exception {
    var edited = PLAN.replace("{name: www, type: CNAME, target: lb.example.com}",
        "{name: www, type: A, target: 192.0.2.1}");
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      assertThat(fixture.deploy(request("deploy", edited)).diagnostics()).noneMatch(Diagnostic::isError);
      isAsPlanned(fixture, edited);
    }
  }

  @Test
  void aNodeThatIsMadeAnewIsFoundUnderItsName() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      var ids = records(fixture).stream().map(one -> one.path("id").asLong()).toList();
      var node = fixture.cloud.linodes().labelled("small-us-east-web-1").orElseThrow();
      fixture.cloud.linodes().delete(node.id(), CallGuard.NONE);

      assertThat(fixture.deploy(request("deploy", PLAN)).status()).isEqualTo(Status.COMPLETE);

      isAsPlanned(fixture, PLAN);
      assertThat(records(fixture)).extracting(one -> one.path("id").asLong())
          .containsExactlyInAnyOrderElementsOf(ids);
    }
  }

  @Test
  void aDomainThatWasThereStaysAsItWas() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var before = domainOfOthers(fixture);
      var settings = fixture.census.all("/domains");

      var created = fixture.deploy(request("create", PLAN));

      assertThat(created.diagnostics()).extracting(Diagnostic::code).contains("domain-reused");
      assertThat(created.status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.all("/domains")).isEqualTo(settings);
      assertThat(fixture.census.lines()).contains("record example.com A web-1 192.0.2.7",
          "record example.com A web-1 of small-us-east-web-1");
      var withoutNames = PLAN.replaceAll("(?s)dns:.*(?=regions:)", "");
      assertThat(fixture.deploy(request("deploy", withoutNames)).diagnostics())
          .noneMatch(Diagnostic::isError);
      assertThat(fixture.census.lines()).filteredOn(line -> line.startsWith("record"))
          .containsExactly("record example.com A web-1 192.0.2.7");
      fixture.deploy(request("deploy", PLAN));

      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEqualTo(before);
      assertThat(fixture.census.all("/domains")).isEqualTo(settings);
      assertThat(fixture.inventory.names()).isEmpty();
    }
  }

  @Test
  void aDomainStaysWhileOthersHaveRecordsInIt() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN));
      long domain = fixture.census.all("/domains").getFirst().path("id").asLong();
      recordOfOthers(fixture, domain);

      fixture.delete("small", VolumePolicy.DELETE);

      assertThat(fixture.census.lines()).containsExactly("domain example.com",
          "record example.com A web-1 192.0.2.7");
      assertThat(fixture.inventory.find("small").orElseThrow().condition()).isEqualTo("kept");
      fixture.cloud.domains().deleteRecord(domain, records(fixture).getFirst().path("id").asLong(),
          CallGuard.NONE);
      fixture.delete("small", VolumePolicy.DELETE);
      assertThat(fixture.census.lines()).isEmpty();
      assertThat(fixture.inventory.names()).isEmpty();
    }
  }

  @Test
  void whatTheLastDeploymentNamedLosesItsName() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.deploy(request("create", PLAN.replaceAll("(?s)dns:.*(?=regions:)", "")));
      var before = fixture.census.lines();
      fixture.deploy(request("deploy", PLAN));

      assertThat(
          fixture.clusters.undo("small", "sandbox", fixture.cloud, _ -> {}, new Cancellation()).status())
          .isEqualTo(Status.COMPLETE);

      assertThat(fixture.census.lines()).isEqualTo(before);
    }
  }

  @Test
  void nothingIsNamedTwiceWhenAnswersAreLost() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      fixture.sandbox.faults()
          .add(FaultRule.on("POST", "/domains", new FaultEffect.LoseAnswer()).times(1));
      fixture.sandbox.faults()
          .add(FaultRule.on("POST", "/domains/*/records", new FaultEffect.LoseAnswer()).likely(0.5, 7));

      assertThat(fixture.deploy(request("create", PLAN)).status()).isEqualTo(Status.COMPLETE);

      fixture.sandbox.faults().clear();
      isAsPlanned(fixture, PLAN);
    }
  }

  @Test
  void whatWasNamedJustBeforeACrashIsDeletedToo() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var before = domainOfOthers(fixture);
      fixture.sandbox.faults()
          .add(FaultRule.on("POST", "/domains/*/records", new FaultEffect.LoseAnswer()));

      assertThat(stopInDoubt(fixture).status()).isEqualTo(Status.STOPPED);
      fixture.sandbox.faults().clear();

      assertThat(fixture.census.lines()).filteredOn(line -> line.startsWith("record"))
          .hasSizeGreaterThan(1);
      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEqualTo(before);
    }
  }

  @Test
  void whatWasNamedJustBeforeACrashIsUndoneToo() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var before = domainOfOthers(fixture);
      fixture.sandbox.faults()
          .add(FaultRule.on("POST", "/domains/*/records", new FaultEffect.LoseAnswer()));
      stopInDoubt(fixture);
      fixture.sandbox.faults().clear();

      assertThat(
          fixture.clusters.undo("small", "sandbox", fixture.cloud, _ -> {}, new Cancellation()).status())
          .isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEqualTo(before);
    }
  }

  /// A deployment that ends before it has looked whether the request without an answer was carried out.
  private static DeploymentResult stopInDoubt(ClusterFixture fixture) {
    var cancellation = new Cancellation();
    return fixture.clusters.deploy(request("create", PLAN), fixture.cloud, Optional.empty(), event -> {
      if (event instanceof DeploymentEvent.OperationWaiting waiting
          && waiting.operation().id().startsWith("create domain."))
        cancellation.request();
    }, cancellation);
  }
}
