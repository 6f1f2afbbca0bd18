package org.lct.fix;

import com.fasterxml.jackson.databind.node.BooleanNode;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.plan.ClusterPlan;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.StorageEntry;
import org.lct.planfile.PlanEdit.SetValue;

/// Marks the first disk that a system can be installed on, and that is not raw, as the one to boot from.
record BootDisk() implements FixKind {
  private static final Set<String> FILE_SYSTEMS = Set.of("ext4", "ext3");

  @Override
  public Stream<QuickFix> fixes(Flaw flaw) {
    return flaw.plan().stream().flatMap(BootDisk::nodePlans)
        .filter(nodes -> nodes.path().equals(flaw.path().parent()))
        .flatMap(nodes -> nodes.value().storage().stream()
            .flatMap(storage -> Placed.each(flaw.path(), storage.entries())))
        .filter(entry -> isFit(entry.value())).limit(1).map(BootDisk::bootFrom);
  }

  private static Stream<Placed<NodePlan>> nodePlans(ClusterPlan plan) {
    return Stream.concat(
        plan.defaults().map(defaults -> new Placed<>(PlanPath.ROOT.key("defaults"), defaults)).stream(),
        plan.placedNodePlans());
  }

  private static boolean isFit(StorageEntry entry) {
    return !entry.isVolume() && FILE_SYSTEMS.contains(entry.fsOrDefault());
  }

  private static QuickFix bootFrom(Placed<StorageEntry> disk) {
    return QuickFix.of("Boot from " + disk.value().label(),
        new SetValue(disk.path().key("boot"), BooleanNode.TRUE));
  }
}
