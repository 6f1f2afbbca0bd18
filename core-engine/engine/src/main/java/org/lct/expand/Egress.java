package org.lct.expand;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lct.cloud.Region;
import org.lct.expand.DesiredFirewall.Rule;

/// The services outside a cluster that its nodes may use, as rules of their firewalls, as narrow as a Cloud Firewall
/// takes them: it knows addresses, no names.
final class Egress {
  /// What a plan can name.
  static final List<String> ALL = List.of("dns", "ntp", "packages", "metadata");

  private Egress() {}

  /// The rules for services as a plan names them; all of [#ALL] if it names none.
  ///
  /// @param regions of the nodes, by whose resolvers names are found
  static Stream<Rule> rules(List<String> services, Collection<Region> regions) {
    return (services.isEmpty() ? ALL : services).stream().distinct().flatMap(service -> switch (service) {
      case "dns" -> Stream.of("UDP", "TCP").flatMap(protocol -> dns(protocol, regions));
      case "ntp" -> Stream.of(new Rule("ntp", "UDP", "123", Allowed.ANY_IPV4, Allowed.ANY_IPV6));
      case "packages" ->
        Stream.of(new Rule("packages", "TCP", "80, 443", Allowed.ANY_IPV4, Allowed.ANY_IPV6));
      // Where every Linode is told about itself (Linode Metadata Service).
      case "metadata" -> Stream.of(
          new Rule("metadata", "TCP", "80", List.of("169.254.169.254/32"), List.of("fd00:a9fe:a9fe::1/128")));
      default -> Stream.empty();
    });
  }

  /// The resolvers of the regions; anybody where those of one are not known.
  private static Stream<Rule> dns(String protocol, Collection<Region> regions) {
    if (regions.isEmpty() || regions.stream().anyMatch(region -> region.resolvers().isEmpty()))
      return Stream.of(new Rule("dns", protocol, "53", Allowed.ANY_IPV4, Allowed.ANY_IPV6));
    var resolvers = regions.stream().map(Region::resolvers).flatMap(List::stream).distinct()
        .map(Cidr::parse).flatMap(Optional::stream).toList();
    return RulePieces.of(resolvers, RulePieces.MOST_ADDRESSES)
        .map(piece -> new Rule("dns", protocol, "53", texts(piece, range -> !range.ipv6()),
            texts(piece, Cidr::ipv6)));
  }

  private static List<String> texts(List<Cidr> ranges, Predicate<Cidr> which) {
    return ranges.stream().filter(which).map(Cidr::text).toList();
  }
}
