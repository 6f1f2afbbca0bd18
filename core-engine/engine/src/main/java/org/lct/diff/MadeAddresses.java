package org.lct.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.DesiredFirewall.Rule;
import org.lct.expand.DesiredResource;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;

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

  /// What stands in the rules of a firewall when all is made, in words.
  static String text(DesiredFirewall firewall, List<ResourceAddress> missing) {
    var rules = Attributes.text(Attributes.rules(firewall));
    return missing.isEmpty() ? rules
        : rules + ", and the addresses of "
            + String.join(", ", missing.stream().map(ResourceAddress::value).toList());
  }
}
