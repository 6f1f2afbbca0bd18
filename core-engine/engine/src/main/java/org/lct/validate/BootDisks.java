package org.lct.validate;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.Placed;
import org.lct.plan.StorageEntry;

/// A node with disks of its own has exactly one to boot from, which is no volume and which an image can be
/// put on.
final class BootDisks implements PlanRule {
  private static final Set<String> BOOTABLE = Set.of("ext4", "ext3", "raw");

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().nodePlans().flatMap(BootDisks::check);
  }

  private static Stream<Diagnostic> check(ResolvedNodePlan nodes) {
    var entries = nodes.storage().toList();
    var boot = entries.stream().filter(entry -> entry.value().isBoot()).toList();
    if (boot.isEmpty())
      return entries.stream().allMatch(entry -> entry.value().isVolume()) ? Stream.empty() : none(nodes);
    return Stream.concat(boot.stream().flatMap(BootDisks::unfit), several(nodes, boot));
  }

  private static Stream<Diagnostic> none(ResolvedNodePlan nodes) {
    return Stream.of(Diagnostic.error("no-boot-disk",
        Subject.at(nodes.written().pathOf("storage", plan -> plan.storage().isPresent())),
        "None of the disks of `%s` is the one to boot from".formatted(nodes.name()),
        "Write `boot: true` at the disk the system goes on."));
  }

  private static Stream<Diagnostic> several(ResolvedNodePlan nodes, List<Placed<StorageEntry>> boot) {
    return boot.stream().skip(1)
        .map(disk -> Diagnostic.error("several-boot-disks", Subject.at(disk.path().key("boot")),
            "`%s` has %d disks to boot from".formatted(nodes.name(), boot.size()),
            "Keep `boot: true` at one of them."));
  }

  private static Stream<Diagnostic> unfit(Placed<StorageEntry> disk) {
    if (disk.value().isVolume())
      return Stream.of(Diagnostic.error("boot-on-volume", Subject.at(disk.path().key("boot")),
          "Volume `%s` cannot be booted from".formatted(disk.value().label()),
          "Write `boot: true` at a disk instead."));
    return BOOTABLE.contains(disk.value().fsOrDefault())
        ? Stream.empty()
        : Stream.of(Diagnostic.error("boot-file-system", Subject.at(disk.path().key("fs")),
            "The system cannot be installed on a disk with %s".formatted(disk.value().fsOrDefault()),
            "Give the boot disk `fs: ext4`, `ext3` or `raw`.").offering(List.of("ext4")));
  }
}
