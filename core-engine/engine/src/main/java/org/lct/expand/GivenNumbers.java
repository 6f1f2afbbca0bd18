package org.lct.expand;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lct.plan.ResourceAddress;

/// The counters of a cluster of which nothing is recorded any more, as far as the names of its nodes tell.
///
/// @param values the numbers of the nodes that are there
/// @param guessed the nodes whose names tell nothing; they were counted as if they were made now
public record GivenNumbers(CounterValues values, List<ResourceAddress> guessed) {
  public GivenNumbers { guessed = List.copyOf(guessed); }

  /// Reads them.
  ///
  /// @param draft the expansion of the plan as if nothing of it existed
  /// @param names what the DNS says of each node that is there: the places whose records lead to its address
  public static GivenNumbers read(ExpansionDraft draft, Map<ResourceAddress, Set<DnsNames.Place>> names) {
    var cluster = draft.request().cluster();
    var own = DnsNames.of(draft.request().plan()).own().orElse("");
    var patterns = patterns(draft);
    var afresh = draft.expansion().counters();
    var read = new TreeMap<ResourceAddress, Map<String, Integer>>();
    draft.expansion().each(DesiredLinode.class).forEach(node -> {
      var places = names.getOrDefault(node.address(), Set.of());
      Optional.ofNullable(patterns.get(group(node.region(), node.nodePlan())))
          .flatMap(group -> group.numbers(cluster, node, spelt(places, own)))
          .filter(
              numbers -> !numbers.isEmpty() && numbers.keySet().containsAll(counters(afresh, node.address())))
          .ifPresent(numbers -> read.put(node.address(), numbers));
    });
    var guessed = afresh.given().keySet().stream()
        .filter(node -> names.containsKey(node) && !read.containsKey(node)).toList();
    return new GivenNumbers(values(afresh, read, guessed), guessed);
  }

  /// Where nothing is known, the numbers are those of a cluster that was never scaled.
  private static CounterValues values(CounterValues afresh, Map<ResourceAddress, Map<String, Integer>> read,
      List<ResourceAddress> guessed) {
    if (read.isEmpty()) {
      var given = new TreeMap<>(afresh.given());
      given.keySet().retainAll(Set.copyOf(guessed));
      return new CounterValues(afresh.last(), given);
    }
    var counters = new Counters(new CounterValues(Map.of(), read));
    read.forEach((node, numbers) -> counters.of(node, numbers.keySet()));
    guessed.forEach(node -> counters.of(node, counters(afresh, node)));
    return counters.values();
  }

  private static Set<String> counters(CounterValues values, ResourceAddress node) {
    return values.given().getOrDefault(node, Map.of()).keySet();
  }

  private static Map<String, NamePatterns> patterns(ExpansionDraft draft) {
    var counters = Set.copyOf(draft.request().plan().counters());
    var patterns = new TreeMap<String, NamePatterns>();
    for (var region : draft.resolved().regions())
      for (var nodes : region.nodePlans())
        patterns.put(group(region.id(), nodes.name()), NamePatterns.of(region, nodes, counters, _ -> {}));
    return patterns;
  }

  private static String group(String region, String nodePlan) {
    return region + "/" + nodePlan;
  }

  /// How a plan may have spelt names: whole, or those in the cluster's domain without it.
  private static Collection<String> spelt(Set<DnsNames.Place> places, String own) {
    return places.stream().flatMap(place -> {
      var whole = place.name().isEmpty() ? place.zone() : place.name() + "." + place.zone();
      return place.zone().equals(own) ? Stream.of(whole, place.name()) : Stream.of(whole);
    }).toList();
  }
}
