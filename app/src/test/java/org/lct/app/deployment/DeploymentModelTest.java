package org.lct.app.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lct.app.deployment.DeploymentModel.Phase;
import org.lct.app.deployment.OperationRow.State;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.Outcome;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Differ;
import org.lct.editor.session.CheckedPlan;
import org.lct.expand.CounterValues;
import org.lct.expand.DesiredResource;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.GraphBuilder;
import org.lct.operation.Operation;
import org.lct.operation.Stages;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.sample.SamplePlan;
import org.lct.testing.HeldTasks;
import org.lct.topology.diagram.NodeNames;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.ProblemCount;
import org.lct.validate.PlanValidator;

/// A run is told by hand: the test says which events come.
class DeploymentModelTest {
  private static final Catalog CATALOG = BundledCatalog.load();
  private static final Instant NOW = Instant.parse("2026-11-26T14:00:00Z");
  private static final ResourceAddress WEB_1 = new ResourceAddress("us-east/webservers[1]");

  private final HeldTasks tasks = new HeldTasks();
  private final List<Runnable> later = new ArrayList<>();
  private final DeploymentModel model = new DeploymentModel(tasks, later::add, InstantSource.fixed(NOW));
  private final List<Operation> operations;
  private final Run run;

  DeploymentModelTest() {
    PlanFile file = PlanReader.read(SamplePlan.FILE_NAME, SamplePlan.bytes());
    Expansion expansion = new PlanValidator().check(new ExpandRequest(file.plan().value().orElseThrow(),
        "shop", CATALOG, CounterValues.NONE, List.of("192.0.2.1/32"))).value().orElseThrow();
    operations = GraphBuilder
        .build(Differ.diff(expansion, ClusterObserver.nothing(), true), List.of(), true, Set.of(),
            Stages.NONE)
        .byUrgency();
    run = new Run(Run.Kind.DEPLOY, "shop", "sandbox", CheckedPlan.of(file, CATALOG, NOW).diagram(),
        NodeNames.NONE,
        expansion.resources().stream()
            .collect(Collectors.toMap(DesiredResource::address, DesiredResource::kind)),
        Map.of(), Set.of(), List.of());
  }

  private Operation operation(String id) {
    return operations.stream().filter(operation -> operation.id().equals(id)).findFirst().orElseThrow();
  }

  private static DeploymentResult result(DeploymentResult.Status status) {
    return new DeploymentResult("shop", status, Map.of(), 0, 0, 0, 0, Duration.ofSeconds(3), List.of());
  }

  private static ResourceRecord record(Operation operation, ResourceKind kind) {
    return new ResourceRecord(operation.address(), kind, 1, "label", Map.of(), new TreeMap<>(), NOW);
  }

  /// Carries out a run of these events up to its end.
  private void play(DeploymentEvent... events) {
    model.start(run, (listener, _) -> {
      listener.on(new DeploymentEvent.Started(NOW, operations));
      for (var event : events)
        listener.on(event);
      return result(DeploymentResult.Status.PARTIAL);
    });
    tasks.runAll();
  }

  private NodeStatus status(String figure, int index) {
    return model.diagramProperty().get().figures().filter(one -> one.id().equals(figure)).findFirst()
        .orElseThrow()
        .state().health().nodes().get(index - 1);
  }

  private State state(String id) {
    return model.operations().stream().filter(row -> row.operation().id().equals(id)).findFirst()
        .orElseThrow()
        .state();
  }

  @Test
  void beforeTheFirstEventEverythingIsPlanned() {
    model.start(run, (_, _) -> result(DeploymentResult.Status.COMPLETE));

    assertThat(model.phaseProperty().get()).isEqualTo(Phase.RUNNING);
    assertThat(model.countsProperty().get().nodes().count(NodeStatus.PLANNED)).isEqualTo(82);
    assertThat(model.diagramProperty().get().regions().getFirst().summary()).isEqualTo("0 of 41 running");
  }

  @Test
  void aNodeGoesThroughItsLife() {
    var create = operation("create us-east/webservers[1]");
    var start = operation("start us-east/webservers[1]");
    play(new DeploymentEvent.OperationStarted(NOW, create));
    assertThat(status("us-east/webservers", 1)).isEqualTo(NodeStatus.CREATING);
    assertThat(state(create.id())).isEqualTo(State.RUNNING);

    play(new DeploymentEvent.OperationAccepted(NOW, create, List.of(record(create, ResourceKind.LINODE))),
        new DeploymentEvent.OperationFinished(NOW, create, Outcome.SUCCEEDED, ""));
    assertThat(status("us-east/webservers", 1)).isEqualTo(NodeStatus.BOOTING);
    assertThat(state(create.id())).isEqualTo(State.SUCCEEDED);

    play(new DeploymentEvent.OperationFinished(NOW, start, Outcome.SUCCEEDED, ""));
    assertThat(status("us-east/webservers", 1)).isEqualTo(NodeStatus.RUNNING);
    assertThat(status("us-east/webservers", 2)).isEqualTo(NodeStatus.PLANNED);
    assertThat(model.countsProperty().get().succeeded()).isEqualTo(1);
  }

  @Test
  void aNodeThatCameUpBeforeTheRunBeganIsUp() {
    var resumed = new Run(run.kind(), run.cluster(), run.account(), run.planned(), run.names(),
        run.resources(), Map.of(WEB_1, NodeStatus.BOOTING), Set.of(WEB_1), List.of());
    model.start(resumed, (listener, _) -> {
      listener.on(new DeploymentEvent.Started(NOW,
          operations.stream().filter(operation -> !operation.address().equals(WEB_1)).toList()));
      return result(DeploymentResult.Status.COMPLETE);
    });
    tasks.runAll();

    assertThat(status("us-east/webservers", 1)).isEqualTo(NodeStatus.RUNNING);
  }

  @Test
  void aNodeThatWasStartingWhenTheRunWasStoppedWaitsForItToGoOn() {
    var create = operation("create us-east/webservers[1]");
    var start = operation("start us-east/webservers[1]");
    play(new DeploymentEvent.OperationAccepted(NOW, create, List.of(record(create, ResourceKind.LINODE))),
        new DeploymentEvent.OperationFinished(NOW, create, Outcome.SUCCEEDED, ""),
        new DeploymentEvent.OperationFinished(NOW, start, Outcome.STOPPED, ""));
    assertThat(status("us-east/webservers", 1)).isEqualTo(NodeStatus.DEGRADED);
  }

  @Test
  void aDeletionThatTheCloudAcceptedTookTheNodeAway() {
    var create = operation("create us-east/webservers[1]");
    var delete = new Operation.DeleteResource(record(create, ResourceKind.LINODE));
    play(new DeploymentEvent.OperationAccepted(NOW, create, List.of(record(create, ResourceKind.LINODE))),
        new DeploymentEvent.OperationAccepted(NOW, delete, List.of()),
        new DeploymentEvent.OperationFinished(NOW, delete, Outcome.STOPPED, ""));
    assertThat(status("us-east/webservers", 1)).isEqualTo(NodeStatus.PLANNED);
  }

  @Test
  void aFailureStandsOnTheFigureInTheListAndInTheCounts() {
    var create = operation("create us-east/webservers[1]");
    var start = operation("start us-east/webservers[1]");
    play(new DeploymentEvent.OperationFinished(NOW, create, Outcome.FAILED, "No open slots"),
        new DeploymentEvent.OperationFinished(NOW, start, Outcome.SKIPPED, "Waits for " + WEB_1));

    assertThat(status("us-east/webservers", 1)).isEqualTo(NodeStatus.FAILED);
    assertThat(model.diagramProperty().get().figures().filter(one -> one.id().equals("us-east/webservers"))
        .findFirst().orElseThrow().state().problems()).isEqualTo(new ProblemCount(1, 0));
    assertThat(model.countsProperty().get().failed()).isEqualTo(1);
    assertThat(model.operations().stream().sorted(OperationRow.PROBLEMS_FIRST).toList().getFirst().reason())
        .isEqualTo("No open slots");
    assertThat(state(start.id())).isEqualTo(State.SKIPPED);
  }

  @Test
  void aNodeWhoseCreationWasStoppedBeforeItWasAcceptedDoesNotExist() {
    var create = operation("create us-east/webservers[1]");
    play(new DeploymentEvent.OperationStarted(NOW, create),
        new DeploymentEvent.OperationFinished(NOW, create, Outcome.STOPPED, ""));

    assertThat(status("us-east/webservers", 1)).isEqualTo(NodeStatus.PLANNED);
  }

  @Test
  void waitingForABusyLinodeIsNoProblemButARefusalIs() {
    var create = operation("create us-east/webservers[1]");
    play(new DeploymentEvent.OperationStarted(NOW, create),
        new DeploymentEvent.OperationWaiting(NOW, create, "Linode busy."));
    assertThat(state(create.id())).isEqualTo(State.RUNNING);

    play(new DeploymentEvent.OperationWaiting(NOW, create, "Too many requests"));
    assertThat(state(create.id())).isEqualTo(State.RETRYING);
  }

  @Test
  void volumesCountOnceTheyAreAttachedAndBackEndsWithTheirBalancer() {
    var volume = operation("create us-east/ndbdatanodes[1]/volume.data");
    var balancer = operation("create us-east/webservernb");
    var parts = run.resources().keySet().stream()
        .filter(address -> address.value().startsWith("us-east/webservernb"))
        .map(address -> new ResourceRecord(address,
            run.resources().getOrDefault(address, ResourceKind.LINODE), 1,
            "", Map.of(), new TreeMap<>(), NOW))
        .toList();
    play(new DeploymentEvent.OperationAccepted(NOW, volume, List.of(record(volume, ResourceKind.VOLUME))),
        new DeploymentEvent.OperationAccepted(NOW, balancer, parts));
    assertThat(words("us-east/ndbdatanodes/volume.data")).isEqualTo("0 of 5 attached");
    assertThat(words("us-east/webservernb/nodebalancer")).isEqualTo("20 back ends");

    play(new DeploymentEvent.OperationFinished(NOW, volume, Outcome.SUCCEEDED, ""));
    assertThat(words("us-east/ndbdatanodes/volume.data")).isEqualTo("1 of 5 attached");
  }

  private String words(String figure) {
    return model.diagramProperty().get().figures().filter(one -> one.id().equals(figure)).findFirst()
        .orElseThrow()
        .state().words();
  }

  @Test
  void eventsComeInBundles() {
    var create = operation("create us-east/webservers[1]");
    model.start(run, (listener, _) -> {
      listener.on(new DeploymentEvent.Started(NOW, operations));
      listener.on(new DeploymentEvent.OperationStarted(NOW, create));
      assertThat(later).hasSize(1);
      assertThat(model.operations()).isEmpty();
      later.removeFirst().run();
      assertThat(model.operations()).hasSameSizeAs(operations);
      return result(DeploymentResult.Status.COMPLETE);
    });
    tasks.runAll();

    assertThat(model.resultProperty().get()).isPresent();
  }

  @Test
  void stoppingAsksOnceAndTheRunEndsByItself() {
    model.start(run, (_, cancellation) -> result(cancellation.requested()
        ? DeploymentResult.Status.STOPPED
        : DeploymentResult.Status.COMPLETE));

    model.stop();

    assertThat(model.phaseProperty().get()).isEqualTo(Phase.STOPPING);
    tasks.runAll();
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.ENDED);
    assertThat(model.resultProperty().get()).map(DeploymentResult::status)
        .isEqualTo(Optional.of(DeploymentResult.Status.STOPPED));
  }

  @Test
  void thereIsOneRunAtATime() {
    model.start(run, (_, _) -> result(DeploymentResult.Status.COMPLETE));

    assertThatThrownBy(() -> model.start(run, (_, _) -> result(DeploymentResult.Status.COMPLETE)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aBugOfOursEndsTheRunAndSurfaces() {
    model.start(run, (_, _) -> {
      throw new IllegalArgumentException("bug");
    });

    assertThatThrownBy(tasks::runAll).isInstanceOf(IllegalStateException.class).hasRootCauseMessage("bug");
    assertThat(model.phaseProperty().get()).isEqualTo(Phase.ENDED);
    assertThat(model.resultProperty().get()).isEmpty();
  }

  @Test
  void theLogSaysWhatHappened() {
    var create = operation("create us-east/webservers[1]");
    play(new DeploymentEvent.OperationFinished(NOW, create, Outcome.FAILED, "No open slots"));

    assertThat(model.log()).extracting(LogLine::text).contains(operations.size() + " operations",
        "Create us-east/webservers[1]: failed: No open slots");
  }
}
