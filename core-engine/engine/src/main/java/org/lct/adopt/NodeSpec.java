package org.lct.adopt;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource.Linode;

/// What nodes of one node plan have in common.
///
/// @param image empty if it is not known or no longer offered
/// @param off whether they do not run
/// @param balancers the numbers of the NodeBalancers they are behind
record NodeSpec(String region, String type, Optional<String> image, List<String> tags, boolean backups,
    boolean poweredOffOn, boolean off, Set<Long> balancers) {
  static NodeSpec of(Linode seen, Set<Long> balancers, Catalog catalog) {
    return new NodeSpec(seen.region(), seen.type(),
        seen.image().filter(id -> catalog.image(id).isPresent()),
        seen.tags().stream().sorted().toList(), seen.backups(),
        seen.maintenance().equals("linode/power_off_on"),
        seen.status().settled() && seen.status() != LinodeStatus.RUNNING, Set.copyOf(balancers));
  }
}
