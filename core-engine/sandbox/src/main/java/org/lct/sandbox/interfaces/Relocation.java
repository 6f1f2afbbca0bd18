package org.lct.sandbox.interfaces;

import java.util.List;
import java.util.Objects;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.network.NetworkInterface;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.network.Vlans;

/// Whether interfaces, or copies of them, can be in a region.
public record Relocation(Networks networks) {

  /// Notes what keeps these interfaces of a Linode out of the region. A VPC is in one region only; a VLAN of the same
  /// name can be in any.
  ///
  /// @param own whether the Linode has interfaces of its own, or none that are not
  /// @param field of the request that names the region or what is in it
  public void check(List<NetworkInterface> some, boolean own, Region region, String field,
      Problems problems) {
    problems.require(some.stream().filter(nic -> nic.link().subnet() != null)
        .allMatch(nic -> inRegion(nic, region)), "Interfaces in VPCs cannot be taken to another region",
        field);
    problems.require(!own || region.offers("Linode Interfaces"),
        "Linode interfaces are not supported in this region", field);
    var labels = some.stream().map(networks::vlanLabel).filter(Objects::nonNull).toList();
    new Vlans(networks).check(region.id(), labels, field, problems);
  }

  private boolean inRegion(NetworkInterface nic, Region region) {
    return networks.regionOf(networks.subnets().get(Objects.requireNonNull(nic.link().subnet())))
        .equals(region.id());
  }
}
