package org.lct.expand;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.lct.expand.DesiredRecord.Target;
import org.lct.plan.ClusterPlan;
import org.lct.plan.DnsPlan;
import org.lct.plan.DnsRecordPlan;
import org.lct.plan.DnsZonePlan;
import org.lct.plan.PublicAddresses;
import org.lct.plan.ResourceAddress;

/// Expands the domains of a plan with the records of its nodes, its NodeBalancers and its own.
///
/// @param resources takes what comes out
record DnsExpansion(ClusterPlan plan, DnsNames names, Consumer<DesiredResource> resources) {
  /// Where mail about a zone goes if nobody says (RFC 2142).
  private static final String HOSTMASTER = "hostmaster@";

  /// Expands the domains, and the records that stand in the plan.
  void expand(List<String> tags) {
    names.zones().forEach(zone -> resources.accept(domain(zone, tags)));
    Map<String, Integer> alike = new HashMap<>();
    plan.dns().map(DnsPlan::records).orElse(List.of())
        .forEach(written -> names.place(written).ifPresent(place -> {
          var kind = "record." + written.type() + "." + (place.name().isEmpty() ? "@" : place.name());
          int number = alike.merge(place.zone() + "/" + kind, 1, Integer::sum);
          resources.accept(record(place, number == 1 ? kind : kind + "[" + number + "]", written));
        }));
  }

  private DesiredDomain domain(String zone, List<String> tags) {
    var written = plan.dns().map(DnsPlan::zones).orElse(List.of()).stream()
        .filter(one -> one.domain().equalsIgnoreCase(zone)).findFirst();
    var email = written.flatMap(DnsZonePlan::soaEmail).or(() -> plan.dns().flatMap(DnsPlan::soaEmail))
        .orElse(HOSTMASTER + zone);
    return new DesiredDomain(address(zone), zone, email, written.flatMap(DnsZonePlan::ttl).orElse(0), tags);
  }

  private static ResourceAddress address(String zone) {
    return ResourceAddress.ofCluster("domain." + zone);
  }

  private static DesiredRecord record(DnsNames.Place place, String part, DnsRecordPlan written) {
    return new DesiredRecord(address(place.zone()).part(part), address(place.zone()), place.zone(),
        place.name(), written.type(), new Target.Text(spelt(written)), written.ttl().orElse(0),
        written.priority().orElse(0), written.weight().orElse(0), written.port().orElse(0));
  }

  /// What a record says, as the cloud shows it: names without a last dot, of a CAA record the tag and what it says.
  private static String spelt(DnsRecordPlan written) {
    var target = written.target().strip();
    return switch (written.type()) {
      case "CNAME", "MX", "NS", "PTR", "SRV" -> target.replaceFirst("\\.$", "");
      case "CAA" -> target.replaceFirst("^\\d+\\s+", "").replace("\"", "").replaceFirst("\\s+", " ");
      default -> target;
    };
  }

  /// Expands the records of a node.
  void node(DesiredLinode node, PublicAddresses has) {
    var types = switch (has) {
      case IPV4_AND_IPV6 -> Stream.of("A", "AAAA");
      case IPV6 -> Stream.of("AAAA");
      case NONE -> Stream.<String>empty();
    };
    names.ofNode(node.names())
        .ifPresent(place -> types.forEach(type -> resources.accept(record(place, type, node.address()))));
  }

  /// The name that the public address of a node leads back to, in small letters.
  Optional<String> reverse(DesiredLinode.NodeNames node) {
    return plan.dns().flatMap(DnsPlan::reverse).filter(wanted -> wanted).flatMap(_ -> names.ofNode(node))
        .map(place -> place.name().isEmpty() ? place.zone() : place.name() + "." + place.zone())
        .map(name -> name.toLowerCase(Locale.ROOT));
  }

  /// Expands the records of a NodeBalancer: those of one name in all regions answer to it in the cluster's domain.
  void balancer(DesiredResource resource) {
    if (!(resource instanceof DesiredNodeBalancer balancer) || names.own().isEmpty())
      return;
    var address = balancer.address().value();
    var name = spelt(address.substring(address.lastIndexOf('/') + 1));
    if (!name.isEmpty()) {
      var place = new DnsNames.Place(names.own().get(), name);
      Stream.of("A", "AAAA").forEach(type -> resources.accept(record(place, type, balancer.address())));
    }
  }

  /// A name as hosts may have it.
  private static String spelt(String name) {
    return name.replaceAll("[^A-Za-z0-9.-]", "-").replaceAll("^[.-]+|[.-]+$", "").replaceAll("\\.{2,}", ".");
  }

  private static DesiredRecord record(DnsNames.Place place, String type, ResourceAddress of) {
    var part = of.value().replace('/', '.') + "." + type;
    return new DesiredRecord(address(place.zone()).part(part), address(place.zone()), place.zone(),
        place.name(), type, new Target.AddressOf(of), 0, 0, 0, 0);
  }
}
