package org.lct.validate;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.RegionNetwork;
import org.lct.expand.ResolvedNodePlan;
import org.lct.expand.ResolvedPlan;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.NetworkPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;

/// Nodes without a public address are in a private network, and have a way out of it.
final class HiddenNodes implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().regions().stream().flatMap(region -> check(draft.resolved(), region));
  }

  private static Stream<Diagnostic> check(ResolvedPlan plan, ResolvedRegion region) {
    var hidden = region.nodePlans().stream().filter(nodes -> nodes.isHidden() && nodes.count() > 0).toList();
    var mode = RegionNetwork.of(plan, region).mode();
    if (mode != NetworkPlan.Mode.VPC && mode != NetworkPlan.Mode.VLAN)
      return Stream.concat(hidden.stream().map(nodes -> nowhere(nodes, region)),
          region.nat().map(HiddenNodes::idle).stream());
    return region.nat().map(nat -> nat(nat, hidden, region)).orElseGet(() -> hidden.stream()
        .map(nodes -> noWayOut(nodes, region)));
  }

  private static Diagnostic nowhere(ResolvedNodePlan nodes, ResolvedRegion region) {
    return Diagnostic.error("hidden-without-network", Subject.at(place(nodes)),
        "Nodes of `%s` in %s would have no network interface".formatted(nodes.name(), region.id()),
        "Without a public address they need a VPC or a VLAN. Write `mode: vpc` or `mode: vlan` under `network`.");
  }

  private static Diagnostic noWayOut(ResolvedNodePlan nodes, ResolvedRegion region) {
    return Diagnostic.warning("no-nat", Subject.at(place(nodes)),
        "Nodes of `%s` in %s reach no package mirrors, and nobody outside reaches them by SSH"
            .formatted(nodes.name(), region.id()),
        "Name a node plan with public addresses as `nat` under `network` of the region.");
  }

  private static PlanPath place(ResolvedNodePlan nodes) {
    return nodes.written().pathOf("public", plan -> plan.publicAddresses().isPresent());
  }

  private static Stream<Diagnostic> nat(Placed<String> nat, List<ResolvedNodePlan> hidden,
      ResolvedRegion region) {
    if (hidden.isEmpty())
      return Stream.of(idle(nat));
    return Stream.of(bad(nat, region).orElseGet(() -> notConfigured(nat, hidden)));
  }

  private static Optional<Diagnostic> bad(Placed<String> nat, ResolvedRegion region) {
    var meant = region.nodePlans().stream().filter(nodes -> nodes.name().equals(nat.value())).findFirst();
    if (meant.filter(nodes -> nodes.count() > 0).isEmpty())
      return Optional.of(Diagnostic.error("bad-nat", Subject.at(nat.path()),
          "%s has no nodes of a node plan `%s`".formatted(region.id(), nat.value()),
          "Name one that the region has: " + region.nodePlans().stream().filter(nodes -> !nodes.isHidden())
              .map(nodes -> "`" + nodes.name() + "`").collect(Collectors.joining(", ")) + "."));
    return meant.filter(ResolvedNodePlan::isHidden)
        .map(nodes -> Diagnostic.error("bad-nat", Subject.at(nat.path()),
            "The nodes of `%s` have no public address themselves".formatted(nodes.name()),
            "Name a node plan that has one, or remove `public: none` there."));
  }

  private static Diagnostic idle(Placed<String> nat) {
    return Diagnostic.warning("nat-idle", Subject.at(nat.path()), "`network.nat` has no effect here",
        "It is for nodes with `public: none` in a VPC or VLAN.");
  }

  private static Diagnostic notConfigured(Placed<String> nat, List<ResolvedNodePlan> hidden) {
    return Diagnostic.note("nat-not-configured", Subject.at(nat.path()),
        "Interfaces, addresses and firewalls are made; routing inside the nodes is not",
        ("Let an init step switch on forwarding and masquerading on the nodes of `%s`, and make them the default "
            + "route of %s.").formatted(nat.value(), hidden.stream().map(nodes -> "`" + nodes.name() + "`")
                .collect(Collectors.joining(", "))));
  }
}
