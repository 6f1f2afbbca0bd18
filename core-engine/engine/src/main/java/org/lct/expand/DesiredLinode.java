package org.lct.expand;

import java.util.List;
import java.util.Optional;
import org.lct.plan.HealthPlan;
import org.lct.plan.Maintenance;
import org.lct.plan.ResourceAddress;

/// A node.
///
/// @param nodePlan the name of its node plan
/// @param index its number in the node plan and region, from one
/// @param label the name in the cloud
/// @param names what it is called by people and programs
/// @param image the image to create it from. With `ownDisks` the image goes on its boot disk and the
///   Linode is created blank
/// @param ownDisks whether its disks are resources of the plan, not what the image makes
/// @param bootOnCreate whether it boots as soon as it can, not in the start stage
/// @param firewall the address of the firewall named in the create call
/// @param placement the address of the placement group named in the create call
/// @param interfaces how it is connected
/// @param script what it runs when it boots for the first time
/// @param reverse the name that its public IPv4 address leads back to; empty for Linode's own
/// @param mostUnavailable how many of the nodes of its plan in its region may be down at once while they are changed
/// @param health how to see that it works; empty if it does when it runs
/// @param diskMegabytes how much disk its type has
/// @param reservedIp the address of the reserved address named in the create call
/// @param encryption whether its disks are encrypted at rest; empty where that is left to Linode
public record DesiredLinode(ResourceAddress address, String region, String nodePlan, int index, String label,
    NodeNames names, String type, DesiredImage image, boolean ownDisks, boolean bootOnCreate,
    boolean privateIp,
    boolean backups, Optional<Maintenance> maintenance, List<String> tags, ResourceAddress firewall,
    Optional<ResourceAddress> placement, Interfaces interfaces, Optional<NodeScript> script,
    Optional<String> reverse, int mostUnavailable, Optional<HealthPlan> health, long diskMegabytes,
    Optional<Boolean> encryption, Optional<ResourceAddress> reservedIp)
    implements
      DesiredResource {
  public DesiredLinode { tags = List.copyOf(tags); }

  /// Its place in a VPC, if its region has one.
  public Optional<VpcPlace> vpc() {
    return interfaces.vpc();
  }

  /// The names of a node, from the plan's patterns.
  ///
  /// @param node always present: `nodenames`, else `{nodeplan}-{index}`
  public record NodeNames(String node, Optional<String> host, Optional<String> publicFqdn,
      Optional<String> privateFqdn) {}
}
