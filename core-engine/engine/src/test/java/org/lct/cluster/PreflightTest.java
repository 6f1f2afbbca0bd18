package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.CallGuard;
import org.lct.cloud.CloudFactory;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.cloud.Specs;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.ResolvedPlan;
import org.lct.inventory.ClusterInfo.Options;
import org.lct.planfile.PlanReader;
import org.lct.sandbox.SandboxOptions;

/// What is found before anything is created, against the real sandbox.
@Execution(ExecutionMode.CONCURRENT)
class PreflightTest {
  private static final String WRONG = """
      format: 2
      name: small
      budget: 1
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, image: linode/slackware15.0, init: {firstboot: [{name: 'cloudinit:no.yaml'}]}}
            - {name: sql, type: g6-standard-1, image: linode/debian12, storage: [{label: boot, size: 1%, boot: true},
               {label: data, type: blockstore, size: 20GB}]}
      """;
  private static final String RIGHT = """
      format: 2
      name: small
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, image: linode/debian12, count: 41}
      """;

  @TempDir
  private Path home;

  private static DeployRequest request(String verb, String plan) {
    return new DeployRequest(verb, "small",
        PlanReader.read("small.yaml", plan.getBytes(StandardCharsets.UTF_8)), Path.of("."), "sandbox",
        ClusterFixture.ACCESS, new Options(false, true));
  }

  private static List<String> errors(List<Diagnostic> problems) {
    return problems.stream().filter(Diagnostic::isError).map(problem -> problem.range()
        .map(range -> "%s %d".formatted(problem.code(), range.startLine())).orElse(problem.code())).toList();
  }

  /// What the sandbox answers to what the engine does not ask of a cloud.
  private static String send(ClusterFixture fixture, String method, String path, String body)
      throws Exception {
    var request = HttpRequest.newBuilder(fixture.sandbox.url().resolve(path))
        .header("Authorization", "Bearer " + fixture.sandbox.token())
        .header("Content-Type", "application/json").method(method, BodyPublishers.ofString(body)).build();
    var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  /// A line to the same account by a token that may do less.
  private static CloudProvider withScopes(ClusterFixture fixture, String scopes) throws Exception {
    var answer = send(fixture, "POST", "/v4/profile/tokens",
        "{\"label\":\"less\",\"scopes\":\"" + scopes + "\"}");
    var token = JsonMapper.builder().build().readTree(answer).path("token").asText();
    return fixture.injector.getInstance(CloudFactory.class)
        .connect(() -> new Endpoint(fixture.sandbox.url(), token));
  }

  @Test
  void everythingThatIsWrongIsFoundAtOnceWithItsPlaceAndNothingIsMade() throws Exception {
    var options = SandboxOptions.inMemory().withSpeed(60).withSoldOut("us-east", "g6-nanode-1");
    try (var fixture = new ClusterFixture(home, options)) {
      fixture.cloud.volumes().create(new Specs.Volume("small-us-east-sql-1-data", 10, "us-east",
          Optional.empty(), Optional.empty(), List.of(), Optional.empty()), CallGuard.NONE);

      var found = fixture.clusters.preflight(request("preflight", WRONG), fixture.cloud);

      assertThat(errors(found.diagnostics())).containsExactlyInAnyOrder("over-budget 3", "sold-out 7",
          "image-without-cloud-init 7", "missing-step 7", "image-too-large 8", "label-taken 8");
      assertThat(found.diagnostics()).filteredOn(problem -> problem.code().equals("sold-out")).singleElement()
          .satisfies(problem -> assertThat(problem.candidates()).contains("g6-standard-1"));
      assertThat(errors(fixture.deploy(request("create", WRONG)).diagnostics())).hasSize(6);
      assertThat(fixture.census.lines()).singleElement().asString().startsWith("volume");
      assertThat(fixture.inventory.names()).isEmpty();
    }
  }

  @Test
  void whatATokenMayNotDoIsSaidBeforeItIsTried() throws Exception {
    try (var fixture = new ClusterFixture(home);
        var reader = withScopes(fixture, "linodes:read_only volumes:read_only nodebalancers:read_only "
            + "firewall:read_only events:read_only")) {
      var found = fixture.clusters.preflight(request("preflight", RIGHT), reader);
      assertThat(found.diagnostics()).filteredOn(Diagnostic::isError).singleElement()
          .extracting(Diagnostic::summary).asString()
          .endsWith("account:read_only, firewall:read_write, linodes:read_write");

      assertThat(fixture.clusters.propose(request("diff", RIGHT), reader).failed()).isFalse();
    }
  }

  @Test
  void whichStepsAreNotRunIsSaidBeforehandAndInTheEnd() throws Exception {
    var steps = RIGHT.replace("count: 41",
        "count: 2, init: {boot: [{name: 'shell:no.sh'}, {name: 'localansible:diskprovisioning'}]}");
    var request = ClusterFixture.request("create", "small", "small.yaml",
        steps.getBytes(StandardCharsets.UTF_8));
    try (var fixture = new ClusterFixture(home)) {
      var before = fixture.clusters.propose(request, fixture.cloud).value().orElseThrow().notes();
      var told = fixture.deploy(request).diagnostics();

      assertThat(told).filteredOn(one -> one.code().equals("step-not-run"))
          .extracting(one -> one.summary() + ": " + one.detail()).containsExactly(
              "The step `shell:no.sh` (boot) is not run on us-east/web[1] and 1 more nodes: Its file is missing.",
              "The step `localansible:diskprovisioning` (boot) is not run on us-east/web[1] and 1 more nodes: "
                  + "This version gives StackScripts to nodes and runs no other steps. Do it by hand.");
      assertThat(before).containsAll(told);
    }
  }

  @Test
  void howLongItTakesFollowsFromTheLimitOfCreating() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      var outlook = fixture.clusters.preflight(request("preflight", RIGHT), fixture.cloud).value()
          .orElseThrow();
      // The 41st is made in the third window of 15 s, takes 50 s to be made and 45 s to start.
      assertThat(outlook.expected()).isEqualTo(Duration.ofSeconds(125));
      assertThat(outlook.proposal().cost().after()).isEqualByComparingTo("205");
      assertThat(fixture.census.lines()).isEmpty();
    }
  }

  @Test
  void whatIsThereAlreadyMayBeSoldOutMeanwhile() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      var one = RIGHT.replace("count: 41", "count: 1");
      fixture.deploy(request("create", one));
      send(fixture, "PUT", "/_sandbox/capacity",
          "{\"region\":\"us-east\",\"type\":\"g6-nanode-1\",\"available\":false}");

      assertThat(fixture.clusters.preflight(request("preflight", one), fixture.cloud).failed()).isFalse();
      assertThat(errors(fixture.clusters.preflight(request("preflight", RIGHT), fixture.cloud).diagnostics()))
          .containsExactly("sold-out 6");
    }
  }

  @Test
  void whatTheAccountCannotHaveInARegionIsSaidOnce() throws Exception {
    try (var fixture = new ClusterFixture(home)) {
      var wanted = request("preflight", RIGHT);
      var catalog = fixture.cloud.catalog();
      var places = new PlanPlaces(ResolvedPlan.of(wanted.plan().plan().value().orElseThrow(), catalog));
      var room = new RoomCheck(places, catalog);
      var resources = fixture.expansion(wanted).resources();

      assertThat(room.closed(resources, Map.of("us-east", Set.of("Linodes", "Kubernetes"))))
          .extracting(Diagnostic::summary).containsExactly("This account cannot have Linodes in us-east");
      assertThat(room.closed(resources, fixture.cloud.allowance().unavailable())).isEmpty();
    }
  }
}
