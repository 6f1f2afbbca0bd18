package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.cloud.BundledCatalog;
import org.lct.diagnostic.Diagnostic;
import org.lct.plan.ResourceAddress;
import org.lct.testing.SamplePlans;

class VpcExpansionTest {
  private static final String PLAN = """
      format: 2
      name: shop
      network: {mode: vpc%s}
      regions:
      - region: us-ord
        network: {subnets: [%s]}
        nodes: [{name: web, type: 1gb, image: arch, count: %d}]
        nodebalancers: [{name: nb, tag: web}]
      - region: us-sea
      """;

  private static ExpansionDraft draft(String plan, Map<ResourceAddress, String> given) {
    return new PlanExpander().draft(new ExpandRequest(SamplePlans.of(plan), "shop", BundledCatalog.load(),
        CounterValues.NONE, given, List.of("192.0.2.1/32")));
  }

  private static List<String> places(ExpansionDraft draft) {
    return draft.expansion().resources().stream().flatMap(resource -> switch (resource) {
      case DesiredSubnet subnet -> Stream.of(subnet.address() + " " + subnet.range());
      case DesiredLinode node -> node.vpc().map(place -> node.address() + " " + place.address()).stream();
      case DesiredNodeBalancer balancer ->
        balancer.vpc().map(place -> balancer.address() + " " + place.address()).stream();
      default -> Stream.<String>empty();
    }).toList();
  }

  @Test
  void aVpcWithoutSubnetsHasOneAndEachRegionItsOwnRange() {
    assertThat(places(draft(PLAN.formatted(", cidr: 172.16.0.0/12", "", 2), Map.of())))
        .containsExactlyInAnyOrder(
            "us-ord/network.vpc/subnet.main 172.16.0.0/20", "us-ord/nb 172.16.15.248/30",
            "us-ord/web[1] 172.16.0.2",
            "us-ord/web[2] 172.16.0.3", "us-sea/network.vpc/subnet.main 172.17.0.0/20");
  }

  @Test
  void whoHasAnAddressKeepsItAndWhoIsLeavingHoldsHisUntilGone() {
    var given = Map.of(new ResourceAddress("us-ord/web[2]"), "10.0.0.2",
        new ResourceAddress("us-ord/gone[1]"),
        "10.0.0.3", new ResourceAddress("us-ord/network.vpc/subnet.main"), "10.0.0.0/24",
        new ResourceAddress("us-ord/oldnb"), "10.0.0.248/30");
    assertThat(places(draft(PLAN.formatted("", "", 2), given))).contains("us-ord/web[1] 10.0.0.4",
        "us-ord/web[2] 10.0.0.2", "us-ord/network.vpc/subnet.main 10.0.0.0/24", "us-ord/nb 10.0.0.244/30");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      '{name: a, cidr: 10.0.0.1/24}'                                | is no IPv4 network
      '{name: a, cidr: 10.0.0.0/30}'                                | is no IPv4 network
      '{name: a, cidr: 192.168.128.0/24}'                           | in none of the ranges
      '{name: a, cidr: 203.0.113.0/24}'                             | in none of the ranges
      '{name: a, cidr: 10.0.0.0/24}, {name: b, cidr: 10.0.0.0/25}'  | overlap
      '{name: a, cidr: 10.0.0.0/29}'                                | not enough addresses
      """)
  void rangesThatCannotBeAreRefused(String subnets, String why) {
    var problems = draft(PLAN.formatted("", subnets, 2), Map.of()).diagnostics();
    assertThat(problems).extracting(Diagnostic::code).contains("bad-subnet");
    assertThat(problems).extracting(Diagnostic::summary).anyMatch(text -> text.contains(why));
  }

  @Test
  void aSubnetOutsideTheRangeOfItsRegionIsRefused() {
    assertThat(draft(PLAN.formatted(", cidr: 10.0.0.0/8", "{name: a, cidr: 10.1.0.0/24}", 1), Map.of())
        .diagnostics()).extracting(Diagnostic::summary)
        .contains("The subnet `a` (10.1.0.0/24) is not within the region's range 10.0.0.0/16");
  }

  @Test
  void anUnknownSubnetIsNamed() {
    assertThat(
        draft(PLAN.formatted("", "{name: a}", 1).replace("count: 1", "subnet: b"), Map.of()).diagnostics())
        .extracting(Diagnostic::code).contains("unknown-subnet");
  }
}
