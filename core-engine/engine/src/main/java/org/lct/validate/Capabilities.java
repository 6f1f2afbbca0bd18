package org.lct.validate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Region;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.ResolvedNodePlan;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.NetworkPlan;
import org.lct.plan.Placed;

/// Every region can do what the plan wants there.
final class Capabilities implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return draft.resolved().regions().stream()
        .flatMap(wanted -> wanted.region().stream()
            .flatMap(region -> Stream.concat(check(wanted, region), types(wanted, region))));
  }

  /// A type is wrong where it is written, not where the region is.
  private static Stream<Diagnostic> types(ResolvedRegion wanted, Region region) {
    return wanted.nodePlans().stream().flatMap(nodes -> nodes.type().flatMap(LinodeType::capability)
        .filter(needed -> !region.can(needed))
        .map(needed -> Diagnostic.error("missing-capability",
            Subject.at(nodes.written().pathOf("type", plan -> plan.type().isPresent())),
            "%s (%s) has no %s".formatted(region.id(), region.label(), needed),
            "Nodes of `%s` are of such a type. Choose another type or region.".formatted(nodes.name())))
        .stream());
  }

  private static Stream<Diagnostic> check(ResolvedRegion wanted, Region region) {
    return needs(wanted).entrySet().stream().filter(need -> !region.can(need.getKey()))
        .map(need -> Diagnostic.error("missing-capability",
            Subject.at(wanted.written().pathOf("region", plan -> plan.region().isPresent())),
            "%s (%s) has no %s".formatted(region.id(), region.label(), need.getKey()),
            "%s. Choose another region, or do without.".formatted(need.getValue())));
  }

  /// What a region must be capable of, in the API's words, and what for.
  private static Map<String, String> needs(ResolvedRegion wanted) {
    var needs = new LinkedHashMap<String, String>();
    if (!wanted.nodePlans().isEmpty()) {
      needs.put("Linodes", "The plan has nodes there");
      needs.put("Cloud Firewall", "Every node is behind a Cloud Firewall");
    }
    wanted.nodePlans().stream().filter(Capabilities::hasVolumes).findFirst()
        .ifPresent(nodes -> needs.put("Block Storage", "Nodes of `%s` have volumes".formatted(nodes.name())));
    wanted.volumes().stream().findFirst()
        .ifPresent(volume -> needs.put("Block Storage",
            "The plan has volume `%s` there".formatted(volume.value().label())));
    encrypted(wanted, false).ifPresent(
        nodes -> needs.put("Disk Encryption", "Disks of `%s` are to be encrypted".formatted(nodes.name())));
    encrypted(wanted, true).ifPresent(nodes -> needs.put("Block Storage Encryption",
        "Volumes of `%s` are to be encrypted".formatted(nodes.name())));
    wanted.nodePlans().stream().filter(nodes -> nodes.plan().backups().orElse(false)).findFirst()
        .ifPresent(nodes -> needs.put("Backups", "Nodes of `%s` have backups".formatted(nodes.name())));
    step(wanted, "cloudinit").ifPresent(nodes -> needs.put("Metadata",
        "Nodes of `%s` are told by cloud-init what to do".formatted(nodes.name())));
    step(wanted, "stackscript").ifPresent(
        nodes -> needs.put("StackScripts", "Nodes of `%s` run a StackScript".formatted(nodes.name())));
    wanted.nodePlans().stream().filter(nodes -> nodes.plan().placement().isPresent()).findFirst()
        .ifPresent(nodes -> needs.put("Placement Group",
            "Nodes of `%s` are kept on different hosts".formatted(nodes.name())));
    wanted.nodeBalancers().stream().findFirst().ifPresent(
        balancer -> needs.put("NodeBalancers",
            "The plan has NodeBalancer `%s` there".formatted(balancer.name())));
    wanted.nodePlans().stream().filter(nodes -> nodes.plan().placement().isPresent()).findFirst()
        .ifPresent(nodes -> needs.put("Placement Group",
            "Nodes of `%s` are kept on different hosts".formatted(nodes.name())));
    if (wanted.network() == NetworkPlan.Mode.VPC)
      needs.put("VPCs", "The plan has a VPC there");
    if (wanted.network() == NetworkPlan.Mode.VLAN)
      needs.put("Vlans", "The plan has a VLAN there");
    return needs;
  }

  private static Optional<ResolvedNodePlan> step(ResolvedRegion wanted, String kind) {
    return wanted.nodePlans().stream().filter(nodes -> nodes.steps().values().stream().flatMap(List::stream)
        .anyMatch(step -> step.value().kind().equals(kind))).findFirst();
  }

  private static Optional<ResolvedNodePlan> encrypted(ResolvedRegion wanted, boolean volumes) {
    return wanted.nodePlans().stream().filter(nodes -> nodes.storage().map(Placed::value).anyMatch(
        entry -> entry.isVolume() == volumes && entry.encryption().orElse(false))).findFirst();
  }

  private static boolean hasVolumes(ResolvedNodePlan nodes) {
    return nodes.storage().anyMatch(entry -> entry.value().isVolume());
  }
}
