package org.lct.adopt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.adopt.Found.Layout;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource.Config;
import org.lct.cloud.ObservedResource.Linode;

/// What nodes of one node plan have in common.
///
/// @param image empty if it is not known or no longer offered
/// @param off whether they do not run
/// @param balancers the numbers of the NodeBalancers they are behind
/// @param group the number of the placement group they are in
/// @param storage their disks; none where the image lays them out
/// @param subnet the name of the subnet they are in
/// @param hidden whether they have no public interface
/// @param encrypted whether the disks of which the plan says the layout are
record NodeSpec(String region, String type, Optional<String> image, List<String> tags, boolean backups,
    boolean poweredOffOn, boolean off, Set<Long> balancers, Optional<Long> group,
    List<StorageWords.Entry> storage,
    Optional<Boolean> encrypted, Optional<String> subnet, boolean hidden) {
  static NodeSpec of(Linode seen, Set<Long> balancers, Found found, Catalog catalog,
      Networks networks) {
    var layout = found.layouts().getOrDefault(seen.id(), Layout.UNKNOWN);
    var storage = new StorageWords(layout).entries();
    var subnet = networks.subnet(seen);
    return new NodeSpec(seen.region(), seen.type(),
        seen.image().filter(id -> catalog.image(id).isPresent()),
        seen.tags().stream().sorted().toList(), seen.backups(),
        seen.maintenance().equals("linode/power_off_on"),
        seen.status().settled() && seen.status() != LinodeStatus.RUNNING, Set.copyOf(balancers),
        seen.placementGroup(), storage, seen.encrypted().filter(_ -> !storage.isEmpty()), subnet,
        subnet.isPresent() && !layout.configs().isEmpty()
            && layout.configs().stream().noneMatch(Config::open));
  }
}
