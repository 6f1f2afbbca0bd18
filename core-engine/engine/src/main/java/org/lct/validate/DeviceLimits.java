package org.lct.validate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.cloud.LinodeType;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredVolume;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodePlan;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.ResourceAddress;

/// No node has more disks and volumes than it can have: 8, or one for each GB of memory up to 64
/// (linode/linode-blockstorage-csi-driver, issues 182 and 184). An image makes two disks.
final class DeviceLimits implements PlanRule {
  private static final int ALWAYS = 8;
  private static final int MOST = 64;
  private static final int DISKS_OF_IMAGE = 2;

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var volumes = draft.expansion().each(DesiredVolume.class).map(DesiredVolume::attachTo)
        .flatMap(Optional::stream)
        .collect(Collectors.toMap(node -> node, _ -> 1, Integer::sum, HashMap::new));
    return draft.resolved().regions().stream().flatMap(region -> region.nodePlans().stream()
        .flatMap(nodes -> nodes.type().flatMap(type -> check(region, nodes, type, volumes)).stream()));
  }

  private static Optional<Diagnostic> check(ResolvedRegion region, ResolvedNodePlan nodes, LinodeType type,
      Map<ResourceAddress, Integer> volumes) {
    int disks = (int) nodes.storage().filter(entry -> !entry.value().isVolume()).count();
    int attached = IntStream.rangeClosed(1, nodes.count())
        .map(i -> volumes.getOrDefault(ResourceAddress.node(region.id(), nodes.name(), i), 0)).max()
        .orElse(0);
    int devices = (disks == 0 ? DISKS_OF_IMAGE : disks) + attached;
    int limit = Math.clamp(type.memory() / 1024, ALWAYS, MOST);
    return devices <= limit
        ? Optional.empty()
        : Optional.of(Diagnostic.error("too-many-devices", Subject.at(nodes.written().path()),
            "Nodes of `%s` have %d disks and volumes; %s can have %d".formatted(nodes.name(), devices,
                type.id(), limit),
            "Use fewer and larger ones, or a type with more memory."));
  }
}
