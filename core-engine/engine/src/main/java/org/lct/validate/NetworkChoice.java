package org.lct.validate;

import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.RegionNetwork;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.NetworkPlan;
import org.lct.plan.PlanPath;

/// Says which private network `auto` stands for.
final class NetworkChoice implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var plan = draft.resolved();
    var choices = plan.regions().stream().filter(region -> region.network() == NetworkPlan.Mode.AUTO)
        .collect(Collectors.groupingBy(region -> RegionNetwork.of(plan, region).mode(), TreeMap::new,
            Collectors.mapping(ResolvedRegion::id, Collectors.joining(", "))));
    return choices.isEmpty() ? Stream.empty() : Stream.of(note(choices));
  }

  private static Diagnostic note(SortedMap<NetworkPlan.Mode, String> choices) {
    var at = Subject.at(PlanPath.ROOT.key("network").key("mode"));
    if (choices.keySet().equals(Set.of(NetworkPlan.Mode.PRIVATE_IP)))
      return Diagnostic.note("network-auto", at, "Nodes reach each other at private addresses",
          "A VPC is made where a region names subnets or has nodes with `public: none`, where there are none a VLAN "
              + "for these. Write `mode: private-ip` to keep it so.")
          .offering(List.of("private-ip"));
    return Diagnostic.note("network-auto", at, "Nodes reach each other " + choices.entrySet().stream()
        .map(choice -> words(choice.getKey()) + " in " + choice.getValue()).collect(Collectors.joining(", ")),
        "Write `mode` under `network` of each region to keep it so.");
  }

  private static String words(NetworkPlan.Mode mode) {
    return switch (mode) {
      case VPC -> "in a VPC";
      case VLAN -> "in a VLAN";
      default -> "at private addresses";
    };
  }
}
