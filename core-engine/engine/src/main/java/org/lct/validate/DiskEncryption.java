package org.lct.validate;

import java.util.Optional;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodePlan;

/// The disks of a node are encrypted together or not at all (Linode API v4: `disk_encryption` of a Linode).
final class DiskEncryption implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().nodePlans().flatMap(nodes -> check(nodes).stream());
  }

  private static Optional<Diagnostic> check(ResolvedNodePlan nodes) {
    var said = nodes.storage()
        .filter(entry -> !entry.value().isVolume() && entry.value().encryption().isPresent()).toList();
    return said.stream()
        .filter(entry -> !entry.value().encryption().equals(said.getFirst().value().encryption()))
        .findFirst()
        .map(entry -> Diagnostic.error("mixed-encryption", Subject.at(entry.path().key("encryption")),
            "Of the disks of `%s` some are to be encrypted and some are not".formatted(nodes.name()),
            "Linode encrypts all disks of a node or none. Say the same of all, or say it once; a volume can differ."));
  }
}
