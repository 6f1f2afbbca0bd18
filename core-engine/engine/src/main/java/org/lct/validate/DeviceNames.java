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

/// Devices that disks ask for exist, and no two disks ask for the same.
final class DeviceNames implements PlanRule {
  /// `sda` to `sdz`, then `sdaa` to `sdbl`: 64 devices (Linode API v4).
  private static final Pattern DEVICE = Pattern.compile("(?:/dev/)?(sd(?:[a-z]|a[a-z]|b[a-l]))");

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().nodePlans().flatMap(DeviceNames::check);
  }

  private static Stream<Diagnostic> check(ResolvedNodePlan nodes) {
    var taken = new HashSet<String>();
    return nodes.storage().filter(entry -> !entry.value().isVolume())
        .flatMap(entry -> entry.value().device()
            .flatMap(device -> problem(device, taken, entry.path().key("device"))).stream());
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
            "Two disks are to be `%s`".formatted(device), "Give one of them another device, or none."));
  }
}
