package org.lct.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diff.Change;
import org.lct.diff.Change.AttributeChange;
import org.lct.diff.ChangeSet;
import org.lct.diff.Way;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.expand.DesiredVolume;
import org.lct.operation.Operation.CreatePort;
import org.lct.plan.ResourceAddress;

/// Turns a change set into the operations that carry it out, in order.
public final class GraphBuilder {
  private final ChangeSet changes;
  private final boolean start;
  private final List<Operation> operations = new ArrayList<>();

  private GraphBuilder(ChangeSet changes, boolean start) {
    this.changes = changes;
    this.start = start;
  }

  /// The graph for a change set.
  ///
  /// @param start whether nodes that do not boot on creation are started at the end
  /// @param tags the tags to remove at the end if nothing carries them
  /// @throws IllegalArgumentException if something among the changes is refused
  public static OperationGraph build(ChangeSet changes, boolean start, Set<String> tags) {
    var builder = new GraphBuilder(changes, start);
    builder.changes.changes().forEach(builder::add);
    builder.nodeBalancers();
    tags.stream().sorted().map(Operation.DeleteTag::new).forEach(builder.operations::add);
    var draft = new GraphDraft(builder.operations);
    OrderingRules.ALL.forEach(rule -> rule.addEdges(draft));
    return draft.graph();
  }

  private void add(Change change) {
    switch (change) {
      case Change.Create create -> create(create);
      case Change.Start(var address) -> operations.add(new Operation.StartLinode(address));
      case Change.Attach(var desired) -> operations.add(new Operation.AttachVolume(desired));
      case Change.Delete(var resource) -> operations.add(new Operation.DeleteResource(resource));
      case Change.Update update -> update(update);
    }
  }

  private void update(Change.Update update) {
    for (var one : update.by(Way.REFUSED))
      throw new IllegalArgumentException("Cannot change " + one.attribute() + " of " + update.address());
    var quiet = Stream.concat(update.by(Way.IN_PLACE).stream(), update.by(Way.REBOOT).stream())
        .map(AttributeChange::attribute).collect(Collectors.toSet());
    if (!quiet.isEmpty())
      operations.add(new Operation.UpdateResource(update.desired(), quiet));
    if (update.desired() instanceof DesiredLinode linode)
      interrupt(update, linode);
  }

  /// What a node does not do while it runs. A resize starts it anew, too.
  private void interrupt(Change.Update update, DesiredLinode linode) {
    if (!update.by(Way.POWER_OFF).isEmpty()) {
      operations.add(new Operation.ResizeLinode(linode));
    } else if (!update.by(Way.REBOOT).isEmpty()) {
      operations.add(new Operation.RebootLinode(linode));
    }
  }

  private void create(Change.Create create) {
    switch (create.desired()) {
      case DesiredFirewall firewall -> operations.add(new Operation.CreateFirewall(firewall));
      case DesiredLinode linode -> {
        operations.add(new Operation.CreateLinode(linode));
        if (linode.bootOnCreate() || start)
          operations.add(new Operation.StartLinode(linode.address()));
      }
      case DesiredDisk disk -> operations.add(new Operation.CreateDisk(disk));
      case DesiredConfig config -> operations.add(new Operation.CreateConfig(config));
      case DesiredVolume volume -> operations.add(new Operation.CreateVolume(volume));
      case DesiredNodeBalancer _,DesiredNodeBalancerConfig _,DesiredBackEnd _ -> {
        // Made together, below.
      }
    }
  }

  /// A new NodeBalancer is made with its ports and back ends; a new port of an old one with its back ends.
  private void nodeBalancers() {
    var backEnds = created(DesiredBackEnd.class).stream()
        .collect(Collectors.groupingBy(DesiredBackEnd::config));
    Map<ResourceAddress, List<CreatePort>> ports = new HashMap<>();
    Set<ResourceAddress> newPorts = new HashSet<>();
    for (var port : created(DesiredNodeBalancerConfig.class)) {
      newPorts.add(port.address());
      ports.computeIfAbsent(port.nodeBalancer(), _ -> new ArrayList<>())
          .add(new CreatePort(port, backEnds.getOrDefault(port.address(), List.of())));
    }
    for (var balancer : created(DesiredNodeBalancer.class)) {
      var own = ports.remove(balancer.address());
      operations.add(new Operation.CreateNodeBalancer(balancer, own == null ? List.of() : own));
    }
    ports.values().forEach(operations::addAll);
    backEnds.forEach((port, some) -> {
      if (!newPorts.contains(port))
        some.forEach(one -> operations.add(new Operation.CreateBackEnd(one)));
    });
  }

  private <D> List<D> created(Class<D> kind) {
    return changes.each(Change.Create.class).map(Change.Create::desired).filter(kind::isInstance)
        .map(kind::cast).toList();
  }
}
