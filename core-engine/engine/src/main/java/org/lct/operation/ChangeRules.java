package org.lct.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lct.diff.Attributes;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.operation.Operation.AdmitLinode;
import org.lct.operation.Operation.AttachVolume;
import org.lct.operation.Operation.CreateBackEnd;
import org.lct.operation.Operation.CreateDisk;
import org.lct.operation.Operation.CreatePort;
import org.lct.operation.Operation.CreateVolume;
import org.lct.operation.Operation.DeleteResource;
import org.lct.operation.Operation.DrainBackEnd;
import org.lct.operation.Operation.RebuildLinode;
import org.lct.operation.Operation.ResizeDisk;
import org.lct.operation.Operation.ResizeLinode;
import org.lct.operation.Operation.StartLinode;
import org.lct.operation.Operation.StopLinode;
import org.lct.operation.Operation.UpdateResource;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// The order in which things that exist are changed, one rule for each reason.
final class ChangeRules {
  static final List<OrderingRule> ALL = List.of(ChangeRules::nodesChangeFirewallsBehindClosedDoors,
      ChangeRules::firewallsAreToldOfNodes, ChangeRules::newsBeforeTheNodeStarts,
      ChangeRules::disksWhileTheNodeIsOff,
      ChangeRules::volumesAfterRebuilds,
      ChangeRules::rolling, ChangeRules::around);

  private ChangeRules() {}

  /// A node changes to a firewall that is there, and before the one it had goes: it is never open.
  private static void nodesChangeFirewallsBehindClosedDoors(GraphDraft draft) {
    var gone = draft.each(DeleteResource.class)
        .filter(delete -> delete.resource().kind() == ResourceKind.FIREWALL).toList();
    draft.each(UpdateResource.class).filter(update -> update.attributes().contains("firewall"))
        .forEach(update -> {
          if (update.desired() instanceof DesiredLinode linode)
            draft.afterMaking(linode.firewall(), update);
          if (update.desired() instanceof DesiredNodeBalancer balancer)
            balancer.firewall().ifPresent(firewall -> draft.afterMaking(firewall, update));
          gone.forEach(firewall -> draft.before(update, firewall));
        });
  }

  /// A firewall learns addresses when they are given, and forgets those of nodes before others get them.
  private static void firewallsAreToldOfNodes(GraphDraft draft) {
    var gone = draft.each(DeleteResource.class)
        .filter(delete -> delete.resource().kind() == ResourceKind.LINODE)
        .filter(delete -> draft.makerOf(delete.address()).isEmpty()).toList();
    draft.each(UpdateResource.class).filter(update -> update.attributes().contains(Attributes.RULES))
        .forEach(update -> {
          if (update.desired() instanceof DesiredFirewall firewall) {
            draft.afterMaking(firewall.address(), update);
            firewall.made().forEach(made -> draft.afterMaking(made, update));
            gone.forEach(node -> draft.before(update, node));
            draft.each(AdmitLinode.class).filter(admit -> admit.firewalls().contains(firewall))
                .forEach(admit -> draft.before(admit, update));
          }
        });
    admittedBeforeTheyWork(draft);
  }

  /// A node that is made anew has new addresses, which those that it works with must let in.
  private static void admittedBeforeTheyWork(GraphDraft draft) {
    Map<ResourceAddress, Operation> works = draft.interruptions().stream()
        .collect(Collectors.toMap(one -> one.linode().address(), Interruption::last));
    draft.each(AdmitLinode.class).forEach(admit -> {
      draft.afterMaking(admit.linode(), admit);
      admit.firewalls().forEach(firewall -> draft.afterMaking(firewall.address(), admit));
      Optional.ofNullable(works.get(admit.linode())).filter(last -> !last.verb().equals("Create"))
          .ifPresent(last -> draft.before(admit, last));
    });
  }

  /// What a node is told, it is told before it starts anew, and it is balanced at its new address afterwards.
  private static void newsBeforeTheNodeStarts(GraphDraft draft) {
    Map<ResourceAddress, UpdateResource> news = draft.each(UpdateResource.class)
        .filter(update -> update.desired() instanceof DesiredLinode)
        .collect(Collectors.toMap(Operation::address, Function.identity()));
    for (var interruption : draft.interruptions())
      after(draft, news, interruption.linode().address(), interruption.first());
    draft.each(StartLinode.class).forEach(start -> after(draft, news, start.linode(), start));
    draft.each(CreateBackEnd.class).forEach(create -> after(draft, news, create.desired().linode(), create));
    draft.each(CreatePort.class).forEach(
        create -> create.backEnds().forEach(backEnd -> after(draft, news, backEnd.linode(), create)));
  }

  private static void after(GraphDraft draft, Map<ResourceAddress, UpdateResource> news, ResourceAddress node,
      Operation later) {
    Optional.ofNullable(news.get(node)).ifPresent(update -> draft.before(update, later));
  }

  /// A Linode does one job at a time; disks make room before the type shrinks, and grow when it has grown.
  private static void disksWhileTheNodeIsOff(GraphDraft draft) {
    var jobs = new HashMap<ResourceAddress, List<Operation>>();
    Consumer<Operation> next = job -> jobs.computeIfAbsent(node(job), _ -> new ArrayList<>()).add(job);
    draft.each(StopLinode.class).forEach(next);
    draft.each(DeleteResource.class).filter(ChangeRules::isPartOfNode).forEach(next);
    draft.each(ResizeDisk.class).filter(resize -> !resize.larger()).forEach(next);
    draft.each(ResizeLinode.class).forEach(next);
    draft.each(RebuildLinode.class).forEach(next);
    draft.each(ResizeDisk.class).filter(ResizeDisk::larger).forEach(next);
    draft.each(CreateDisk.class).forEach(next);
    draft.each(UpdateResource.class).filter(update -> update.desired() instanceof DesiredConfig)
        .forEach(next);
    draft.each(StartLinode.class).forEach(next);
    for (var chain : jobs.values()) {
      for (int i = 1; i < chain.size(); i++)
        draft.before(chain.get(i - 1), chain.get(i));
    }
  }

  /// A rebuild takes volumes from a node; the others come to what it is afterwards.
  private static void volumesAfterRebuilds(GraphDraft draft) {
    Map<ResourceAddress, RebuildLinode> rebuilt = draft.each(RebuildLinode.class)
        .collect(Collectors.toMap(Operation::address, Function.identity()));
    draft.each(AttachVolume.class).forEach(
        attach -> attach.desired().attachTo().map(rebuilt::get).ifPresent(one -> draft.before(one, attach)));
    draft.each(CreateVolume.class).forEach(
        create -> create.desired().attachTo().map(rebuilt::get).ifPresent(one -> draft.before(one, create)));
  }

  private static boolean isPartOfNode(DeleteResource delete) {
    return delete.resource().kind() == ResourceKind.DISK || delete.resource().kind() == ResourceKind.CONFIG;
  }

  private static ResourceAddress node(Operation job) {
    return switch (job) {
      case StopLinode _,StartLinode _,ResizeLinode _,RebuildLinode _ -> job.address();
      default -> job.address().whole().orElseThrow();
    };
  }

  /// Of the nodes of one plan in one region only so many are interrupted at once, in the order in which they start; when
  /// one does not come back, the next ones are left in peace.
  static void rolling(GraphDraft draft) {
    Map<String, List<Interruption>> groups = draft.interruptions().stream()
        .collect(Collectors.groupingBy(Interruption::group, TreeMap::new, Collectors.toList()));
    for (var group : groups.values()) {
      int size = group.getFirst().linode().mostUnavailable();
      for (int i = size; i < group.size(); i++) {
        int batch = i / size;
        for (var before : group.subList((batch - 1) * size, batch * size))
          follow(draft, before, group.get(i));
      }
    }
  }

  private static void follow(GraphDraft draft, Interruption before, Interruption next) {
    before.ends().forEach(end -> next.begins().forEach(begin -> draft.before(end, begin)));
  }

  /// Traffic goes elsewhere before a node stops, and comes back when it works. What changes about where it goes, changes
  /// before: a back end that is led elsewhere accepts.
  static void around(GraphDraft draft) {
    // What leads to a node that is made anew is changed when that works.
    var afterwards = draft.interruptions().stream().flatMap(one -> one.accepts().stream())
        .collect(Collectors.toSet());
    Map<ResourceAddress, UpdateResource> led = draft.each(UpdateResource.class)
        .filter(update -> update.desired() instanceof DesiredBackEnd && !afterwards.contains(update))
        .collect(Collectors.toMap(Operation::address, Function.identity()));
    draft.each(DrainBackEnd.class).forEach(drain -> after(draft, led, drain.address(), drain));
    for (var interruption : draft.interruptions()) {
      if (!interruption.first().equals(interruption.last()))
        draft.before(interruption.first(), interruption.last());
      interruption.drains().forEach(drain -> draft.before(drain, interruption.first()));
      interruption.accepts().forEach(accept -> draft.before(interruption.last(), accept));
    }
  }
}
