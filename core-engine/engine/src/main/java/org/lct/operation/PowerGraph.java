package org.lct.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.expand.DesiredLinode;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.AcceptBackEnd;
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
      graph.interruptions.add(new Interruption(node, start, start, List.of(), graph.accepts(node)));
      return Stream.of(start);
    }));
    return graph.graph(false);
  }

  /// Stops nodes, stage after stage.
  public static OperationGraph stop(Stages nodes, Collection<ResourceRecord> there) {
    var graph = new PowerGraph(there);
    nodes.stages().forEach(stage -> graph.stage(stage, node -> {
      var stop = new StopLinode(node.address());
      graph.interruptions.add(new Interruption(node, stop, stop, graph.drains(node), List.of()));
      return Stream.of(stop);
    }));
    return graph.graph(false);
  }

  /// Starts nodes again, stage after stage, of each node plan no more at once than may be down. What is off is
  /// started.
  public static OperationGraph restart(Stages nodes, Collection<ResourceRecord> there) {
    var graph = new PowerGraph(there);
    nodes.stages().forEach(stage -> graph.stage(stage, node -> {
      var reboot = new RebootLinode(node.address());
      var start = new StartLinode(node.address());
      graph.interruptions.add(new Interruption(node, reboot, start, graph.drains(node), graph.accepts(node)));
      return Stream.of(reboot, start);
    }));
    return graph.graph(true);
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

  private OperationGraph graph(boolean rolling) {
    var draft = new GraphDraft(operations, interruptions);
    ChangeRules.around(draft);
    if (rolling)
      ChangeRules.rolling(draft);
    for (int i = 1; i < stages.size(); i++) {
      for (var next : stages.get(i))
        stages.get(i - 1).forEach(before -> draft.before(before, next));
    }
    return draft.graph();
  }
}
