package org.lct.validate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.cloud.LinodeType;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.Layered;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.PlanPath;
import org.lct.plan.StorageSize;
import org.lct.plan.VolumePlan;

/// Volumes have a size the cloud sells (Linode API v4: 10 to 16384 GB).
final class VolumeSizes implements PlanRule {
  private static final int LEAST = 10;
  private static final int MOST = 16_384;

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return Stream.concat(draft.resolved().nodePlans().flatMap(VolumeSizes::ofNodes),
        draft.resolved().regions().stream().flatMap(region -> region.volumes().stream())
            .flatMap(volume -> ofRegion(volume).stream()));
  }

  private static Stream<Diagnostic> ofNodes(ResolvedNodePlan nodes) {
    long typeDisk = nodes.type().map(LinodeType::disk).orElse(0L);
    return nodes.storage().filter(entry -> entry.value().isVolume())
        .filter(entry -> typeDisk > 0 || !(entry.value().size() instanceof StorageSize.Percent))
        .flatMap(entry -> problem(entry.value().label(), entry.value().size().gigabytesOf(typeDisk),
            entry.path().key("size")).stream());
  }

  private static Optional<Diagnostic> ofRegion(Layered<VolumePlan> written) {
    var volume = written.value();
    var at = written.path().key("size");
    return volume.size() instanceof StorageSize.Percent
        ? Optional.of(Diagnostic.error("volume-size", Subject.at(at),
            "Volume `%s` belongs to no type whose disk it could be a share of".formatted(volume.label()),
            "Write its size, such as `100GB`."))
        : problem(volume.label(), volume.size().gigabytesOf(0), at);
  }

  private static Optional<Diagnostic> problem(String label, int gigabytes, PlanPath at) {
    return gigabytes >= LEAST && gigabytes <= MOST
        ? Optional.empty()
        : Optional.of(Diagnostic.error("volume-size", Subject.at(at),
            "Volume `%s` has %d GB".formatted(label, gigabytes),
            "Write a size from %d to %d GB.".formatted(LEAST, MOST))
            .offering(List.of(Math.clamp(gigabytes, LEAST, MOST) + "GB")));
  }
}
