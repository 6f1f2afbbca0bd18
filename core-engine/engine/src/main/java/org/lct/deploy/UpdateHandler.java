package org.lct.deploy;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.Volume;
import org.lct.cloud.Specs;
import org.lct.diff.Attributes;
import org.lct.diff.Facts;
import org.lct.diff.MadeAddresses;
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
import org.lct.expand.DesiredStackScript;
import org.lct.expand.DesiredSubnet;
import org.lct.expand.DesiredVolume;
import org.lct.expand.DesiredVpc;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.operation.Operation.UpdateResource;

/// Brings attributes of resources to what the plan says. Every request it makes may be made again.
final class UpdateHandler implements OperationHandler<UpdateResource> {
  @Override
  public Optional<List<ResourceRecord>> find(UpdateResource operation, DeployContext context) {
    return Optional.empty();
  }

  @Override
  public List<ResourceRecord> perform(UpdateResource operation, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var known = MadeAddresses.known(operation.desired(), context.cluster()::resource);
    var facts = switch (known) {
      case DesiredLinode linode -> linode(linode, operation, context, guard);
      case DesiredVolume volume -> volume(volume, operation, context, guard);
      case DesiredNodeBalancer balancer -> balancer(balancer, operation, context, guard);
      case DesiredNodeBalancerConfig port -> port(port, operation, context, guard);
      case DesiredBackEnd backEnd -> backEnd(backEnd, operation, context, guard);
      case DesiredFirewall firewall -> firewall(firewall, operation, context, guard);
      case DesiredConfig config -> config(config, context, guard);
      case DesiredDomain domain -> domain(domain, operation, context, guard);
      case DesiredStackScript script -> {
        context.cloud().stackScripts().update(context.id(script.address()),
            StackScriptHandler.spec(script, context), guard);
        yield Map.<Fact, String>of();
      }
      case DesiredReservedIp ip -> Facts.of(context.cloud().reservedIps().retag(context.id(ip.address()),
          ReservedIpHandler.spec(ip, context), guard), context.tag());
      case DesiredRecord dnsRecord -> dnsRecord(dnsRecord, context, guard);
      case DesiredDisk _,DesiredPlacementGroup _,DesiredVpc _,DesiredSubnet _ ->
        throw new IllegalStateException("Not changed by a request alone: " + operation.desired());
    };
    // A configuration is told everything about its devices, whichever is the reason.
    var what = known instanceof DesiredConfig ? Attributes.OF_CONFIG : operation.attributes();
    return List.of(context.changed(known, what, facts));
  }

  private static Map<Fact, String> linode(DesiredLinode desired, UpdateResource operation,
      DeployContext context,
      CallGuard guard) throws CallFailedException, InterruptedException {
    var linodes = context.cloud().linodes();
    long id = context.id(desired.address());
    var what = operation.attributes();
    if (what.contains("firewall"))
      linodes.protect(id, context.id(desired.firewall()), guard);
    if (what.contains("tags") || what.contains("maintenance"))
      linodes.update(id, new Specs.LinodeChange(context.tags(desired.tags()),
          Optional.of(LinodeHandlers.policy(desired.maintenance()))), guard);
    var now = linodes.get(id);
    if (what.contains("backups") && now.backups() != desired.backups())
      linodes.backUp(id, desired.backups(), guard);
    if (what.contains("private address") && now.privateIpv4().isEmpty()) {
      linodes.addPrivateAddress(id, guard);
      now = linodes.get(id);
    }
    if (what.contains(Attributes.PLACEMENT))
      place(now, desired.placement().map(context::id), context, guard);
    return Facts.of(now, context.tag());
  }

  /// A Linode is in one placement group at most.
  private static void place(Linode now, Optional<Long> group, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    if (now.placementGroup().equals(group))
      return;
    var groups = context.cloud().placementGroups();
    if (now.placementGroup().isPresent())
      groups.unassign(now.placementGroup().get(), now.id(), guard);
    if (group.isPresent())
      groups.assign(group.get(), now.id(), guard);
  }

  private static Map<Fact, String> config(DesiredConfig desired, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var config = context.resource(desired.address());
    context.cloud().linodes().updateConfig(config.parentId(), config.id(),
        LinodeHandlers.config(desired, context), guard);
    return Map.of();
  }

  private static Map<Fact, String> volume(DesiredVolume desired, UpdateResource operation,
      DeployContext context,
      CallGuard guard) throws CallFailedException, InterruptedException {
    var volumes = context.cloud().volumes();
    long id = context.id(desired.address());
    var now = volumes.get(id);
    if (operation.attributes().contains("tags"))
      now = volumes.retag(id, context.tags(desired.tags()), guard);
    if (operation.attributes().contains("size") && now.gigabytes() < desired.gigabytes())
      now = volumes.resize(id, desired.gigabytes(), guard);
    if (operation.attributes().contains(Attributes.ATTACHED_TO))
      now = detached(now, context, guard);
    var facts = new EnumMap<Fact, String>(Fact.class);
    facts.putAll(Facts.of(now, context.tag()));
    facts.putAll(Facts.of(desired));
    return facts;
  }

  private static Volume detached(Volume there, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var volumes = context.cloud().volumes();
    if (there.linodeId().isEmpty())
      return there;
    volumes.detach(there.id(), guard);
    context.feed().awaitDetached(context.tag(), there.id());
    return volumes.get(there.id());
  }

  private static Map<Fact, String> balancer(DesiredNodeBalancer desired, UpdateResource operation,
      DeployContext context, CallGuard guard) throws CallFailedException, InterruptedException {
    var balancers = context.cloud().nodeBalancers();
    long id = context.id(desired.address());
    if (operation.attributes().contains(Attributes.FIREWALL))
      balancers.protect(id, desired.firewall().map(context::id), guard);
    if (operation.attributes().contains(Attributes.THROTTLE))
      balancers.throttle(id, 0, guard);
    return operation.attributes().contains("tags")
        ? Facts.of(balancers.retag(id, context.tags(desired.tags()), guard), context.tag())
        : Map.of();
  }

  private static Map<Fact, String> port(DesiredNodeBalancerConfig desired, UpdateResource operation,
      DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var port = context.resource(desired.address());
    context.cloud().nodeBalancers().updatePort(port.parentId(), port.id(),
        NodeBalancerHandlers.port(desired, context, List.of())
            .usual(operation.attributes().stream().anyMatch(Attributes.UNSAID_OF_PORT::contains)),
        guard);
    return Map.of();
  }

  private static Map<Fact, String> backEnd(DesiredBackEnd desired, UpdateResource operation,
      DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var port = context.resource(desired.config());
    var wanted = NodeBalancerHandlers.backEnd(desired, context);
    var mode = Optional.of("accept").filter(_ -> context.resource(desired.address()).isDrainable());
    var changed = context.cloud().nodeBalancers().updateBackEnd(port.parentId(), port.id(),
        context.id(desired.address()),
        new Specs.BackEnd(wanted.label(), wanted.address(), wanted.subnet(), mode,
            wanted.weight().filter(_ -> operation.attributes().contains(Attributes.WEIGHT))),
        guard);
    return Facts.of(changed, port.id());
  }

  /// Tags stay as they are unless they are what is changed.
  private static Map<Fact, String> domain(DesiredDomain desired, UpdateResource operation,
      DeployContext context, CallGuard guard) throws CallFailedException, InterruptedException {
    var there = context.resource(desired.address());
    var tags = operation.attributes().contains("tags") ? desired.tags()
        : there.fact(Fact.TAGS).stream().flatMap(known -> Stream.of(known.split(",", -1)))
            .filter(known -> !known.isEmpty()).toList();
    var spec = new Specs.Domain(desired.label(), desired.soaEmail(), desired.ttl(), context.tags(tags));
    return Facts.of(context.cloud().domains().update(there.id(), spec, guard), context.tag(), false);
  }

  private static Map<Fact, String> dnsRecord(DesiredRecord desired, DeployContext context, CallGuard guard)
      throws CallFailedException, InterruptedException {
    var there = context.resource(desired.address());
    var changed = context.cloud().domains().updateRecord(there.parentId(), there.id(),
        DomainHandlers.record(desired, context), guard);
    return Facts.of(changed, there.parentId());
  }

  private static Map<Fact, String> firewall(DesiredFirewall desired, UpdateResource operation,
      DeployContext context, CallGuard guard) throws CallFailedException, InterruptedException {
    var firewalls = context.cloud().firewalls();
    long id = context.id(desired.address());
    if (operation.attributes().contains(Attributes.RULES))
      firewalls.rule(id, Attributes.rules(desired), guard);
    if (operation.attributes().contains(Attributes.STATE))
      firewalls.enable(id, guard);
    if (operation.attributes().contains("tags"))
      firewalls.retag(id, context.tags(desired.tags()), guard);
    return Map.of();
  }
}
