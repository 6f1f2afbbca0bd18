package org.lct.sandbox.network;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;

/// How subnets come into a VPC and leave it.
record Subnets(Networks networks) {
  static final String TAKEN = "Label must be unique among the VPC's subnets";
  private static final int SMALLEST = 29;

  /// A subnet as a request wants it.
  record Wanted(String label, String ipv4) {}

  /// Reads a subnet.
  ///
  /// @param others in the same VPC
  /// @param prefix of the fields' names in problems: `subnets[0].`
  Wanted read(ObjectNode json, List<Wanted> others, String prefix, Problems problems) {
    var body = VpcFields.SUBNET.read(json, prefix, problems);
    VpcFields.checkIpv6(body, prefix, problems);
    var label = body.text("label").orElse("");
    problems.require(others.stream().noneMatch(other -> other.label().equals(label)), TAKEN,
        prefix + "label");
    var ipv4 = body.text("ipv4");
    ipv4.flatMap(text -> problem(text, others))
        .ifPresent(problem -> problems.add(problem, prefix + "ipv4"));
    return new Wanted(label, ipv4.orElse(""));
  }

  /// The subnets that a VPC has.
  List<Wanted> of(Vpc vpc) {
    return networks.subnetsOf(vpc).stream().map(subnet -> new Wanted(subnet.label(), subnet.ipv4())).toList();
  }

  private static Optional<String> problem(String text, List<Wanted> others) {
    var parsed = Cidr.parse(text);
    if (parsed.isEmpty()) {
      return Optional.of("Must be an IPv4 network in canonical CIDR form");
    }
    var network = parsed.get();
    if (DefaultRanges.OF_VPC.stream().map(Cidr::of).noneMatch(range -> range.contains(network))) {
      return Optional.of("Must be within " + String.join(", ", DefaultRanges.OF_VPC));
    }
    if (network.prefix() > SMALLEST) {
      return Optional.of("The prefix length must be 1-%d".formatted(SMALLEST));
    }
    return others.stream().flatMap(other -> Cidr.parse(other.ipv4()).stream()).filter(network::overlaps)
        .findFirst().map("Must not overlap with the subnet %s"::formatted);
  }

  Subnet add(Vpc vpc, Wanted wanted) {
    var cloud = networks.cloud();
    var now = cloud.clock().now();
    var subnet = cloud.add(networks.subnets(), new Subnet(cloud.store().next("SUBNET", 756_000), vpc.id(),
        wanted.label(), wanted.ipv4(), now, now));
    cloud.notify("subnet_create", subnet.subject(), vpc.subject());
    return subnet;
  }

  /// Removes a subnet.
  ///
  /// @throws Refusal 400 when something is in it
  void remove(Vpc vpc, Subnet subnet) {
    if (!networks.inSubnet(subnet).isEmpty() || !networks.balancersIn(subnet).isEmpty()) {
      throw Refusal.invalid(
          "Subnet %d cannot be deleted: it has interfaces of Linodes or NodeBalancers"
              .formatted(subnet.id()));
    }
    networks.subnets().remove(subnet.id());
    networks.cloud().notify("subnet_delete", subnet.subject(), vpc.subject());
  }
}
