package org.lct.app.deployment;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lct.app.text.Texts;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.DeploymentResult;
import org.lct.editor.figures.LiveDiagram;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;
import org.lct.topology.diagram.Diagram;

/// The run of the workbench: the one under way, or the last one. There is one at a time. JavaFX thread only.
public final class DeploymentModel {
  private static final Diagram NOTHING = Diagram.empty("");

  private final TaskRunner tasks;
  private final Executor later;
  private final InstantSource clock;

  private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.NONE);
  private final ReadOnlyObjectWrapper<Optional<Run>> run = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Diagram> diagram = new ReadOnlyObjectWrapper<>(NOTHING);
  private final ReadOnlyObjectWrapper<DeploymentCounts> counts = new ReadOnlyObjectWrapper<>(
      DeploymentCounts.NONE);
  private final ReadOnlyObjectWrapper<Optional<DeploymentResult>> result = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ObservableList<OperationRow> operations = FXCollections.observableArrayList();
  private final ObservableList<OperationRow> shownOperations = FXCollections
      .unmodifiableObservableList(operations);
  private final ObservableList<LogLine> log = FXCollections.observableArrayList();
  private final ObservableList<LogLine> shownLog = FXCollections.unmodifiableObservableList(log);
  private final Map<String, Integer> positions = new HashMap<>();
  private Instant started = Instant.EPOCH;
  private Optional<Instant> ended = Optional.empty();
  private Cancellation cancellation = new Cancellation();

  /// @param tasks where runs are carried out
  /// @param later runs what it is given on the JavaFX thread, a little later, so that events come in bundles
  public DeploymentModel(TaskRunner tasks, Executor later, InstantSource clock) {
    this.tasks = tasks;
    this.later = later;
    this.clock = clock;
  }

  /// Where a run is.
  public enum Phase {
    /// There has been none.
    NONE,
    RUNNING,
    /// It was asked to stop; what is under way is let finish.
    STOPPING,
    ENDED;

    /// Whether something is being done to a cluster.
    public boolean isActive() { return this == RUNNING || this == STOPPING; }
  }

  /// What carries a run out, on a thread of its own.
  @FunctionalInterface
  public interface Work {
    /// Blocks until the run has ended, and says where it got to.
    DeploymentResult carryOut(DeploymentListener listener, Cancellation cancellation);
  }

  /// Begins a run.
  ///
  /// @throws IllegalStateException if one is under way
  public void start(Run what, Work work) {
    if (phase.get().isActive())
      throw new IllegalStateException("A run is under way");
    operations.clear();
    positions.clear();
    log.clear();
    result.set(Optional.empty());
    started = clock.instant();
    ended = Optional.empty();
    cancellation = new Cancellation();
    var board = new DeploymentBoard(what);
    run.set(Optional.of(what));
    publish(board);
    phase.set(Phase.RUNNING);
    var pump = new EventPump(later, events -> heard(board, events));
    var asked = cancellation;
    tasks.run(new TaskSpec<>(title(what), _ -> work.carryOut(pump, asked), reached -> {
      pump.drain();
      finish(reached);
    }, failure -> {
      pump.drain();
      broke(failure);
    }));
  }

  /// Asks the run to stop. What is under way is let finish; then it can be resumed.
  public void stop() {
    if (phase.get() != Phase.RUNNING)
      return;
    phase.set(Phase.STOPPING);
    cancellation.request();
  }

  private void heard(DeploymentBoard board, List<DeploymentEvent> events) {
    for (var event : events) {
      board.apply(event).forEach(this::put);
      LogText.of(event).ifPresent(text -> log.add(new LogLine(event.at(), text)));
    }
    publish(board);
  }

  private void put(OperationRow row) {
    var known = positions.putIfAbsent(row.operation().id(), operations.size());
    if (known == null)
      operations.add(row);
    else
      operations.set(known, row);
  }

  private void publish(DeploymentBoard board) {
    run.get().ifPresent(now -> diagram.set(LiveDiagram.of(now.planned(), board.figures())));
    counts.set(board.counts());
  }

  private void finish(DeploymentResult reached) {
    ended = Optional.of(clock.instant());
    result.set(Optional.of(reached));
    phase.set(Phase.ENDED);
  }

  /// A bug of ours ended it. What the journal knows can be resumed.
  private void broke(Throwable failure) {
    ended = Optional.of(clock.instant());
    phase.set(Phase.ENDED);
    throw new IllegalStateException("A deployment failed unexpectedly", failure);
  }

  /// What a run is called while it is under way.
  public static String title(Run run) {
    return Texts.of("run." + run.kind().key() + ".title", run.cluster());
  }

  /// Where the run is.
  public ReadOnlyObjectProperty<Phase> phaseProperty() {
    return phase.getReadOnlyProperty();
  }

  /// What the run is about.
  public ReadOnlyObjectProperty<Optional<Run>> runProperty() {
    return run.getReadOnlyProperty();
  }

  /// The cluster as it is now, as far as the run knows.
  public ReadOnlyObjectProperty<Diagram> diagramProperty() {
    return diagram.getReadOnlyProperty();
  }

  /// How far it is.
  public ReadOnlyObjectProperty<DeploymentCounts> countsProperty() {
    return counts.getReadOnlyProperty();
  }

  /// Where it got to; empty until it has ended, and if a bug of ours ended it.
  public ReadOnlyObjectProperty<Optional<DeploymentResult>> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// Its operations, in the order in which they are begun.
  public ObservableList<OperationRow> operations() {
    return shownOperations;
  }

  /// What has happened, the oldest first.
  public ObservableList<LogLine> log() {
    return shownLog;
  }

  /// How long it has taken so far, or took.
  public Duration elapsed() {
    return phase.get() == Phase.NONE
        ? Duration.ZERO
        : Duration.between(started, ended.orElseGet(clock::instant));
  }

  /// How long an operation has taken so far, or took; zero before it began.
  public Duration elapsed(OperationRow row) {
    return row.started().map(begin -> Duration.between(begin, row.ended().orElseGet(clock::instant)))
        .filter(time -> !time.isNegative()).orElse(Duration.ZERO);
  }
}
