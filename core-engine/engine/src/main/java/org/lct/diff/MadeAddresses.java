package org.lct.diff;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.FirewallRules;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredFirewall.Rule;
import org.lct.expand.DesiredResource;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Puts the addresses of nodes and NodeBalancers that are made into the firewall rules that speak of them. Pure.
public final class MadeAddresses {
  private MadeAddresses() {}

  /// The same resource; of a firewall, what is there stands in its rules.
  public static DesiredResource known(DesiredResource desired,
      Function<ResourceAddress, Optional<ResourceRecord>> there) {
    return desired instanceof DesiredFirewall firewall ? in(firewall, there) : desired;
  }

  /// A firewall in whose rules stands what is there; what is not is left to be made.
  public static DesiredFirewall in(DesiredFirewall firewall,
      Function<ResourceAddress, Optional<ResourceRecord>> there) {
    var region = firewall.address().whole();
    return firewall.ruling(firewall.inbound().stream().map(rule -> in(rule, region, there)).toList(),
        firewall.outbound().stream().map(rule -> in(rule, region, there)).toList());
  }

  private static Rule in(Rule rule, Optional<ResourceAddress> region,
      Function<ResourceAddress, Optional<ResourceRecord>> there) {
    if (rule.made().isEmpty())
      return rule;
    var ipv4 = new ArrayList<>(rule.ipv4());
    var ipv6 = new ArrayList<>(rule.ipv6());
    var missing = new ArrayList<ResourceAddress>();
    for (var address : rule.made())
      there.apply(address).ifPresentOrElse(record -> {
        ipv4(record, region).map(one -> one + "/32").forEach(ipv4::add);
        Facts.publicAddress(record, true).map(one -> one + "/128").ifPresent(ipv6::add);
      }, () -> missing.add(address));
    return new Rule(rule.label(), rule.protocol(), rule.ports(), ipv4, ipv6, missing);
  }

  /// Elsewhere, the private address of a node is that of somebody else.
  private static Stream<String> ipv4(ResourceRecord record, Optional<ResourceAddress> region) {
    return Stream.of(Facts.publicAddress(record, false),
        Facts.reached(record)
            .filter(_ -> region.isPresent() && record.address().whole().equals(region)))
        .flatMap(Optional::stream);
  }

  /// The rules of a firewall in which nobody stands any more who is gone; a rule for nobody else is left out.
  public static FirewallRules without(FirewallRules rules, ResourceAddress firewall,
      Collection<ResourceRecord> gone) {
    var region = firewall.whole();
    var addresses = gone.stream().flatMap(record -> Stream.of(ipv4(record, region).map(one -> one + "/32"),
        Facts.publicAddress(record, true).map(one -> one + "/128").stream(), range(record, region)))
        .flatMap(some -> some).collect(Collectors.toSet());
    return new FirewallRules(rules.inboundPolicy(), rules.outboundPolicy(),
        without(rules.inbound(), addresses),
        without(rules.outbound(), addresses));
  }

  /// Where a NodeBalancer in a VPC comes from.
  private static Stream<String> range(ResourceRecord record, Optional<ResourceAddress> region) {
    return record.kind() == ResourceKind.NODEBALANCER && record.address().whole().equals(region)
        ? record.fact(Fact.RANGE).stream()
        : Stream.of();
  }

  private static List<FirewallRules.Rule> without(List<FirewallRules.Rule> rules, Set<String> addresses) {
    return rules.stream().flatMap(rule -> {
      var ipv4 = rule.ipv4().stream().filter(one -> !addresses.contains(one)).toList();
      var ipv6 = rule.ipv6().stream().filter(one -> !addresses.contains(one)).toList();
      if (ipv4.equals(rule.ipv4()) && ipv6.equals(rule.ipv6()))
        return Stream.of(rule);
      return ipv4.isEmpty() && ipv6.isEmpty() ? Stream.of()
          : Stream.of(new FirewallRules.Rule(rule.label(), rule.protocol(), rule.ports(), ipv4, ipv6,
              rule.action()));
    }).toList();
  }

  /// What stands in the rules of a firewall when all is made, in words.
  static String text(DesiredFirewall firewall, List<ResourceAddress> missing) {
    var rules = Attributes.text(Attributes.rules(firewall));
    return missing.isEmpty() ? rules
        : rules + ", and the addresses of "
            + String.join(", ", missing.stream().map(ResourceAddress::value).toList());
  }
}
