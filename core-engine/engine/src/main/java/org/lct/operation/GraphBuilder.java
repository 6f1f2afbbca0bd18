package org.lct.operation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diff.Attributes;
import org.lct.diff.Change;
import org.lct.diff.Change.AttributeChange;
import org.lct.diff.ChangeSet;
import org.lct.diff.Way;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredDomain;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.expand.DesiredPlacementGroup;
import org.lct.expand.DesiredRecord;
import org.lct.expand.DesiredReservedIp;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredStackScript;
import org.lct.expand.DesiredSubnet;
import org.lct.expand.DesiredVolume;
import org.lct.expand.DesiredVpc;
import org.lct.inventory.ResourceRecord;
import org.lct.operation.Operation.CreatePort;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Turns a change set into the operations that carry it out, in order.
public final class GraphBuilder {
  private final ChangeSet changes;
  private final boolean start;
  private final Map<ResourceAddress, DesiredLinode> nodes;
  private final List<Operation> operations = new ArrayList<>();
  private final List<Interruption> interruptions = new ArrayList<>();

  private final Map<ResourceAddress, List<ResourceRecord>> backEnds;
  private final Set<ResourceAddress> there;
  private final Set<ResourceAddress> replaced;

  private GraphBuilder(ChangeSet changes, Collection<ResourceRecord> there, boolean start, Stages order) {
    this.changes = changes;
    this.start = start;
    this.replaced = changes.each(Change.Replace.class).map(Change::address).collect(Collectors.toSet());
    this.there = there.stream().map(ResourceRecord::address).filter(address -> !replaced.contains(address))
        .collect(Collectors.toSet());
    this.nodes = order.stages().stream().flatMap(List::stream)
        .collect(Collectors.toMap(DesiredLinode::address, Function.identity()));
    // A port that goes balances until then.
    var gone = changes.each(Change.Delete.class)
        .filter(change -> change.kind() != ResourceKind.NODEBALANCER_CONFIG).map(Change::address)
        .collect(Collectors.toSet());
    this.backEnds = there.stream().filter(ResourceRecord::isDrainable)
        .filter(backEnd -> Stream.iterate(Optional.of(backEnd.address()), Optional::isPresent,
            address -> address.flatMap(ResourceAddress::whole)).flatMap(Optional::stream)
            .noneMatch(gone::contains))
        .collect(Collectors.groupingBy(backEnd -> backEnd.address().backEndNode()));
  }

  /// The graph for a change set.
  ///
  /// @param there what exists of the cluster
  /// @param start whether nodes that do not boot on creation are started at the end
  /// @param tags the tags to remove at the end if nothing carries them
  /// @param order in which nodes are started that do not boot on creation
  /// @throws IllegalArgumentException if something among the changes is refused
  public static OperationGraph build(ChangeSet changes, Collection<ResourceRecord> there, boolean start,
      Set<String> tags, Stages order) {
    return build(changes, there, start, tags, order, new Before(Set.of(), Set.of()));
  }

  /// What runs before have left.
  ///
  /// @param unproven nodes of which is not known whether they work: they are looked at before others of their plan are
  ///   interrupted
  /// @param deleted what was deleted: a node that is to be there nevertheless is missing until it works
  public record Before(Set<ResourceAddress> unproven, Set<ResourceAddress> deleted) {
    public Before {
      unproven = Set.copyOf(unproven);
      deleted = Set.copyOf(deleted);
    }
  }

  /// The same, where runs before have not done all.
  public static OperationGraph build(ChangeSet changes, Collection<ResourceRecord> there, boolean start,
      Set<String> tags, Stages order, Before before) {
    var builder = new GraphBuilder(changes, there, start, order);
    builder.changes.changes().forEach(builder::add);
    builder.checkAlso(before.unproven());
    builder.nodeBalancers();
    builder.comebacks(before.deleted());
    builder.interruptions.sort(order.inOrder(Interruption::linode));
    tags.stream().sorted().map(Operation.DeleteTag::new).forEach(builder.operations::add);
    var draft = new GraphDraft(builder.operations, builder.interruptions);
    OrderingRules.ALL.forEach(rule -> rule.addEdges(draft));
    ChangeRules.ALL.forEach(rule -> rule.addEdges(draft));
    NameRules.ALL.forEach(rule -> rule.addEdges(draft));
    GateRules.ALL.forEach(rule -> rule.addEdges(draft));
    OrderingRules.startsInOrder(draft, order);
    PortRules.addEdges(draft, there);
    return draft.graph();
  }

  private void add(Change change) {
    switch (change) {
      case Change.Create(var desired) -> create(desired);
      case Change.Replace replace -> replace(replace);
      case Change.Start(var address) -> {
        operations.add(new Operation.StartLinode(address));
        Optional.ofNullable(nodes.get(address)).ifPresent(this::check);
      }
      case Change.Restart(var linode) -> {
        var stop = new Operation.StopLinode(linode.address());
        var again = new Operation.StartLinode(linode.address());
        operations.addAll(List.of(stop, again));
        interrupt(linode, stop, check(linode).orElse(again));
      }
      case Change.Attach(var desired) -> operations.add(new Operation.AttachVolume(desired));
      case Change.Delete(var resource) -> operations.add(new Operation.DeleteResource(resource));
      case Change.Update update -> update(update);
    }
  }

  private void update(Change.Update update) {
    for (var one : update.by(Way.REFUSED))
      throw new IllegalArgumentException("Cannot change " + one.attribute() + " of " + update.address());
    switch (update.desired()) {
      case DesiredDisk disk -> update.attributes().forEach(size -> operations.add(
          new Operation.ResizeDisk(disk,
              Attributes.megabytes(size.after()) > Attributes.megabytes(size.before()))));
      case DesiredLinode linode -> linode(update, linode);
      default -> operations.add(new Operation.UpdateResource(update.desired(), names(update.attributes())));
    }
  }

  private static Set<String> names(List<AttributeChange> attributes) {
    return attributes.stream().map(AttributeChange::attribute).collect(Collectors.toSet());
  }

  /// What needs an interruption comes with it. One that is off for its disks is not started twice.
  private void linode(Change.Update update, DesiredLinode linode) {
    boolean resized = !update.by(Way.POWER_OFF).isEmpty();
    boolean rebuilt = !update.by(Way.REBUILD).isEmpty();
    var quiet = names(update.attributes().stream()
        .filter(one -> one.way() != Way.POWER_OFF && one.way() != Way.REBUILD)
        .filter(one -> !one.attribute().equals(Attributes.REVERSE_NAME)).toList());
    if (names(update.attributes()).contains(Attributes.REVERSE_NAME))
      operations.add(new Operation.NameLinode(linode));
    if (!quiet.isEmpty())
      operations.add(new Operation.UpdateResource(linode, quiet));
    boolean restarted = changes.each(Change.Restart.class).anyMatch(one -> one.linode().equals(linode));
    if (resized || rebuilt) {
      var off = rebuilt ? new Operation.RebuildLinode(linode, resized) : new Operation.ResizeLinode(linode);
      operations.add(off);
      // One that had to be stopped to make its disk smaller is not started by the resize.
      var again = new Operation.StartLinode(linode.address());
      if (runs(linode))
        operations.add(again);
      if (!restarted)
        interrupt(linode, off, runs(linode) ? check(linode).orElse(again) : off);
    } else if (!update.by(Way.REBOOT).isEmpty() && !restarted) {
      var reboot = new Operation.RebootLinode(linode.address());
      operations.add(reboot);
      interrupt(linode, reboot, check(linode).orElse(reboot));
    }
  }

  /// The look at a node that is going to run, if its plan says how.
  private Optional<Operation> check(DesiredLinode linode) {
    var check = linode.health().<Operation>map(how -> new Operation.CheckHealth(linode, how));
    check.ifPresent(operations::add);
    return check;
  }

  private void checkAlso(Set<ResourceAddress> unproven) {
    var checked = operations.stream().filter(Operation.CheckHealth.class::isInstance).map(Operation::address)
        .collect(Collectors.toSet());
    nodes.values().stream().filter(node -> unproven.contains(node.address()) && runs(node))
        .filter(node -> !checked.contains(node.address())).forEach(this::check);
  }

  private void replace(Change.Replace replace) {
    var before = replace.before();
    if (replace.desired() instanceof DesiredLinode linode)
      operations.add(new Operation.StopLinode(linode.address()));
    replace.volumes().forEach(volume -> operations.add(new Operation.DetachVolume(volume, before)));
    operations.add(new Operation.DeleteResource(before));
    create(replace.desired());
  }

  /// A node that is replaced is missed from before it stops until the new one works and is sent something again; so is
  /// one that a run before has deleted for that.
  private void comebacks(Set<ResourceAddress> deleted) {
    Map<String, Operation> known = operations.stream()
        .collect(Collectors.toMap(Operation::id, Function.identity(), (_, later) -> later));
    var interrupted = interruptions.stream().map(one -> one.linode().address()).collect(Collectors.toSet());
    var leading = changes.each(Change.Update.class).map(Change.Update::desired)
        .filter(DesiredBackEnd.class::isInstance).map(DesiredBackEnd.class::cast)
        .collect(Collectors.groupingBy(DesiredBackEnd::linode));
    var missed = Stream.concat(created(DesiredLinode.class).stream()
        .filter(linode -> replaced.contains(linode.address())),
        nodes.values().stream().filter(linode -> deleted.contains(linode.address())
            && !replaced.contains(linode.address())));
    for (var linode : missed.filter(one -> !interrupted.contains(one.address())).toList()) {
      var address = linode.address();
      admit(linode);
      var accepts = leading.getOrDefault(address, List.of()).stream()
          .flatMap(backEnd -> Optional.ofNullable(known.get("change " + backEnd.address())).stream())
          .toList();
      var own = Stream.of("stop ", "create ", "start ", "check ")
          .flatMap(verb -> Optional.ofNullable(known.get(verb + address)).stream()).toList();
      var steps = own.isEmpty() ? accepts : own;
      if (!steps.isEmpty())
        interruptions.add(new Interruption(linode, steps.getFirst(), steps.getLast(), drains(address),
            own.isEmpty() ? List.of() : accepts));
    }
  }

  /// Of a node that is gone already there is nothing to drain.
  private List<Operation.DrainBackEnd> drains(ResourceAddress node) {
    var drains = replaced.contains(node)
        ? backEnds.getOrDefault(node, List.of()).stream().map(Operation.DrainBackEnd::new).toList()
        : List.<Operation.DrainBackEnd>of();
    operations.addAll(drains);
    return drains;
  }

  private void admit(DesiredLinode linode) {
    var firewalls = Stream.concat(changes.each(Change.Create.class).map(Change.Create::desired),
        changes.each(Change.Update.class).map(Change.Update::desired))
        .filter(DesiredFirewall.class::isInstance).map(DesiredFirewall.class::cast)
        .filter(firewall -> firewall.made().contains(linode.address())).toList();
    if (!firewalls.isEmpty() && !there.contains(linode.address()))
      operations.add(new Operation.AdmitLinode(linode.address(), firewalls));
  }

  private void create(DesiredResource created) {
    switch (created) {
      case DesiredFirewall firewall -> {
        operations.add(new Operation.CreateFirewall(firewall));
        // It is there before the nodes, and told of them when they are there.
        if (!there.containsAll(firewall.made()))
          operations.add(new Operation.UpdateResource(firewall, Set.of(Attributes.RULES)));
      }
      case DesiredVpc vpc -> operations.add(new Operation.CreateVpc(vpc));
      case DesiredSubnet subnet -> operations.add(new Operation.CreateSubnet(subnet));
      case DesiredStackScript script -> operations.add(new Operation.CreateStackScript(script));
      case DesiredReservedIp ip -> operations.add(new Operation.CreateReservedIp(ip));
      case DesiredPlacementGroup group -> operations.add(new Operation.CreatePlacementGroup(group));
      case DesiredLinode linode -> {
        operations.add(new Operation.CreateLinode(linode));
        if (linode.reverse().isPresent())
          operations.add(new Operation.NameLinode(linode));
        if (runs(linode)) {
          operations.add(new Operation.StartLinode(linode.address()));
          check(linode);
        }
      }
      case DesiredDisk disk -> operations.add(new Operation.CreateDisk(disk));
      case DesiredConfig config -> {
        operations.add(new Operation.CreateConfig(config));
        // Volumes are attached to it, and then given the devices they ask for.
        if (!config.volumes().isEmpty())
          operations.add(new Operation.UpdateResource(config, Set.of(Attributes.VOLUME_DEVICES)));
      }
      case DesiredVolume volume -> operations.add(new Operation.CreateVolume(volume));
      case DesiredDomain domain -> operations.add(new Operation.CreateDomain(domain));
      case DesiredRecord dnsRecord -> operations.add(new Operation.CreateRecord(dnsRecord));
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

  private void interrupt(DesiredLinode linode, Operation first, Operation last) {
    var balanced = backEnds.getOrDefault(linode.address(), List.of());
    var drains = balanced.stream().map(Operation.DrainBackEnd::new).toList();
    // A NodeBalancer that is replaced accepts everything again.
    var accepts = balanced.stream().filter(backEnd -> !backEnd.address().isWithin(replaced))
        .map(Operation.AcceptBackEnd::new).toList();
    operations.addAll(drains);
    operations.addAll(accepts);
    interruptions.add(new Interruption(linode, first, last, drains, accepts));
  }

  private boolean runs(DesiredLinode linode) {
    return linode.bootOnCreate() || start;
  }

  private <D> List<D> created(Class<D> kind) {
    return Stream.concat(changes.each(Change.Create.class).map(Change.Create::desired),
        changes.each(Change.Replace.class).map(Change.Replace::desired)).filter(kind::isInstance)
        .map(kind::cast).toList();
  }
}
