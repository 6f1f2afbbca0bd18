package org.lct.validate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.cloud.LinodeType;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.Placed;
import org.lct.plan.StorageEntry;
import org.lct.plan.StorageSize;

/// The disks of a node fit on the disk of its type.
final class StorageSizes implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().nodePlans().flatMap(StorageSizes::check);
  }

  private static Stream<Diagnostic> check(ResolvedNodePlan nodes) {
    var disks = nodes.storage().filter(entry -> !entry.value().isVolume()).toList();
    return Stream.concat(disks.stream().flatMap(disk -> tooSmall(disk).stream()), sum(nodes, disks).stream());
  }

  private static Optional<Diagnostic> tooSmall(Placed<StorageEntry> disk) {
    return disk.value().size().megabytesOf(100) > 0
        ? Optional.empty()
        : Optional.of(Diagnostic.error("disk-too-small", Subject.at(disk.path().key("size")),
            "Disk `%s` has no size".formatted(disk.value().label()),
            "Write a size above zero, such as `80%` or `20GB`."));
  }

  private static Optional<Diagnostic> sum(ResolvedNodePlan nodes, List<Placed<StorageEntry>> disks) {
    long percent = disks.stream().map(disk -> disk.value().size())
        .mapToLong(size -> size instanceof StorageSize.Percent(int share) ? share : 0).sum();
    return percent > 100
        ? Optional.of(overHundred(nodes, percent))
        : nodes.type().flatMap(type -> tooLarge(nodes, disks, type));
  }

  private static Diagnostic overHundred(ResolvedNodePlan nodes, long percent) {
    return Diagnostic.error("storage-over-100-percent", place(nodes),
        "The disks of `%s` take %d%% of the type's disk".formatted(nodes.name(), percent),
        "Make their shares add up to at most 100%.");
  }

  private static Optional<Diagnostic> tooLarge(ResolvedNodePlan nodes, List<Placed<StorageEntry>> disks,
      LinodeType type) {
    long wanted = disks.stream().mapToLong(disk -> disk.value().size().megabytesOf(type.disk())).sum();
    return wanted <= type.disk()
        ? Optional.empty()
        : Optional.of(Diagnostic.error("storage-too-large", place(nodes),
            "The disks of `%s` take %d MB; the disk of %s has %d MB".formatted(nodes.name(), wanted,
                type.id(),
                type.disk()),
            "Make them smaller, choose a larger type, or use volumes (`type: blockstore`)."));
  }

  private static Subject place(ResolvedNodePlan nodes) {
    return Subject.at(nodes.written().pathOf("storage", plan -> plan.storage().isPresent()));
  }
}
