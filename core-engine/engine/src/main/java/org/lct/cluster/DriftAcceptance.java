package org.lct.cluster;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cluster.Accepting.Result;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Drift;
import org.lct.diff.Drifts;
import org.lct.diff.Meaning;
import org.lct.diff.ObservedCluster;
import org.lct.expand.DesiredResource;
import org.lct.expand.ExpandRequest;
import org.lct.expand.PlanExpander;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterInfo;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanWriter;

/// Takes what other people changed about some resources into the plan file and into the inventory of a cluster that is
/// held for it. Changes nothing in the cloud.
///
/// The plan last deployed, which the inventory keeps, and the plan file, which may have been edited since, are both
/// edited. The file is written first: who is interrupted in between asks again, and finds that it says it already.
final class DriftAcceptance {
  private final CloudProvider cloud;
  private final ClusterWriter writer;
  private final ClusterState state;
  private final InstantSource clock;

  DriftAcceptance(CloudProvider cloud, ClusterWriter writer, ClusterState state, InstantSource clock) {
    this.cloud = cloud;
    this.writer = writer;
    this.state = state;
    this.clock = clock;
  }

  /// What was taken over, or everything that stands against it; then nothing was changed.
  ///
  /// @param moved the plan file, if it is no longer where it was deployed from
  Checked<Acceptance> accept(Set<ResourceAddress> addresses, Optional<Path> moved)
      throws CallFailedException, InterruptedException {
    var info = state.info();
    var last = PlanReader.read(info.planFile(), info.planBytes());
    if (last.plan().failed())
      return Checked.failed(last.plan().diagnostics());
    var catalog = cloud.catalog();
    var planned = new PlanExpander().draft(new ExpandRequest(last.plan().value().orElseThrow(), info.name(),
        catalog, info.counters(), info.sshFrom())).expansion().resources();
    var there = ClusterObserver.observe(cloud, info.ownershipTag(), state.resources(), planned, clock);
    var nothing = Standing.nothingThere(state, there, writer.unresolved());
    if (nothing.isPresent())
      return Checked.failed(nothing.get());
    var drift = Drifts.of(state.resources(), there, writer.unresolved()).stream()
        .filter(one -> addresses.contains(one.address())).toList();
    var unchanged = addresses.stream().filter(address -> drift.stream()
        .noneMatch(one -> one.address().equals(address))).sorted().map(Restoring::noDrift).toList();
    var observed = believed(there, drift);
    var path = moved.orElseGet(() -> Path.of(info.planFile()).toAbsolutePath());
    var file = PlanReader.read(path);
    Function<PlanFile, Checked<Compared>> compare = plan -> Compared.of(plan, info, catalog, observed);
    var recorded = Accepting.of(last, compare, observed, drift);
    var written = isSame(file, last) ? recorded : Accepting.of(file, compare, observed, drift);
    var problems = Stream.of(unchanged, recorded.diagnostics(), written.diagnostics()).flatMap(List::stream)
        .distinct().toList();
    if (problems.stream().anyMatch(Diagnostic::isError))
      return Checked.failed(problems);
    return accept(drift, path, recorded.value().orElseThrow(), written.value().orElseThrow(), observed);
  }

  private static boolean isSame(PlanFile file, PlanFile last) {
    return file.document().isSameContent(last.document());
  }

  /// What is there, with every accepted resource recorded as wanted so.
  private ObservedCluster believed(ObservedCluster there, List<Drift> drift) {
    var resources = new TreeMap<>(there.resources());
    drift.stream().map(Drift::address).distinct().forEach(address -> resources.computeIfPresent(address,
        (_, seen) -> believed(seen, there.seen().getOrDefault(address, Map.of()))));
    return new ObservedCluster(resources, there.statuses(), there.attached(), there.rules(),
        there.backEndsUp(), there.seen());
  }

  private static ResourceRecord believed(ResourceRecord record, Map<String, String> seen) {
    var wanted = Meaning.asSeen(record, seen);
    return Optional.ofNullable(seen.get("power")).filter(_ -> record.fact(Fact.POWER).isPresent())
        .map(power -> wanted.with(Fact.POWER, power)).orElse(wanted);
  }

  private Checked<Acceptance> accept(List<Drift> drift, Path path, Result recorded, Result written,
      ObservedCluster observed) {
    var file = written.plan().file().document();
    if (!written.written().isEmpty()) {
      var saved = PlanWriter.write(file, path);
      if (saved.failed())
        return Checked.failed(saved.diagnostics());
    }
    var changes = new ArrayList<ClusterChange>();
    changes.add(new ClusterChange.Info(info(path, recorded)));
    var desired = recorded.compared().draft().expansion().resources().stream()
        .collect(Collectors.toMap(DesiredResource::address, Function.identity()));
    drift.stream().map(Drift::address).distinct()
        .flatMap(address -> observed.resource(address).stream())
        .map(there -> Optional.ofNullable(desired.get(there.address())).map(wanted -> Meaning.settled(there,
            wanted, observed.seen().getOrDefault(there.address(), Map.of())))
            .orElse(there))
        .map(ClusterChange.Put::new).forEach(changes::add);
    removed(drift, observed).map(ClusterChange.Remove::new).forEach(changes::add);
    writer.record(changes.toArray(ClusterChange[]::new));
    return Checked.of(new Acceptance(drift, path, written.plan(), written.written()),
        recorded.consequences().stream()
            .map(one -> Diagnostic.note("accepted-with", Subject.on(one.address()), "Then " + one,
                "It was there for what is gone. The next deployment does it."))
            .toList());
  }

  private ClusterInfo info(Path path, Result recorded) {
    var info = state.info();
    var text = new String(recorded.plan().file().document().bytes(), StandardCharsets.UTF_8);
    return info.withPlan(path.toString(), text, recorded.compared().draft().expansion().counters(),
        info.sshFrom(), info.options());
  }

  /// What is gone, with its parts; its volumes live on.
  private Stream<ResourceAddress> removed(List<Drift> drift, ObservedCluster observed) {
    var gone = drift.stream().filter(Drift::isGone).map(Drift::address).collect(Collectors.toSet());
    return state.resources().values().stream().filter(record -> record.address().isWithin(gone))
        .filter(record -> record.kind() != ResourceKind.VOLUME || gone.contains(record.address()))
        .map(ResourceRecord::address).filter(address -> observed.resource(address).isEmpty());
  }
}
