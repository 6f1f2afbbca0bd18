package org.lct.editor.details;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.Image;
import org.lct.cloud.LinodeType;
import org.lct.editor.details.Details.Section;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.text.Texts;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.InitPhase;
import org.lct.plan.InitStep;
import org.lct.plan.NamePattern;
import org.lct.plan.NetworkPlan;
import org.lct.plan.Placed;
import org.lct.plan.PublicAddresses;
import org.lct.plan.StorageEntry;

/// The facts about a node plan.
final class NodesDetails {
  private NodesDetails() {}

  /// General facts, disks and volumes, names, then the steps of each phase.
  static List<Section> of(Nodes part) {
    var nodes = part.nodes();
    return Stream.concat(Stream.of(general(part), storage(nodes), names(nodes)), steps(nodes)).toList();
  }

  private static Section general(Nodes part) {
    var nodes = part.nodes();
    return new Facts().field("details.type", nodes.type().map(NodesDetails::type))
        .code("details.type.id", nodes.type().map(LinodeType::id).or(nodes.plan()::type))
        .field("details.image", nodes.image().map(Image::label))
        .field("details.count", Texts.of("details.count.value", nodes.count()))
        .words("details.tags", nodes.plan().allTags()).words("details.runs", nodes.plan().software())
        .words("details.uses", nodes.plan().uses())
        .field("details.public", publicAddresses(nodes.plan().publicAddresses()))
        .field("details.private", part.region().network() == NetworkPlan.Mode.NONE
            ? Texts.of("details.private.none")
            : Texts.of("details.private.ipv4"))
        .field("details.boot", nodes.plan().bootsOnCreate()
            ? Texts.of("details.boot.create")
            : Texts.of("details.boot.start"))
        .untitled();
  }

  /// "Linode 2GB, 1 CPU, 2 GB memory, 50 GB disk".
  private static String type(LinodeType type) {
    return Texts.of("details.type.value", type.label(), type.vcpus(), type.memory() / 1024,
        type.disk() / 1024);
  }

  private static String publicAddresses(Optional<PublicAddresses> addresses) {
    return switch (addresses.orElse(PublicAddresses.IPV4_AND_IPV6)) {
      case IPV4_AND_IPV6 -> Texts.of("details.public.both");
      case IPV6 -> Texts.of("details.public.ipv6");
      case NONE -> Texts.of("details.public.none");
    };
  }

  private static Section storage(ResolvedNodePlan nodes) {
    var facts = new Facts();
    var entries = nodes.storage().map(Placed::value).toList();
    if (entries.stream().allMatch(StorageEntry::isVolume))
      facts.item(Texts.of("details.disk"), Texts.of("details.disk.image"));
    long disk = nodes.type().map(LinodeType::disk).orElse(0L);
    entries.forEach(entry -> facts.item(entry.label(),
        entry.isVolume() ? VolumeDetails.words(entry, disk) : disk(entry, disk)));
    return facts.titled("details.storage");
  }

  /// "240 GB ext4 (80%), boots".
  private static String disk(StorageEntry entry, long disk) {
    var size = Texts.of("details.disk.value", entry.size().gigabytesOf(disk), entry.fsOrDefault(),
        entry.size().text());
    return entry.isBoot() ? Texts.of("details.disk.boot", size) : size;
  }

  private static Section names(ResolvedNodePlan nodes) {
    var facts = new Facts();
    nodes.plan().namePatterns().forEach(pattern -> facts.code(key(pattern), Optional.of(pattern.text())));
    return facts.titled("details.names");
  }

  private static String key(NamePattern pattern) {
    return switch (pattern.key()) {
      case "nodenames" -> "details.names.node";
      case "hostnames" -> "details.names.host";
      case "publicfqdn" -> "details.names.public";
      default -> "details.names.private";
    };
  }

  private static Stream<Section> steps(ResolvedNodePlan nodes) {
    return nodes.steps().entrySet().stream().map(NodesDetails::steps);
  }

  private static Section steps(Map.Entry<InitPhase, List<Placed<InitStep>>> phase) {
    var facts = new Facts();
    phase.getValue().stream().map(Placed::value).forEach(step -> facts.item(step.kind(), what(step)));
    return facts.titled(phase(phase.getKey()), Texts.of("details.steps.remark"));
  }

  private static String what(InitStep step) {
    return step.with().isEmpty()
        ? step.what()
        : step.with().entrySet().stream().sorted(Map.Entry.comparingByKey())
            .map(entry -> entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining(", ", step.what() + " (", ")"));
  }

  private static String phase(InitPhase phase) {
    return switch (phase) {
      case FIRST_BOOT -> Texts.of("phase.firstboot");
      case BOOT -> Texts.of("phase.boot");
      case CLUSTER_STARTING -> Texts.of("phase.clusterstarting");
      case CLUSTER_STARTED -> Texts.of("phase.clusterstarted");
      case REGION_READY -> Texts.of("phase.regionready");
      case PLAN_READY -> Texts.of("phase.planready");
    };
  }
}
