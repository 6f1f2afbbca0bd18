package org.lct.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.ObservedResource;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.DesiredResource;
import org.lct.plan.ResourceKind;

/// Whether others in the account have the names of what is to be made. Reads one listing for each kind.
final class LabelCheck {
  private final PlanPlaces places;
  private final CloudProvider cloud;
  private final String ownTag;

  /// @param ownTag the cluster's ownership tag; empty before it has one
  LabelCheck(PlanPlaces places, CloudProvider cloud, String ownTag) {
    this.places = places;
    this.cloud = cloud;
    this.ownTag = ownTag;
  }

  /// The names that somebody else has.
  List<Diagnostic> taken(Collection<DesiredResource> news) throws CallFailedException, InterruptedException {
    var problems = new ArrayList<Diagnostic>();
    var byKind = news.stream().collect(Collectors.groupingBy(DesiredResource::kind));
    for (var kind : ResourceKind.values()) {
      var wanted = byKind.getOrDefault(kind, List.of());
      if (wanted.isEmpty())
        continue;
      var there = others(kind);
      wanted.stream().filter(resource -> there.containsKey(resource.label()))
          .map(resource -> taken(resource, there.getOrDefault(resource.label(), List.of())))
          .forEach(problems::add);
    }
    return problems;
  }

  private Diagnostic taken(DesiredResource wanted, List<String> tags) {
    var remedy = tags.stream().filter(tag -> tag.startsWith("lct:")).findFirst()
        .map(tag -> "It carries the tag " + tag
            + ", so it belongs to a cluster that is not recorded here: `linodetool cluster recover` records it again. ")
        .orElse("") + "Rename or delete it, or give the cluster another name.";
    return Diagnostic.error("label-taken", places.of(wanted),
        "%s cannot be made: another %s in the account has the label %s".formatted(wanted.address(),
            wanted.kind().id(), wanted.label()),
        remedy);
  }

  /// The tags of what others have, by label. Parts of a whole have names that count within it only.
  private Map<String, List<String>> others(ResourceKind kind)
      throws CallFailedException, InterruptedException {
    return switch (kind) {
      case LINODE -> byLabel(cloud.linodes().all(), ObservedResource.Linode::tags);
      case VOLUME -> byLabel(cloud.volumes().all(), ObservedResource.Volume::tags);
      case NODEBALANCER -> byLabel(cloud.nodeBalancers().all(), ObservedResource.NodeBalancer::tags);
      case FIREWALL -> byLabel(cloud.firewalls().all(), ObservedResource.Firewall::tags);
      // A domain that is there is used; labels of placement groups, VPCs and StackScripts end with a mark of ours;
      // addresses have none.
      case PLACEMENT_GROUP, DISK, CONFIG, NODEBALANCER_CONFIG, NODEBALANCER_NODE, DOMAIN, DOMAIN_RECORD, VPC,
          SUBNET, STACKSCRIPT, RESERVED_IP ->
        Map.of();
    };
  }

  private <R extends ObservedResource> Map<String, List<String>> byLabel(List<R> there,
      Function<R, List<String>> tags) {
    var labels = new HashMap<String, List<String>>();
    there.stream().filter(seen -> ownTag.isEmpty() || !tags.apply(seen).contains(ownTag))
        .forEach(seen -> labels.put(seen.label(), tags.apply(seen)));
    return labels;
  }
}
