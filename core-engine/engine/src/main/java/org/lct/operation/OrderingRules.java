package org.lct.operation;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diff.Attributes;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredStackScript;
import org.lct.expand.NodeScript;
import org.lct.operation.Operation.AttachVolume;
import org.lct.operation.Operation.CheckHealth;
import org.lct.operation.Operation.CreateBackEnd;
import org.lct.operation.Operation.CreateConfig;
import org.lct.operation.Operation.CreateDisk;
import org.lct.operation.Operation.CreateFirewall;
import org.lct.operation.Operation.CreateLinode;
import org.lct.operation.Operation.CreateNodeBalancer;
import org.lct.operation.Operation.CreatePort;
import org.lct.operation.Operation.CreateReservedIp;
import org.lct.operation.Operation.CreateStackScript;
import org.lct.operation.Operation.CreateSubnet;
import org.lct.operation.Operation.CreateVolume;
import org.lct.operation.Operation.DeleteResource;
import org.lct.operation.Operation.DeleteTag;
import org.lct.operation.Operation.DetachVolume;
import org.lct.operation.Operation.DrainBackEnd;
import org.lct.operation.Operation.RebuildLinode;
import org.lct.operation.Operation.StartLinode;
import org.lct.operation.Operation.StopLinode;
import org.lct.operation.Operation.UpdateResource;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// The order in which Linode's API wants things made and removed, one rule
/// for each reason. Learnt from its documentation and recorded refusals.
final class OrderingRules {
  static final List<OrderingRule> ALL = List.of(OrderingRules::firewallsBeforeTheirNodes,
      OrderingRules::placementGroupsAroundTheirNodes, OrderingRules::vpcsAroundWhatStandsInThem,
      OrderingRules::stackScriptsBeforeWhoRunsThem, OrderingRules::reservedIpsOutliveTheirNodes,
      OrderingRules::disksOneAfterAnother, OrderingRules::configurationsAfterDisks,
      OrderingRules::volumesAfterTheirNodes, OrderingRules::devicesAfterVolumes,
      OrderingRules::backEndsAfterTheirNodes,
      OrderingRules::startsAfterAllThatBelongsToTheNode, OrderingRules::laterStartsAfterBalancing,
      OrderingRules::deletesFromTheOutside, OrderingRules::replacedGoBeforeTheyCome,
      OrderingRules::tagsLast, OrderingRules::replacedStayUntilTheirSuccessorsCanCome);

  /// What is replaced as a whole; disks, records and the like are a part of something that stays.
  private static final Set<ResourceKind> REPLACED = EnumSet.of(ResourceKind.LINODE,
      ResourceKind.NODEBALANCER);

  private static final Set<ResourceKind> NETWORKS = EnumSet.of(ResourceKind.VPC, ResourceKind.SUBNET);

  private OrderingRules() {}

  /// A node is born behind its firewall. All nodes wait for all firewalls, of which there are few, so that
  /// the most urgent nodes go first and not those whose firewall was a moment quicker.
  private static void firewallsBeforeTheirNodes(GraphDraft draft) {
    var firewalls = draft.each(CreateFirewall.class).toList();
    draft.each(CreateLinode.class)
        .forEach(create -> firewalls.forEach(firewall -> draft.before(firewall, create)));
    draft.each(CreateNodeBalancer.class).forEach(
        create -> create.desired().firewall().ifPresent(firewall -> draft.afterMaking(firewall, create)));
  }

  /// A placement group is there before nodes are in it, and goes when none is.
  private static void placementGroupsAroundTheirNodes(GraphDraft draft) {
    draft.each(CreateLinode.class).forEach(
        create -> create.desired().placement().ifPresent(group -> draft.afterMaking(group, create)));
    var gone = draft.each(DeleteResource.class)
        .filter(delete -> delete.resource().kind() == ResourceKind.PLACEMENT_GROUP).toList();
    draft.each(DeleteResource.class).filter(delete -> delete.resource().kind() == ResourceKind.LINODE)
        .forEach(node -> gone.forEach(group -> draft.before(node, group)));
    draft.each(UpdateResource.class).filter(update -> update.attributes().contains(Attributes.PLACEMENT))
        .forEach(update -> {
          if (update.desired() instanceof DesiredLinode linode)
            linode.placement().ifPresent(group -> draft.afterMaking(group, update));
          gone.forEach(group -> draft.before(update, group));
        });
  }

  /// A subnet is there before anybody stands in it, and goes when nobody does.
  private static void vpcsAroundWhatStandsInThem(GraphDraft draft) {
    draft.each(CreateSubnet.class).forEach(create -> draft.afterMaking(create.desired().vpc(), create));
    draft.each(CreateLinode.class).forEach(
        create -> create.desired().vpc().ifPresent(place -> draft.afterMaking(place.subnet(), create)));
    draft.each(CreateNodeBalancer.class).forEach(
        create -> create.desired().vpc().ifPresent(place -> draft.afterMaking(place.subnet(), create)));
    var gone = draft.each(DeleteResource.class)
        .filter(delete -> NETWORKS.contains(delete.resource().kind())).toList();
    draft.each(DeleteResource.class).filter(delete -> !NETWORKS.contains(delete.resource().kind()))
        .forEach(inside -> gone.forEach(network -> draft.before(inside, network)));
  }

  /// Who is made from an image runs the StackScript as the plan has it.
  private static void stackScriptsBeforeWhoRunsThem(GraphDraft draft) {
    var scripts = new HashMap<ResourceAddress, Operation>();
    draft.each(CreateStackScript.class).forEach(create -> scripts.put(create.address(), create));
    draft.each(UpdateResource.class).filter(update -> update.desired() instanceof DesiredStackScript)
        .forEach(update -> scripts.put(update.address(), update));
    draft.each(CreateLinode.class)
        .forEach(create -> after(draft, scripts, create.desired().script(), create));
    draft.each(CreateDisk.class).forEach(create -> after(draft, scripts, create.desired().script(), create));
    draft.each(RebuildLinode.class)
        .forEach(rebuild -> after(draft, scripts, rebuild.desired().script(), rebuild));
  }

  private static void after(GraphDraft draft, Map<ResourceAddress, Operation> scripts,
      Optional<NodeScript> wanted, Operation made) {
    wanted.flatMap(NodeScript::own).flatMap(own -> Optional.ofNullable(scripts.get(own)))
        .ifPresent(script -> draft.before(script, made));
  }

  /// An address is there before the node that gets it, is kept before the node that has it goes, and is given back when
  /// that is gone.
  private static void reservedIpsOutliveTheirNodes(GraphDraft draft) {
    draft.each(CreateLinode.class).forEach(
        create -> create.desired().reservedIp().ifPresent(address -> draft.afterMaking(address, create)));
    Map<ResourceAddress, DeleteResource> gone = draft.each(DeleteResource.class)
        .filter(delete -> delete.resource().kind() == ResourceKind.LINODE)
        .collect(Collectors.toMap(DeleteResource::address, Function.identity()));
    draft.each(CreateReservedIp.class)
        .forEach(create -> Optional.ofNullable(gone.get(create.desired().node()))
            .ifPresent(node -> draft.before(create, node)));
    draft.each(DeleteResource.class)
        .filter(delete -> delete.resource().kind() == ResourceKind.RESERVED_IP)
        .forEach(address -> Optional.ofNullable(address.resource().wanted().get(Attributes.ATTACHED_TO))
            .flatMap(node -> Optional.ofNullable(gone.get(new ResourceAddress(node))))
            .ifPresent(node -> draft.before(node, address)));
  }

  /// A Linode does one job at a time.
  private static void disksOneAfterAnother(GraphDraft draft) {
    Map<ResourceAddress, Operation> last = new HashMap<>();
    draft.each(CreateDisk.class).forEach(disk -> {
      var linode = disk.desired().linode();
      var before = last.put(linode, disk);
      if (before == null)
        draft.afterMaking(linode, disk);
      else
        draft.before(before, disk);
    });
  }

  /// A configuration names its disks.
  private static void configurationsAfterDisks(GraphDraft draft) {
    draft.each(CreateConfig.class).forEach(config -> {
      draft.afterMaking(config.desired().linode(), config);
      config.desired().devices().values().forEach(disk -> draft.afterMaking(disk, config));
    });
  }

  /// A volume is attached to a configuration of its node.
  private static void volumesAfterTheirNodes(GraphDraft draft) {
    draft.each(CreateVolume.class)
        .forEach(create -> create.desired().attachTo().ifPresent(node -> afterNode(draft, node, create)));
    draft.each(AttachVolume.class)
        .forEach(attach -> attach.desired().attachTo().ifPresent(node -> afterNode(draft, node, attach)));
  }

  /// Volumes have their devices when they are attached.
  private static void devicesAfterVolumes(GraphDraft draft) {
    draft.each(UpdateResource.class).forEach(update -> {
      if (update.desired() instanceof DesiredConfig config) {
        draft.afterMaking(config.address(), update);
        config.volumes().values().forEach(volume -> draft.afterMaking(volume, update));
        draft.each(AttachVolume.class).filter(attach -> config.volumes().containsValue(attach.address()))
            .forEach(attach -> draft.before(attach, update));
      }
    });
  }

  private static void afterNode(GraphDraft draft, ResourceAddress node, Operation volume) {
    draft.afterMaking(node, volume);
    draft.afterMaking(node.part("config"), volume);
  }

  /// A back end is the private address of a node, known once the node is made.
  private static void backEndsAfterTheirNodes(GraphDraft draft) {
    draft.each(CreateNodeBalancer.class).forEach(create -> create.ports()
        .forEach(port -> port.backEnds().forEach(backEnd -> reachable(draft, backEnd, create))));
    draft.each(CreatePort.class).forEach(
        create -> create.backEnds().forEach(backEnd -> reachable(draft, backEnd, create)));
    draft.each(CreateBackEnd.class).forEach(create -> reachable(draft, create.desired(), create));
    draft.each(UpdateResource.class).forEach(update -> {
      if (update.desired() instanceof DesiredBackEnd backEnd)
        reachable(draft, backEnd, update);
    });
  }

  /// Of a node whose disks the plan lays out, the configuration puts it into its subnet.
  private static void reachable(GraphDraft draft, DesiredBackEnd backEnd, Operation balancing) {
    draft.afterMaking(backEnd.linode(), balancing);
    backEnd.subnet().ifPresent(_ -> draft.afterMaking(backEnd.linode().part("config"), balancing));
  }

  /// A node starts with all its disks and volumes.
  private static void startsAfterAllThatBelongsToTheNode(GraphDraft draft) {
    var starts = new HashMap<ResourceAddress, StartLinode>();
    draft.each(StartLinode.class).forEach(start -> {
      starts.put(start.linode(), start);
      draft.afterMaking(start.linode(), start);
      draft.afterMaking(start.linode().part("config"), start);
    });
    draft.each(CreateDisk.class).forEach(disk -> start(draft, starts, disk.desired().linode(), disk));
    draft.each(CreateVolume.class).forEach(volume -> volume.desired().attachTo()
        .ifPresent(node -> start(draft, starts, node, volume)));
    draft.each(AttachVolume.class).forEach(volume -> volume.desired().attachTo()
        .ifPresent(node -> start(draft, starts, node, volume)));
  }

  private static void start(GraphDraft draft, Map<ResourceAddress, StartLinode> starts, ResourceAddress node,
      Operation before) {
    var start = starts.get(node);
    if (start != null)
      draft.before(before, start);
  }

  /// A node that does not boot on creation starts when its NodeBalancers know it.
  private static void laterStartsAfterBalancing(GraphDraft draft) {
    // A new NodeBalancer waits for all its nodes, and those that are replaced come one batch after the other.
    if (draft.interruptions().stream().anyMatch(one -> draft.makerOf(one.linode().address()).isPresent()))
      return;
    var later = new HashMap<ResourceAddress, StartLinode>();
    draft.each(StartLinode.class)
        .filter(start -> draft.makerOf(start.linode()).filter(OrderingRules::bootsLater).isPresent())
        .forEach(start -> later.put(start.linode(), start));
    draft.each(CreateNodeBalancer.class).forEach(create -> create.ports()
        .forEach(port -> port.backEnds().forEach(backEnd -> start(draft, later, backEnd.linode(), create))));
    draft.each(CreatePort.class).forEach(
        create -> create.backEnds().forEach(backEnd -> start(draft, later, backEnd.linode(), create)));
    draft.each(CreateBackEnd.class)
        .forEach(create -> start(draft, later, create.desired().linode(), create));
  }

  /// A node that is started, and does not boot by itself, waits for the stages before its own.
  static void startsInOrder(GraphDraft draft, Stages order) {
    Map<ResourceAddress, StartLinode> starts = draft.each(StartLinode.class)
        .collect(Collectors.toMap(StartLinode::linode, Function.identity()));
    Map<ResourceAddress, Operation> looks = order.byHealth() ? draft.each(CheckHealth.class)
        .collect(Collectors.toMap(Operation::address, Function.identity())) : Map.of();
    List<Operation> before = List.of();
    for (var stage : order.stages()) {
      var own = stage.stream().flatMap(node -> Optional.ofNullable(starts.get(node.address())).stream())
          .toList();
      for (var start : own) {
        if (draft.makerOf(start.linode()).map(OrderingRules::bootsLater).orElse(true))
          before.forEach(first -> draft.before(first, start));
      }
      before = own.isEmpty() ? before
          : own.stream().map(start -> looks.getOrDefault(start.linode(), start)).toList();
    }
  }

  private static boolean bootsLater(Operation maker) {
    return maker instanceof CreateLinode(var desired) && !desired.bootOnCreate();
  }

  /// Traffic stops before its nodes go; volumes are free only when their nodes are gone; firewalls guard to
  /// the end.
  private static void deletesFromTheOutside(GraphDraft draft) {
    var byKind = draft.each(DeleteResource.class)
        .collect(Collectors.groupingBy(delete -> delete.resource().kind()));
    var linodes = byKind.getOrDefault(ResourceKind.LINODE, List.of());
    Map<ResourceAddress, DeleteResource> byAddress = linodes.stream()
        .collect(Collectors.toMap(DeleteResource::address, Function.identity()));
    for (var balancer : byKind.getOrDefault(ResourceKind.NODEBALANCER, List.of()))
      byKind.getOrDefault(ResourceKind.FIREWALL, List.of()).forEach(last -> draft.before(balancer, last));
    for (var linode : linodes) {
      // One that is replaced sends as long as it can.
      byKind.getOrDefault(ResourceKind.NODEBALANCER, List.of()).stream()
          .filter(
              first -> draft.makerOf(first.address()).isEmpty() || draft.makerOf(linode.address()).isEmpty())
          .forEach(first -> draft.before(first, linode));
      byKind.getOrDefault(ResourceKind.FIREWALL, List.of()).forEach(last -> draft.before(linode, last));
    }
    for (var backEnd : byKind.getOrDefault(ResourceKind.NODEBALANCER_NODE, List.of())) {
      Optional.ofNullable(byAddress.get(backEnd.address().backEndNode()))
          .ifPresent(linode -> draft.before(backEnd, linode));
    }
    for (var volume : byKind.getOrDefault(ResourceKind.VOLUME, List.of())) {
      var own = volume.address().whole().map(byAddress::get);
      own.ifPresentOrElse(linode -> draft.before(linode, volume),
          () -> linodes.forEach(linode -> draft.before(linode, volume)));
    }
  }

  /// What is replaced goes before its successor comes: they have the same label. A node is stopped before, and its
  /// volumes are taken from it while it is off.
  private static void replacedGoBeforeTheyCome(GraphDraft draft) {
    Map<ResourceAddress, DeleteResource> replaced = draft.replaced()
        .collect(Collectors.toMap(DeleteResource::address, Function.identity()));
    replaced.values()
        .forEach(delete -> draft.makerOf(delete.address()).ifPresent(create -> draft.before(delete, create)));
    Map<ResourceAddress, StopLinode> stops = draft.each(StopLinode.class)
        .collect(Collectors.toMap(StopLinode::linode, Function.identity()));
    stops.forEach((node, stop) -> Optional.ofNullable(replaced.get(node))
        .ifPresent(delete -> draft.before(stop, delete)));
    draft.each(DetachVolume.class).forEach(detach -> {
      var node = detach.linode().address();
      Optional.ofNullable(stops.get(node)).ifPresent(stop -> draft.before(stop, detach));
      Optional.ofNullable(replaced.get(node)).ifPresent(delete -> draft.before(detach, delete));
      draft.each(AttachVolume.class).filter(attach -> attach.address().equals(detach.address()))
          .forEach(attach -> draft.before(detach, attach));
    });
    draft.each(DrainBackEnd.class)
        .forEach(drain -> Stream.iterate(drain.address().whole(), Optional::isPresent,
            address -> address.flatMap(ResourceAddress::whole)).flatMap(Optional::stream)
            .flatMap(whole -> Optional.ofNullable(replaced.get(whole)).stream())
            .forEach(delete -> draft.before(drain, delete)));
  }

  /// What is replaced is left alone until everything is there that its successor needs: a failure before that harms
  /// nothing.
  private static void replacedStayUntilTheirSuccessorsCanCome(GraphDraft draft) {
    var begins = new HashMap<ResourceAddress, List<Operation>>();
    draft.interruptions()
        .forEach(interruption -> begins.put(interruption.linode().address(), interruption.begins().toList()));
    draft.replaced().filter(delete -> REPLACED.contains(delete.resource().kind())).toList()
        .forEach(delete -> {
          var create = draft.makerOf(delete.address()).orElseThrow();
          var needs = draft.beforehand(create).filter(need -> !need.equals(delete)).toList();
          begins.getOrDefault(delete.address(), List.of(delete))
              .forEach(begin -> needs.forEach(need -> draft.before(need, begin)));
        });
  }

  /// A tag goes when nothing carries it any more.
  private static void tagsLast(GraphDraft draft) {
    var deletes = draft.each(DeleteResource.class).toList();
    draft.each(DeleteTag.class).forEach(tag -> deletes.forEach(delete -> draft.before(delete, tag)));
  }
}
