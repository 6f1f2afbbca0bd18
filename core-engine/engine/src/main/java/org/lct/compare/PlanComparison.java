package org.lct.compare;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;
import org.lct.cloud.Catalog;
import org.lct.compare.EntryDifference.Kind;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ResolvedPlan;
import org.lct.planfile.PlanFile;

/// How one plan differs from another, entry by entry.
///
/// @param differences in the second plan's order; what only the first has comes after what it followed there
public record PlanComparison(List<EntryDifference> differences) {
  public PlanComparison { differences = List.copyOf(differences); }

  /// How `after` differs from `before`.
  public static PlanComparison of(ResolvedPlan before, ResolvedPlan after) {
    var applied = new HashSet<>(PlanEntries.applied(before));
    applied.addAll(PlanEntries.applied(after));
    var was = PlanEntries.of(before, applied);
    var is = PlanEntries.of(after, applied);
    return new PlanComparison(
        Interleaving.of(List.copyOf(was.keySet()), List.copyOf(is.keySet()), entry -> entry)
            .stream().map(entry -> difference(entry, was, is)).flatMap(Optional::stream).toList());
  }

  private static Optional<EntryDifference> difference(PlanEntry entry, SequencedMap<PlanEntry, JsonNode> was,
      SequencedMap<PlanEntry, JsonNode> is) {
    if (!was.containsKey(entry))
      return Optional.of(new EntryDifference(entry, Kind.ADDED, List.of()));
    if (!is.containsKey(entry))
      return Optional.of(new EntryDifference(entry, Kind.REMOVED, List.of()));
    var keys = KeyDifferences.between(was.get(entry), is.get(entry));
    return keys.isEmpty() ? Optional.empty()
        : Optional.of(new EntryDifference(entry, Kind.CHANGED, keys));
  }

  /// How a plan file differs from another, as far as both are understood; a warning says if that is not all of one.
  /// Without a comparison the diagnostics say why a file makes no plan.
  public static Checked<PlanComparison> of(PlanFile before, PlanFile after, Catalog catalog) {
    if (before.draft().isEmpty() || after.draft().isEmpty())
      return Checked.failed(Stream.of(before, after).filter(file -> file.draft().isEmpty())
          .flatMap(file -> file.plan().diagnostics().stream()).filter(Diagnostic::isError).toList());
    return Checked.of(
        of(ResolvedPlan.of(before.draft().get(), catalog), ResolvedPlan.of(after.draft().get(), catalog)),
        Stream.of(before, after).filter(file -> file.plan().failed()).map(PlanComparison::inPart).toList());
  }

  private static Diagnostic inPart(PlanFile file) {
    return Diagnostic.warning("compared-in-part", Subject.whole(),
        "%s has errors".formatted(file.document().fileName()),
        "It was compared as far as it is understood. Mend the errors to compare all of it.");
  }

  /// Whether both say the same, however they are written.
  public boolean isSame() { return differences.isEmpty(); }

  /// How many entries differ in that way.
  public long count(Kind kind) {
    return differences.stream().filter(difference -> difference.kind() == kind).count();
  }
}
