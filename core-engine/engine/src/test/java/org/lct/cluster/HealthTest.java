package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.PowerRequest.Verb;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeployContext.Outside;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentEvent.OperationFinished;
import org.lct.deploy.DeploymentEvent.OperationWaiting;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.deploy.LookUp;
import org.lct.deploy.NodeHealth;
import org.lct.deploy.Outcome;
import org.lct.diagnostic.Diagnostic;
import org.lct.health.HealthProbe;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.HealthPlan;
import org.lct.plan.ResourceAddress;
import org.lct.task.Sleeper;

/// Whether nodes work is seen to before more of them are interrupted. The cloud is the sandbox, taken for real; what
/// the nodes answer, a real server says.
@Execution(ExecutionMode.CONCURRENT)
class HealthTest {
  private static final String PLAN = """
      format: 2
      name: small
      order: [[sql], [web]]
      regions:
        - region: us-east
          nodes:
            - {name: web, type: g6-nanode-1, count: 3, image: linode/debian12, health: {http: 8080/up}}
            - {name: sql, type: g6-nanode-1, image: linode/debian12, health: {http: 8081/up}}
          nodebalancers:
            - {name: nb, tag: web, port: 80}
      """;
  private static final String EDITED = PLAN.replace("3, image: linode/debian12", "3, image: linode/debian13");

  private final Set<String> sick = ConcurrentHashMap.newKeySet();
  private final List<String> told = Collections.synchronizedList(new ArrayList<>());
  @TempDir
  private Path home;
  private HttpServer node;
  private ClusterFixture fixture;
  private CloudProvider real;
  private ClusterService clusters;

  @BeforeEach
  void start() throws Exception {
    node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.createContext("/", exchange -> {
      var path = exchange.getRequestURI().getPath();
      exchange.sendResponseHeaders(sick.stream().anyMatch(path::endsWith) ? 503 : 200, -1);
      exchange.close();
    });
    node.start();
    fixture = ClusterFixture.fast(home);
    real = takenForReal(fixture.cloud);
    clusters = clusters(this::look);
  }

  @AfterEach
  void end() throws Exception {
    fixture.close();
    node.stop(0);
  }

  /// One server answers for all nodes: which is meant, the path says.
  private Optional<String> look(String address, HealthPlan check) throws InterruptedException {
    var path = check.http().orElseThrow().substring("8080".length());
    return HealthProbe.NETWORK.look("127.0.0.1", new HealthPlan(Optional.empty(),
        Optional.of(node.getAddress().getPort() + path + "/" + address), Optional.empty()));
  }

  private ClusterService clusters(HealthProbe probe) {
    return new ClusterService(fixture.inventory, new Outside(Clock.systemUTC(), Sleeper.SYSTEM, probe),
        new Random(1), LookUp.AT_THE_CLOUD);
  }

  private static CloudProvider takenForReal(CloudProvider cloud) {
    return (CloudProvider) Proxy.newProxyInstance(CloudProvider.class.getClassLoader(),
        new Class<?>[]{CloudProvider.class}, (_, method, arguments) -> {
          if (method.getName().equals("simulated"))
            return false;
          try {
            return method.invoke(cloud, arguments);
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  private static DeployRequest request(String verb, String plan) {
    return ClusterFixture.request(verb, "small", "small.yaml", plan.getBytes(StandardCharsets.UTF_8));
  }

  private DeploymentResult deploy(String verb, String plan) {
    return clusters.deploy(request(verb, plan), real, Optional.empty(), listener(), new Cancellation());
  }

  private DeploymentResult resume() {
    return clusters.resume(clusters.resumption("small", ClusterFixture.ACCESS.keys()).orElseThrow(), real,
        listener(),
        new Cancellation());
  }

  private DeploymentResult power(Verb verb) {
    return clusters.power(new PowerRequest(verb, "small", "sandbox", List.of()), real, listener(),
        new Cancellation());
  }

  private DeploymentListener listener() {
    told.clear();
    return event -> {
      if (event instanceof OperationFinished(var _, var operation, Outcome outcome, var _)
          && outcome != Outcome.SKIPPED)
        told.add((outcome == Outcome.SUCCEEDED ? "" : outcome + " ") + operation.id());
    };
  }

  private String address(String node) {
    return fixture.inventory.find("small").orElseThrow().resource(new ResourceAddress(node)).orElseThrow()
        .fact(Fact.PUBLIC_IPV4).orElseThrow();
  }

  private List<String> backEnds() {
    return fixture.inventory.find("small").orElseThrow().resources().values().stream()
        .flatMap(one -> one.fact(Fact.MODE).map(mode -> one.address() + " " + mode).stream()).toList();
  }

  @Test
  void newNodesAreLookedAtWhenTheyRun() {
    var result = deploy("create", PLAN);

    assertThat(result.status()).as("%s", result.diagnostics()).isEqualTo(Status.COMPLETE);
    assertThat(told).containsSubsequence("start us-east/web[2]", "check us-east/web[2]")
        .contains("check us-east/web[1]", "check us-east/web[3]", "check us-east/sql[1]");
    assertThat(deploy("deploy", PLAN).changed()).isZero();
    assertThat(told).isEmpty();
  }

  @Test
  void aRollingChangeStopsAtTheFirstNodeThatDoesNotWorkAndGoesOnWhenItDoes() {
    deploy("create", PLAN);
    sick.add(address("us-east/web[2]"));
    var result = deploy("deploy", EDITED);

    assertThat(result.status()).isEqualTo(Status.PARTIAL);
    assertThat(told).containsSubsequence("rebuild us-east/web[1]", "check us-east/web[1]",
        "accept us-east/nb/port.80/web[1]", "rebuild us-east/web[2]", "FAILED check us-east/web[2]")
        .noneMatch(deed -> deed.endsWith("web[3]"));
    assertThat(result.diagnostics()).filteredOn(Diagnostic::isError).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("health-check-failed");
      assertThat(problem.summary()).contains("us-east/web[2]", "http 8080/up", "HTTP status 503",
          address("us-east/web[2]"));
      assertThat(problem.detail()).contains("cluster resume");
    });
    assertThat(backEnds()).contains("us-east/nb/port.80/web[2] drain", "us-east/nb/port.80/web[3] accept");

    var again = resume();
    assertThat(again.status()).as("still sick").isEqualTo(Status.FAILED);
    assertThat(told).as("nobody else is interrupted meanwhile")
        .containsExactly("FAILED check us-east/web[2]");

    sick.clear();
    var healed = resume();
    assertThat(healed.status()).as("%s", healed.diagnostics()).isEqualTo(Status.COMPLETE);
    assertThat(told).startsWith("check us-east/web[2]")
        .containsSubsequence("rebuild us-east/web[3]", "check us-east/web[3]")
        .doesNotContain("rebuild us-east/web[2]", "rebuild us-east/web[1]");
    assertThat(backEnds()).hasSize(3).allMatch(backEnd -> backEnd.endsWith("accept"));
  }

  @Test
  void whoMendsThePlanInsteadIsNotHeldUpByTheNodeThatDoesNotWork() {
    deploy("create", PLAN);
    sick.add(address("us-east/web[1]"));
    deploy("deploy", EDITED);
    sick.clear();
    var result = deploy("deploy", EDITED.replace("debian13", "ubuntu24.04"));

    assertThat(result.status()).as("%s", result.diagnostics()).isEqualTo(Status.COMPLETE);
    assertThat(told).containsSubsequence("rebuild us-east/web[1]", "check us-east/web[1]",
        "rebuild us-east/web[2]");
  }

  @Test
  void aLookCanBeStoppedAndIsMadeAgainOnResumption() {
    deploy("create", PLAN);
    sick.add(address("us-east/web[1]"));
    var stop = new Cancellation();
    var waiting = Collections.synchronizedList(new ArrayList<String>());
    var stopped = clusters.deploy(request("deploy", EDITED), real, Optional.empty(), event -> {
      if (event instanceof OperationWaiting(var _, var operation, var reason)) {
        waiting.add(operation.id() + ": " + reason);
        stop.request();
      }
    }, stop);

    assertThat(stopped.status()).isEqualTo(Status.STOPPED);
    assertThat(waiting).containsExactly(
        "check us-east/web[1]: http 8080/up at " + address("us-east/web[1]") + ": HTTP status 503");
    sick.clear();
    assertThat(resume().status()).isEqualTo(Status.COMPLETE);
    assertThat(told).startsWith("check us-east/web[1]").doesNotContain("rebuild us-east/web[1]")
        .contains("rebuild us-east/web[2]");
  }

  @Test
  void aProcessThatDiesAtALookIsResumedAtIt() {
    deploy("create", PLAN);
    var dying = clusters((_, _) -> {
      throw new IllegalStateException("killed");
    });
    assertThatThrownBy(() -> dying.deploy(request("deploy", EDITED), real, Optional.empty(), _ -> {},
        new Cancellation())).hasMessageContaining("unexpectedly");
    sick.add(address("us-east/web[1]"));

    assertThat(resume().status()).isEqualTo(Status.FAILED);
    assertThat(told).containsExactly("FAILED check us-east/web[1]");
    sick.clear();
    assertThat(resume().status()).isEqualTo(Status.COMPLETE);
  }

  @Test
  void stagesAndBatchesWaitForNodesThatWork() {
    deploy("create", PLAN);
    sick.add(address("us-east/sql[1]"));
    assertThat(power(Verb.RESTART).status()).isEqualTo(Status.PARTIAL);
    assertThat(told).containsExactly("reboot us-east/sql[1]", "start us-east/sql[1]",
        "FAILED check us-east/sql[1]");

    sick.clear();
    sick.add(address("us-east/web[1]"));
    assertThat(resume().status()).isEqualTo(Status.PARTIAL);
    assertThat(told).startsWith("check us-east/sql[1]").endsWith("FAILED check us-east/web[1]")
        .noneMatch(deed -> deed.endsWith("web[2]"));

    sick.clear();
    assertThat(resume().status()).isEqualTo(Status.COMPLETE);
    assertThat(told).doesNotContain("reboot us-east/web[1]").contains("reboot us-east/web[2]",
        "reboot us-east/web[3]");
    assertThat(backEnds()).hasSize(3).allMatch(backEnd -> backEnd.endsWith("accept"));
  }

  @Test
  void aStageWaitsForNodesThatRunWhereThePlanSaysSo() {
    deploy("create", PLAN.replace("[[sql], [web]]", "{stages: [[sql], [web]], wait: running}"));
    power(Verb.STOP);
    sick.add(address("us-east/sql[1]"));
    assertThat(power(Verb.START).status()).isEqualTo(Status.PARTIAL);

    assertThat(told).containsSubsequence("start us-east/sql[1]", "start us-east/web[1]")
        .contains("check us-east/web[1]", "FAILED check us-east/sql[1]");
  }

  @Test
  void aSimulatedNodeIsNotLookedAtAndThatIsSaid() {
    var remarks = Collections.synchronizedList(new ArrayList<String>());
    fixture.clusters.deploy(request("create", PLAN), fixture.cloud, Optional.empty(), event -> {
      if (event instanceof DeploymentEvent.OperationFinished(var _, var operation, var outcome, var reason)
          && operation.verb().equals("Check"))
        remarks.add(outcome + " " + reason);
    }, new Cancellation());

    assertThat(remarks).hasSize(4).containsOnly("SUCCEEDED not checked: simulated node");
    assertThat(fixture.clusters.status("small", "sandbox", fixture.cloud).value().orElseThrow().nodes())
        .hasSize(4)
        .allMatch(NodeStatus::works).extracting(node -> node.health().map(NodeHealth::summary).orElseThrow())
        .containsOnly("not checked: simulated node");
  }

  @Test
  void theStatusOfAClusterShowsWhatItsNodesAnswer() {
    deploy("create", PLAN.replace(", health: {http: 8081/up}", ""));
    sick.add(address("us-east/web[2]"));
    var nodes = clusters.status("small", "sandbox", real).value().orElseThrow().nodes();

    assertThat(nodes).extracting(node -> node.node().address() + " " + node.works() + " "
        + node.health().map(NodeHealth::summary).orElse("-")).containsExactly("us-east/sql[1] true -",
            "us-east/web[1] true works",
            "us-east/web[2] false http 8080/up at " + address("us-east/web[2]") + ": HTTP status 503",
            "us-east/web[3] true works");
  }
}
