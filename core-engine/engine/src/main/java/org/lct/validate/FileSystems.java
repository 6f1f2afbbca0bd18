package org.lct.validate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredDisk;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.PlanPath;
import org.lct.plan.StorageEntry;

/// File systems are known ones; what the cloud does not do itself is left to configuration, which a note
/// says.
final class FileSystems implements PlanRule {
  /// The cloud makes nothing on volumes.
  private static final List<String> ON_VOLUMES = List.of("raw");
  private static final List<String> KNOWN = List.of("ext4", "ext3", "xfs", "btrfs", "raw", "swap", "initrd");

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var ofNodes = draft.resolved().nodePlans().flatMap(nodes -> nodes.storage())
        .flatMap(entry -> check(entry.value(), entry.path()));
    var ofRegions = draft.resolved().regions().stream().flatMap(region -> region.volumes().stream())
        .flatMap(volume -> check(volume.value().label(), volume.value().fs(), ON_VOLUMES, volume.path()));
    return Stream.concat(ofNodes, ofRegions);
  }

  private static Stream<Diagnostic> check(StorageEntry entry, PlanPath at) {
    var problem = check(entry.label(), entry.fs(), entry.isVolume() ? ON_VOLUMES : DesiredDisk.MADE_BY_CLOUD,
        at);
    return entry.mount().isPresent() && !isUnknown(entry.fs()) ? Stream.of(later(entry.label(), at))
        : problem;
  }

  private static Stream<Diagnostic> check(String label, Optional<String> fs, List<String> made, PlanPath at) {
    if (isUnknown(fs))
      return fs.map(wanted -> unknown(wanted, at.key("fs"))).stream();
    return fs.filter(wanted -> !made.contains(wanted)).map(_ -> later(label, at)).stream();
  }

  private static boolean isUnknown(Optional<String> fs) {
    return fs.filter(wanted -> !KNOWN.contains(wanted)).isPresent();
  }

  private static Diagnostic unknown(String fs, PlanPath at) {
    return Diagnostic.error("unknown-file-system", Subject.at(at),
        "There is no file system `%s`".formatted(fs),
        "Write one of %s.".formatted(String.join(", ", KNOWN))).didYouMean(fs, KNOWN);
  }

  private static Diagnostic later(String label, PlanPath at) {
    return Diagnostic.note("file-system-later", Subject.at(at),
        "The file system or mount point of `%s` is left to configuration".formatted(label),
        "The cloud makes %s on disks, and nothing on volumes; an init step does the rest."
            .formatted(String.join(", ", DesiredDisk.MADE_BY_CLOUD)));
  }
}
