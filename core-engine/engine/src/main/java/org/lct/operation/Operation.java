package org.lct.operation;

import java.util.List;
import java.util.Locale;
import java.util.Set;
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
import org.lct.plan.HealthPlan;
import org.lct.plan.ResourceAddress;

/// One step of a deployment: one request that changes something, and the wait until its effect is there.
/// Closed, so that a new kind fails to compile wherever it matters.
public sealed interface Operation {
  /// Makes a firewall.
  record CreateFirewall(DesiredFirewall desired) implements Operation {}

  /// Makes a placement group, empty.
  record CreatePlacementGroup(DesiredPlacementGroup desired) implements Operation {}

  /// Makes a VPC.
  record CreateVpc(DesiredVpc desired) implements Operation {}

  /// Makes a subnet of a VPC.
  record CreateSubnet(DesiredSubnet desired) implements Operation {}

  /// Makes a StackScript.
  record CreateStackScript(DesiredStackScript desired) implements Operation {}

  /// Reserves an address for a node that is about to be made, or the one that a node has.
  record CreateReservedIp(DesiredReservedIp desired) implements Operation {}

  /// Makes a Linode, behind its firewall from the first moment.
  record CreateLinode(DesiredLinode desired) implements Operation {}

  /// Has the public address of a node lead back to its name.
  record NameLinode(DesiredLinode desired) implements Operation {}

  /// Makes a disk of a node that has never run.
  record CreateDisk(DesiredDisk desired) implements Operation {}

  /// Makes the boot configuration of a node that has never run.
  record CreateConfig(DesiredConfig desired) implements Operation {}

  /// Makes a volume and attaches it to its node.
  record CreateVolume(DesiredVolume desired) implements Operation {}

  /// Detaches a volume from a node that is off and about to go; what is on it stays.
  record DetachVolume(ResourceRecord volume, ResourceRecord linode) implements Operation {}

  /// Tells the firewalls that speak of a node that was made anew its new addresses.
  record AdmitLinode(ResourceAddress linode, List<DesiredFirewall> firewalls) implements Operation {
    public AdmitLinode { firewalls = List.copyOf(firewalls); }
  }

  /// Attaches a volume that was kept.
  record AttachVolume(DesiredVolume desired) implements Operation {}

  /// Makes a NodeBalancer with the ports and back ends it begins with, in one request.
  record CreateNodeBalancer(DesiredNodeBalancer desired, List<CreatePort> ports) implements Operation {
    public CreateNodeBalancer { ports = List.copyOf(ports); }
  }

  /// Adds a port with the back ends it begins with.
  record CreatePort(DesiredNodeBalancerConfig desired, List<DesiredBackEnd> backEnds) implements Operation {
    public CreatePort { backEnds = List.copyOf(backEnds); }
  }

  /// Adds a back end to a port that exists.
  record CreateBackEnd(DesiredBackEnd desired) implements Operation {}

  /// Makes a domain.
  record CreateDomain(DesiredDomain desired) implements Operation {}

  /// Makes a record of a domain.
  record CreateRecord(DesiredRecord desired) implements Operation {}

  /// Brings attributes of a resource that exists to what the plan says, while it goes on working.
  ///
  /// @param attributes their names, as in [org.lct.diff.Attributes]
  record UpdateResource(DesiredResource desired, Set<String> attributes) implements Operation {
    public UpdateResource { attributes = Set.copyOf(attributes); }
  }

  /// Gives a node another type; a node that runs is off meanwhile, and runs again afterwards.
  record ResizeLinode(DesiredLinode desired) implements Operation {}

  /// Makes the disks of a node from its image again; it keeps its addresses, and is off afterwards.
  ///
  /// @param resized whether it gets another type on the occasion
  record RebuildLinode(DesiredLinode desired, boolean resized) implements Operation {}

  /// Shuts a node down.
  record StopLinode(ResourceAddress linode) implements Operation {}

  /// Makes a disk of a node that is off larger or smaller, with the file system on it.
  record ResizeDisk(DesiredDisk desired, boolean larger) implements Operation {}

  /// Has a NodeBalancer send a node no new connections, and gives the old ones time to end.
  record DrainBackEnd(ResourceRecord backEnd) implements Operation {}

  /// Has a NodeBalancer send a node connections again.
  record AcceptBackEnd(ResourceRecord backEnd) implements Operation {}

  /// Starts a node that runs again, so that it learns what was changed about it.
  record RebootLinode(ResourceAddress linode) implements Operation {}

  /// Makes a node run: waits for one that boots by itself, starts one that is off.
  record StartLinode(ResourceAddress linode) implements Operation {}

  /// Waits until a node works, as its plan says how to see that: the gate before more nodes are interrupted.
  record CheckHealth(DesiredLinode node, HealthPlan check) implements Operation {}

  /// Deletes a resource.
  record DeleteResource(ResourceRecord resource) implements Operation {}

  /// Removes a tag that this cluster brought into the account, if nothing carries it any more.
  record DeleteTag(String tag) implements Operation {}

  /// The resource it is about.
  default ResourceAddress address() {
    return switch (this) {
      case CreateFirewall(var desired) -> desired.address();
      case CreatePlacementGroup(var desired) -> desired.address();
      case CreateVpc(var desired) -> desired.address();
      case CreateSubnet(var desired) -> desired.address();
      case CreateStackScript(var desired) -> desired.address();
      case CreateReservedIp(var desired) -> desired.address();
      case CreateLinode(var desired) -> desired.address();
      case NameLinode(var desired) -> desired.address();
      case CreateDisk(var desired) -> desired.address();
      case CreateConfig(var desired) -> desired.address();
      case CreateVolume(var desired) -> desired.address();
      case AttachVolume(var desired) -> desired.address();
      case DetachVolume(var volume, var _) -> volume.address();
      case AdmitLinode(var linode, var _) -> linode;
      case CreateNodeBalancer(var desired, var _) -> desired.address();
      case CreatePort(var desired, var _) -> desired.address();
      case CreateBackEnd(var desired) -> desired.address();
      case CreateDomain(var desired) -> desired.address();
      case CreateRecord(var desired) -> desired.address();
      case UpdateResource(var desired, var _) -> desired.address();
      case ResizeLinode(var desired) -> desired.address();
      case RebuildLinode(var desired, var _) -> desired.address();
      case RebootLinode(var linode) -> linode;
      case StopLinode(var linode) -> linode;
      case DrainBackEnd(var backEnd) -> backEnd.address();
      case AcceptBackEnd(var backEnd) -> backEnd.address();
      case ResizeDisk(var desired, var _) -> desired.address();
      case StartLinode(var linode) -> linode;
      case CheckHealth(var node, var _) -> node.address();
      case DeleteResource(var resource) -> resource.address();
      case DeleteTag(var tag) -> ResourceAddress.ofCluster("tag/" + tag);
    };
  }

  /// What it does, as a verb for people.
  default String verb() {
    return switch (this) {
      case CreateFirewall _,CreateLinode _,CreateDisk _,CreateConfig _,CreateVolume _,CreateNodeBalancer _,CreatePort _,CreateBackEnd _,CreateDomain _,CreateRecord _,CreatePlacementGroup _,CreateVpc _,CreateSubnet _,CreateStackScript _,CreateReservedIp _ ->
        "Create";
      case NameLinode _ -> "Name";
      case AttachVolume _ -> "Attach";
      case DetachVolume _ -> "Detach";
      case AdmitLinode _ -> "Admit";
      case UpdateResource _ -> "Change";
      case ResizeLinode _,ResizeDisk _ -> "Resize";
      case RebuildLinode _ -> "Rebuild";
      case StopLinode _ -> "Stop";
      case DrainBackEnd _ -> "Drain";
      case AcceptBackEnd _ -> "Accept";
      case RebootLinode _ -> "Reboot";
      case StartLinode _ -> "Start";
      case CheckHealth _ -> "Check";
      case DeleteResource _,DeleteTag _ -> "Delete";
    };
  }

  /// About how many seconds it takes at Linode (from recorded events), for putting the longest chains
  /// first. Never a promise.
  default int usualSeconds() {
    return switch (this) {
      // One that is started later waits until the Linode is free again.
      case CreateLinode(var desired) -> desired.ownDisks() ? 10 : desired.bootOnCreate() ? 50 : 60;
      case CreateDisk _ -> 32;
      case StartLinode _,RebootLinode _ -> 45;
      case ResizeLinode _ -> 180;
      case RebuildLinode(var _, var resized) -> resized ? 170 : 53;
      case StopLinode _ -> 28;
      case ResizeDisk _,DrainBackEnd _,CheckHealth _ -> 30;
      case CreateVolume _,AttachVolume _,DetachVolume _ -> 12;
      case DeleteResource(var resource) -> resource.isDrainedFirst() ? 35 : 5;
      case CreateFirewall _,CreateConfig _,CreateNodeBalancer _,CreatePort _,CreateBackEnd _,AcceptBackEnd _,AdmitLinode _,UpdateResource _,DeleteTag _,CreateDomain _,CreateRecord _,CreatePlacementGroup _,CreateVpc _,CreateSubnet _,CreateStackScript _,CreateReservedIp _,NameLinode _ ->
        1;
    };
  }

  /// The name under which the journal knows it: the same in every deployment that would do the same.
  default String id() {
    return verb().toLowerCase(Locale.ROOT) + " " + address();
  }
}
