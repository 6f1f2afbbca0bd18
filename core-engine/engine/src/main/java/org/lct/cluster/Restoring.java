package org.lct.cluster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diff.Change;
import org.lct.diff.ChangeSet;
import org.lct.diff.Drift;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredConfig;
import org.lct.expand.DesiredDisk;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredSubnet;
import org.lct.expand.DesiredVolume;
import org.lct.expand.NodeScript;
import org.lct.expand.VpcPlace;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Chooses of a proposal what puts back what other people changed about some resources. A pure function.
final class Restoring {
  private final Proposal proposal;
  private final List<Change> putBack;
  private final Set<ResourceAddress> wanted;

  private Restoring(Proposal proposal, Set<ResourceAddress> chosen, List<Change> putBack) {
    this.proposal = proposal;
    this.putBack = putBack;
    this.wanted = new HashSet<>(chosen);
  }

  /// The changes, with those they need; or why nothing can be put back at an address.
  static Checked<ChangeSet> of(Proposal proposal, Set<ResourceAddress> chosen) {
    var changes = new Restoring(proposal, chosen, proposal.threeWay().putBack()).changes();
    var problems = new ArrayList<Diagnostic>();
    for (var address : chosen)
      problems.addAll(problems(address, proposal.drift(), changes));
    return Checked.of(new ChangeSet(changes, List.of()), problems);
  }

  /// The changes that are left when putting back was interrupted: what was made anew by then and lacks something is no longer
  /// told from what the plan changes.
  static ChangeSet rest(Proposal proposal, Set<ResourceAddress> chosen) {
    return new ChangeSet(new Restoring(proposal, chosen, proposal.changes().changes()).changes(), List.of());
  }

  /// Everything about these resources, their parts and the back ends that lead to them; and what is gone, too, and
  /// needed for that.
  private List<Change> changes() {
    while (true) {
      var changes = putBack.stream().filter(this::isWanted).toList();
      if (!wanted.addAll(changes.stream().flatMap(this::missing).collect(Collectors.toSet())))
        return changes;
    }
  }

  private boolean isWanted(Change change) {
    if (change instanceof Change.Update(DesiredFirewall firewall, var _)
        && firewall.made().stream().anyMatch(wanted::contains))
      return true;
    return change.address().isWithin(wanted) || (change.kind() == ResourceKind.NODEBALANCER_NODE
        && !change.address().isUnplanned() && wanted.contains(change.address().backEndNode()));
  }

  private Stream<ResourceAddress> missing(Change change) {
    var needed = switch (change) {
      case Change.Create(var desired) -> needs(desired);
      case Change.Update(var desired, var _) -> needs(desired);
      case Change.Attach(var desired) -> needs(desired);
      case Change.Start _,Change.Restart _,Change.Replace _,Change.Delete _ ->
        Stream.<ResourceAddress>empty();
    };
    return needed.filter(address -> proposal.observed().resource(address).isEmpty());
  }

  private static Stream<ResourceAddress> needs(DesiredResource desired) {
    return switch (desired) {
      case DesiredLinode linode ->
        Stream.of(Stream.of(linode.firewall()), linode.vpc().map(VpcPlace::subnet).stream(),
            linode.script().flatMap(NodeScript::own).stream(), linode.reservedIp().stream())
            .flatMap(some -> some);
      case DesiredSubnet subnet -> Stream.of(subnet.vpc());
      case DesiredNodeBalancer balancer ->
        Stream.concat(balancer.vpc().map(VpcPlace::subnet).stream(), balancer.firewall().stream());
      case DesiredDisk disk -> Stream.concat(Stream.of(disk.linode()),
          disk.script().flatMap(NodeScript::own).stream());
      case DesiredConfig config -> Stream.of(config.linode());
      case DesiredVolume volume -> volume.attachTo().stream();
      case DesiredNodeBalancerConfig port -> Stream.of(port.nodeBalancer());
      case DesiredBackEnd backEnd -> Stream.of(backEnd.config(), backEnd.linode());
      default -> Stream.empty();
    };
  }

  private static List<Diagnostic> problems(ResourceAddress address, List<Drift> drift, List<Change> changes) {
    var own = drift.stream().filter(one -> one.address().equals(address)).toList();
    if (own.isEmpty())
      return List.of(noDrift(address));
    var left = own.stream().filter(one -> changes.stream().noneMatch(change -> restores(change, one)))
        .toList();
    boolean some = left.size() < own.size();
    return left.stream().map(one -> notRestorable(one, some)).toList();
  }

  /// That nobody has changed the resource.
  static Diagnostic noDrift(ResourceAddress address) {
    return Diagnostic.error("no-drift", Subject.on(address),
        "Nothing of " + address + " was changed by others",
        "`linodetool cluster drift` lists what was.");
  }

  private static boolean restores(Change change, Drift drift) {
    if (!change.address().equals(drift.address()))
      return false;
    return switch (change) {
      case Change.Update(var _, var attributes) ->
        attributes.stream().anyMatch(one -> one.attribute().equals(drift.attribute()));
      case Change.Start _ -> drift.attribute().equals("power");
      case Change.Attach _ -> drift.attribute().equals("attached to");
      case Change.Create _,Change.Delete _ -> drift.attribute().equals(Drift.PRESENCE);
      case Change.Restart _,Change.Replace _ -> false;
    };
  }

  private static Diagnostic notRestorable(Drift one, boolean others) {
    var summary = "%s of %s cannot be put back from %s to %s".formatted(one.attribute(), one.address(),
        one.there(), one.recorded());
    var detail = "No deployment changes it in this direction. Change it by hand, or change the plan so that it says "
        + "what is there.";
    return others ? Diagnostic.warning("drift-not-restorable", Subject.on(one.address()), summary, detail)
        : Diagnostic.error("drift-not-restorable", Subject.on(one.address()), summary, detail);
  }
}
