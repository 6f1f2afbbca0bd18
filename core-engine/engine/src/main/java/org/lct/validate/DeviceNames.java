package org.lct.validate;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.PlanPath;

/// Devices that disks and volumes ask for exist, and no two ask for the same. A volume can ask where the plan lays out
/// the disks, so that the boot configuration is ours.
final class DeviceNames implements PlanRule {
  /// `sda` to `sdz`, then `sdaa` to `sdbl`: 64 devices (Linode API v4).
  private static final Pattern DEVICE = Pattern.compile("(?:/dev/)?(sd(?:[a-z]|a[a-z]|b[a-l]))");

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().nodePlans().flatMap(DeviceNames::check);
  }

  private static Stream<Diagnostic> check(ResolvedNodePlan nodes) {
    var taken = new HashSet<String>();
    boolean ownDisks = nodes.storage().anyMatch(entry -> !entry.value().isVolume());
    return nodes.storage()
        .flatMap(entry -> entry.value().device().flatMap(device -> ownDisks
            ? problem(device, taken, entry.path().key("device"))
            : Optional.of(withoutDisks(entry.value().label(), entry.path().key("device")))).stream());
  }

  private static Diagnostic withoutDisks(String volume, PlanPath at) {
    return Diagnostic.error("device-without-disks", Subject.at(at),
        "The image lays out the disks, so the device of `%s` cannot be chosen".formatted(volume),
        "Write the disks under `storage`, or leave the device out: the volume takes the next free one.");
  }

  private static Optional<Diagnostic> problem(String device, Set<String> taken, PlanPath at) {
    var name = DEVICE.matcher(device);
    if (!name.matches())
      return Optional
          .of(Diagnostic.error("bad-device", Subject.at(at), "There is no device `%s`".formatted(device),
              "Write `/dev/sda`, `/dev/sdb` and so on, or leave it out."));
    return taken.add(name.group(1))
        ? Optional.empty()
        : Optional.of(Diagnostic.error("duplicate-device", Subject.at(at),
            "Two disks or volumes are to be `%s`".formatted(device),
            "Give one of them another device, or none."));
  }
}
