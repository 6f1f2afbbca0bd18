package org.lct.expand;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.expand.DesiredLinode.NodeNames;
import org.lct.plan.ClusterPlan;
import org.lct.plan.DnsPlan;
import org.lct.plan.DnsRecordPlan;
import org.lct.plan.DnsZonePlan;

/// Where the names of a plan stand in the DNS. Domains are in small letters.
///
/// @param own the domain of the cluster, `dns.domain`
/// @param zones all domains of the plan, its own first
public record DnsNames(Optional<String> own, Set<String> zones) {
  public DnsNames { zones = Collections.unmodifiableSet(new LinkedHashSet<>(zones)); }

  /// A name in a zone: `www` in `example.com`, "" for the zone itself.
  public record Place(String zone, String name) {}

  /// The domains of a plan.
  public static DnsNames of(ClusterPlan plan) {
    var own = plan.dns().flatMap(DnsPlan::domain).map(DnsNames::small);
    var zones = plan.dns().map(DnsPlan::zones).orElse(List.of()).stream().map(DnsZonePlan::domain)
        .map(DnsNames::small);
    return new DnsNames(own,
        new LinkedHashSet<>(Stream.concat(own.stream(), zones).toList()));
  }

  private static String small(String domain) {
    return domain.toLowerCase(Locale.ROOT);
  }

  /// The name that the public addresses of a node have in the DNS: that of `publicfqdn`, else the host name in the
  /// cluster's domain. Empty if it has none, or one in a domain that is not the plan's.
  public Optional<Place> ofNode(NodeNames names) {
    return names.publicFqdn().or(names::host).flatMap(this::place);
  }

  /// Where a name stands; one of a single part stands in the cluster's domain. Empty if it is in no domain of the plan.
  public Optional<Place> place(String name) {
    var full = name.indexOf('.') < 0 ? own.map(domain -> name + "." + domain).orElse(name) : name;
    return zones.stream().filter(zone -> isWithin(full, zone))
        .max(Comparator.comparingInt(String::length)).map(zone -> new Place(zone, within(full, zone)));
  }

  /// Where a record of the plan stands. Empty if its domain is none of the plan's.
  public Optional<Place> place(DnsRecordPlan written) {
    var name = written.name().filter(text -> !text.equals("@")).orElse("");
    return written.zone().map(DnsNames::small).or(this::own).filter(zones::contains)
        .map(zone -> new Place(zone, isWithin(name, zone) ? within(name, zone) : name));
  }

  private static boolean isWithin(String name, String zone) {
    var small = small(name);
    return small.equals(zone) || small.endsWith("." + zone);
  }

  private static String within(String name, String zone) {
    return name.substring(0, Math.max(0, name.length() - zone.length() - 1));
  }
}
