package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.CallGuard;
import org.lct.cloud.Specs;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.sandbox.traffic.FaultEffect;
import org.lct.sandbox.traffic.FaultRule;

/// Records that somebody else made and that say what a plan wants said, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class BorrowedRecordTest {
  private static final String PLAN = """
      format: 2
      name: small
      dns:
        domain: example.com
        records:
          - {type: MX, target: mail.example.net, priority: 10}
          - {name: www, type: CNAME, target: web.example.net}
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, image: linode/debian12}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  /// A domain of others with two mail servers, one of which the plan wants, too.
  private static List<String> ofOthers(ClusterFixture fixture) throws Exception {
    var domains = fixture.cloud.domains();
    var domain = domains.create(new Specs.Domain("example.com", "boss@example.com", 0, List.of()),
        CallGuard.NONE);
    domains.createRecord(domain.id(), new Specs.DomainRecord("", "MX", "mail.example.net", 0, 20, 0, 0),
        CallGuard.NONE);
    domains.createRecord(domain.id(), new Specs.DomainRecord("", "MX", "mail.example.net", 300, 10, 0, 0),
        CallGuard.NONE);
    return fixture.census.lines();
  }

  private static long mails(ClusterFixture fixture) throws Exception {
    return fixture.census.lines().stream().filter(line -> line.contains(" MX ")).count();
  }

  @Test
  void oneThatSaysTheSameIsUsedAndStaysWhenTheClusterGoes() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var before = ofOthers(fixture);
      var created = fixture.deploy(request("create", PLAN));
      assertThat(created.status()).isEqualTo(Status.COMPLETE);
      assertThat(created.diagnostics()).extracting(Diagnostic::code).contains("record-reused");
      assertThat(created.diagnostics()).filteredOn(told -> told.code().equals("record-reused"))
          .singleElement()
          .extracting(Diagnostic::detail).asString().contains("300 s");
      assertThat(mails(fixture)).isEqualTo(2);
      var again = fixture.clusters.propose(request("deploy", PLAN), fixture.cloud).value().orElseThrow();
      assertThat(again.changes().changes()).isEmpty();
      assertThat(again.drift()).isEmpty();
      assertThat(again.notes()).extracting(Diagnostic::code).doesNotContain("record-reused");

      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEqualTo(before);
      assertThat(fixture.inventory.names()).isEmpty();
    }
  }

  @Test
  void noAnswerThatIsLostMakesItOurs() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var before = ofOthers(fixture);
      fixture.sandbox.faults()
          .add(FaultRule.on("POST", "/domains/*/records", new FaultEffect.LoseAnswer()));
      assertThat(fixture.deploy(request("create", PLAN)).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEqualTo(before);
    }
  }

  @Test
  void whatThePlanSaysOtherwiseThenIsMadeAndTheirsStays() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      var before = ofOthers(fixture);
      fixture.deploy(request("create", PLAN));
      var other = PLAN.replace("priority: 10", "priority: 30");
      assertThat(fixture.deploy(request("deploy", other)).status()).isEqualTo(Status.COMPLETE);
      assertThat(mails(fixture)).isEqualTo(3);
      assertThat(fixture.clusters.propose(request("deploy", other), fixture.cloud).value().orElseThrow()
          .changes().changes()).isEmpty();
      assertThat(fixture.delete("small", VolumePolicy.DELETE).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).isEqualTo(before);
    }
  }
}
