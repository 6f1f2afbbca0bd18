package org.lct.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.expand.DesiredLinode;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.operation.Operation.AcceptBackEnd;
import org.lct.operation.Operation.CheckHealth;
import org.lct.operation.Operation.DrainBackEnd;
import org.lct.operation.Operation.RebootLinode;
import org.lct.operation.Operation.StartLinode;
import org.lct.operation.Operation.StopLinode;
import org.lct.plan.ResourceAddress;

/// Nodes that are started, stopped or started again, without a change of anything else. NodeBalancers send a node
/// nothing from before it stops until it runs again.
public final class PowerGraph {
  private final Map<ResourceAddress, List<ResourceRecord>> backEnds;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Interruption> interruptions = new ArrayList<>();
  private final List<List<Operation>> stages = new ArrayList<>();

  private PowerGraph(Collection<ResourceRecord> there) {
    this.backEnds = there.stream().filter(ResourceRecord::isDrainable)
        .collect(Collectors.groupingBy(backEnd -> backEnd.address().backEndNode()));
  }

  /// Starts nodes, stage after stage.
  ///
  /// @param there what exists of the cluster
  public static OperationGraph start(Stages nodes, Collection<ResourceRecord> there) {
    var graph = new PowerGraph(there);
    nodes.stages().forEach(stage -> graph.stage(stage, node -> {
      var start = new StartLinode(node.address());
      var last = check(node).orElse(start);
      graph.interruptions.add(new Interruption(node, start, last, List.of(), graph.accepts(node)));
      return Stream.of(start, last).distinct();
    }));
    return graph.graph(false, nodes.byHealth());
  }

  /// Stops nodes, stage after stage.
  public static OperationGraph stop(Stages nodes, Collection<ResourceRecord> there) {
    var graph = new PowerGraph(there);
    nodes.stages().forEach(stage -> graph.stage(stage, node -> {
      var stop = new StopLinode(node.address());
      graph.interruptions.add(new Interruption(node, stop, stop, graph.drains(node), List.of()));
      return Stream.of(stop);
    }));
    return graph.graph(false, true);
  }

  /// Starts nodes again, stage after stage, of each node plan no more at once than may be down. What is off is
  /// started.
  ///
  /// @param started those which that has been done to already: only whether they work is seen to
  public static OperationGraph restart(Stages nodes, Collection<ResourceRecord> there,
      Set<ResourceAddress> started) {
    var graph = new PowerGraph(there);
    nodes.stages().forEach(stage -> graph.stage(stage,
        node -> started.contains(node.address()) ? graph.seeTo(node) : graph.restart(node)));
    return graph.graph(true, nodes.byHealth());
  }

  private Stream<Operation> restart(DesiredLinode node) {
    var reboot = new RebootLinode(node.address());
    var start = new StartLinode(node.address());
    var last = check(node).orElse(start);
    interruptions.add(new Interruption(node, reboot, last, drains(node), accepts(node)));
    return Stream.of(reboot, start, last).distinct();
  }

  /// One whose NodeBalancers were not told any more that it runs is still left out by them.
  private Stream<Operation> seeTo(DesiredLinode node) {
    var accepts = accepts(node).stream()
        .filter(accept -> accept.backEnd().fact(Fact.MODE).filter("accept"::equals).isEmpty()).toList();
    var check = check(node);
    check.ifPresent(look -> interruptions.add(new Interruption(node, look, look, List.of(), accepts)));
    return check.map(Stream::of).orElseGet(() -> accepts.stream().map(Operation.class::cast));
  }

  private static Optional<Operation> check(DesiredLinode node) {
    return node.health().map(how -> new CheckHealth(node, how));
  }

  private List<DrainBackEnd> drains(DesiredLinode node) {
    return backEnds.getOrDefault(node.address(), List.of()).stream().map(DrainBackEnd::new).toList();
  }

  private List<AcceptBackEnd> accepts(DesiredLinode node) {
    return backEnds.getOrDefault(node.address(), List.of()).stream().map(AcceptBackEnd::new).toList();
  }

  private interface Deed {
    Stream<? extends Operation> of(DesiredLinode node);
  }

  private void stage(List<DesiredLinode> nodes, Deed deed) {
    int known = interruptions.size();
    var own = new ArrayList<Operation>();
    nodes.forEach(node -> deed.of(node).forEach(own::add));
    interruptions.subList(known, interruptions.size())
        .forEach(one -> Stream.concat(one.drains().stream(), one.accepts().stream()).forEach(own::add));
    operations.addAll(own);
    stages.add(own);
  }

  private OperationGraph graph(boolean rolling, boolean byHealth) {
    var draft = new GraphDraft(operations, interruptions);
    ChangeRules.around(draft);
    GateRules.looksAfterStarts(draft);
    startsAfterReboots(draft);
    if (rolling)
      ChangeRules.rolling(draft);
    List<Operation> before = List.of();
    for (var stage : stages) {
      for (var next : stage)
        before.forEach(one -> draft.before(one, next));
      var awaited = stage.stream().filter(one -> byHealth || !isAfterwards(one)).toList();
      before = awaited.isEmpty() ? before : awaited;
    }
    return draft.graph();
  }

  /// What comes when a node runs.
  private static boolean isAfterwards(Operation operation) {
    return operation instanceof CheckHealth || operation instanceof AcceptBackEnd;
  }

  private static void startsAfterReboots(GraphDraft draft) {
    Map<ResourceAddress, StartLinode> starts = draft.each(StartLinode.class)
        .collect(Collectors.toMap(StartLinode::linode, Function.identity()));
    draft.each(RebootLinode.class).forEach(
        reboot -> Optional.ofNullable(starts.get(reboot.linode()))
            .ifPresent(start -> draft.before(reboot, start)));
  }
}
