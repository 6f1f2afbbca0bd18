package org.lct.expand;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.lct.plan.NetworkPlan.SubnetPlan;
import org.lct.plan.ResourceAddress;

/// Gives the subnets of a region's VPC their ranges. A pure function: what the plan writes, else what exists already,
/// else the first free /20 of the region's range; all of that if it is smaller.
///
/// @param unwritten the region's range if the plan writes none
/// @param given the ranges of the subnets that exist
/// @param problems takes what is wrong, in words
record VpcSubnets(RegionNetwork network, String unwritten, ResourceAddress vpc,
    Map<ResourceAddress, String> given,
    Consumer<String> problems) {
  /// The subnet of a VPC for which the plan names none.
  static final String ONLY = "main";
  private static final int SIZE = 20;
  private static final int SMALLEST = 29;
  /// Where the subnets of any VPC lie (Linode API, 2026-06).
  private static final List<Ipv4Range> LEGAL = List.of(new Ipv4Range(10L << 24, 8),
      new Ipv4Range(172L << 24 | 16 << 16, 12), new Ipv4Range(192L << 24 | 168 << 16, 17));

  /// The address of the subnet of this name.
  static ResourceAddress address(ResourceAddress vpc, String name) {
    return vpc.part("subnet." + name);
  }

  /// The subnets by name, in the order of the plan; those without a legal range are missing.
  SequencedMap<String, Ipv4Range> ranges() {
    var wanted = new LinkedHashMap<String, Optional<String>>();
    if (network.subnets().isEmpty())
      wanted.put(ONLY, Optional.empty());
    network.subnets().forEach((SubnetPlan subnet) -> wanted.putIfAbsent(subnet.name(), subnet.cidr()));
    var text = network.range().orElse(unwritten);
    var all = Ipv4Range.parse(text);
    if (all.isEmpty())
      problems.accept("`%s` is not a range of IPv4 addresses such as `10.0.0.0/16`".formatted(text));
    return all.map(range -> ranges(wanted, range)).orElseGet(LinkedHashMap::new);
  }

  private SequencedMap<String, Ipv4Range> ranges(Map<String, Optional<String>> wanted, Ipv4Range all) {
    var fixed = new LinkedHashMap<String, Ipv4Range>();
    wanted.forEach((name, cidr) -> {
      var range = cidr.map(text -> written(name, text, all))
          .orElseGet(() -> Optional.ofNullable(given.get(address(vpc, name))).flatMap(Ipv4Range::parse));
      range.ifPresent(legal -> fixed.put(name, legal));
    });
    apart(fixed);
    var ranges = new LinkedHashMap<String, Ipv4Range>();
    var taken = new ArrayList<>(fixed.values());
    wanted.forEach((name, cidr) -> {
      var range = Optional.ofNullable(fixed.get(name));
      if (range.isEmpty() && cidr.isEmpty()) {
        range = free(all, taken);
        range.ifPresentOrElse(taken::add,
            () -> problems.accept("There is no room for the subnet `%s` in %s".formatted(name, all)));
      }
      range.ifPresent(found -> ranges.put(name, found));
    });
    return ranges;
  }

  private Optional<Ipv4Range> written(String name, String text, Ipv4Range all) {
    var range = Ipv4Range.parse(text);
    if (range.isEmpty() || range.get().prefix() > SMALLEST) {
      problems.accept(
          "`%s`, the range of the subnet `%s`, is no IPv4 network of at least a /%d, such as `10.0.1.0/24`"
              .formatted(text, name, SMALLEST));
      return Optional.empty();
    }
    if (network.range().isPresent() && !all.contains(range.get()))
      problems.accept("The subnet `%s` (%s) is not within the region's range %s".formatted(name, text, all));
    if (LEGAL.stream().noneMatch(legal -> legal.contains(range.get())))
      problems.accept("The subnet `%s` (%s) is in none of the ranges a VPC has: %s".formatted(name, text,
          String.join(", ", LEGAL.stream().map(Ipv4Range::toString).toList())));
    return range;
  }

  private void apart(Map<String, Ipv4Range> fixed) {
    var subnets = List.copyOf(fixed.entrySet());
    for (int i = 0; i < subnets.size(); i++) {
      var one = subnets.get(i);
      subnets.subList(0, i).stream().filter(other -> other.getValue().overlaps(one.getValue()))
          .forEach(other -> problems.accept("The subnets `%s` (%s) and `%s` (%s) overlap".formatted(
              other.getKey(), other.getValue(), one.getKey(), one.getValue())));
    }
  }

  private static Optional<Ipv4Range> free(Ipv4Range all, Collection<Ipv4Range> taken) {
    int prefix = Math.max(SIZE, all.prefix());
    long size = 1L << (32 - prefix);
    return LongStream.range(0, all.size() / size)
        .mapToObj(i -> new Ipv4Range(all.first() + i * size, prefix))
        .filter(range -> taken.stream().noneMatch(range::overlaps)).findFirst();
  }
}
