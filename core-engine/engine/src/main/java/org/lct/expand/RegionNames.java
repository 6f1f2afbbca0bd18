package org.lct.expand;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.Catalog;
import org.lct.cloud.Region;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.PlanPath;

/// Finds the region a plan means: by id, by an id of 2017, by a datacenter number of API v3, or by a place
/// of which a part is enough.
public record RegionNames(Catalog catalog) {
  /// The region `wanted` means, with a warning if that is an old name for it. `at` is where the plan says
  /// it.
  public Checked<Region> resolve(String wanted, PlanPath at) {
    var text = wanted.strip();
    return catalog.region(text).map(region -> Checked.of(region, outage(region, at)))
        .or(() -> retired(text, at)).orElseGet(() -> place(text, at));
  }

  private static List<Diagnostic> outage(Region region, PlanPath at) {
    return region.open()
        ? List.of()
        : List.of(Diagnostic.warning("region-outage", Subject.at(at),
            "%s is not in full operation".formatted(named(region)),
            "The cloud reports an outage. Wait for its end, or choose another region."));
  }

  private Optional<Checked<Region>> retired(String text, PlanPath at) {
    var known = LegacyIdentifiers.KNOWN;
    var oldId = known.datacenters().getOrDefault(text, text);
    var closed = Optional.ofNullable(known.closedRegions().get(oldId));
    if (closed.isPresent())
      return closed.map(region -> closed(text, region, at));
    var today = known.regions().getOrDefault(oldId, oldId);
    return today.equals(text)
        ? Optional.empty()
        : catalog.region(today).map(region -> Checked.of(region,
            Stream.concat(Stream.of(oldName(text, region, at)), outage(region, at).stream()).toList()));
  }

  private static Diagnostic oldName(String text, Region region, PlanPath at) {
    return Diagnostic.warning("retired-region", Subject.at(at),
        "`%s` is an old name of %s".formatted(text, named(region)), "Write `%s`.".formatted(region.id()))
        .offering(List.of(region.id()));
  }

  private Checked<Region> closed(String text, LegacyIdentifiers.ClosedRegion closed, PlanPath at) {
    var near = closed.near().stream().map(catalog::region).flatMap(Optional::stream).toList();
    return Checked.failed(Diagnostic.error("closed-region", Subject.at(at),
        "`%s` (%s) is closed".formatted(text, closed.place()),
        "Choose another region. Near it are %s.".formatted(list(near.stream()))).offering(ids(near)));
  }

  private Checked<Region> place(String text, PlanPath at) {
    var exact = catalog.regions().stream()
        .filter(region -> Words.of(text).equals(Words.of(region.label()))).findFirst();
    if (exact.isPresent())
      return Checked.of(exact.get(), outage(exact.get(), at));
    var found = Stream.<Predicate<Region>>of(region -> Words.partlyMatch(text, region.label()),
        // "us", as ids begin.
        region -> region.id().startsWith(text.toLowerCase(Locale.ROOT) + "-"))
        .map(fits -> catalog.regions().stream().filter(fits).toList())
        .filter(regions -> !regions.isEmpty()).findFirst().orElse(List.of());
    return switch (found.size()) {
      case 0 -> unknown(text, at);
      case 1 -> Checked.of(found.getFirst(), outage(found.getFirst(), at));
      default -> Checked.failed(Diagnostic.error("ambiguous-region", Subject.at(at),
          "`%s` can mean %d regions".formatted(text, found.size()),
          "Write the id of one of them: %s.".formatted(list(found.stream()))).offering(ids(found)));
    };
  }

  private Checked<Region> unknown(String text, PlanPath at) {
    return Checked.failed(Words.didYouMean(
        Diagnostic.error("unknown-region", Subject.at(at), "There is no region `%s`".formatted(text),
            "Write the id of a region, such as %s.".formatted(list(catalog.regions().stream().limit(2)))),
        text, catalog.regions(), Region::id, Region::city));
  }

  private static List<String> ids(List<Region> regions) {
    return regions.stream().map(Region::id).toList();
  }

  private static String list(Stream<Region> regions) {
    return regions.map(RegionNames::named).collect(Collectors.joining("; "));
  }

  /// A region as texts name it: its id, then the place.
  static String named(Region region) {
    return "%s (%s)".formatted(region.id(), region.label());
  }
}
