package org.lct.adopt;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.lct.adopt.Found.Balancer;
import org.lct.cloud.LinodeStatus;
import org.lct.cloud.ObservedResource;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.inventory.ClusterInfo;
import org.lct.plan.ResourceKind;

/// Which things of an account are meant: those that fit, and what belongs to them alone: volumes attached to them,
/// NodeBalancers and firewalls that are there for nobody else. What belongs to a cluster of ours is never meant.
///
/// @param label a label, in which `*` stands for any characters
public record Selection(Optional<String> tag, Optional<String> region, Optional<String> label) {
  /// What was selected, and what fits and is not.
  public record Selected(Found found, List<Diagnostic> leftOut) {
    public Selected { leftOut = List.copyOf(leftOut); }
  }

  /// Selects. A pure function.
  ///
  /// @param recorded the numbers of what clusters that are recorded here have, by kind
  public Selected of(Found all, Map<ResourceKind, Set<Long>> recorded) {
    return new Selecting(recorded).of(all);
  }

  private final class Selecting {
    private final Map<ResourceKind, Set<Long>> recorded;
    private final List<Diagnostic> leftOut = new ArrayList<>();

    private Selecting(Map<ResourceKind, Set<Long>> recorded) {
      this.recorded = recorded;
    }

    private Selected of(Found all) {
      var linodes = all.linodes().stream().filter(one -> one.status() != LinodeStatus.DELETING)
          .filter(one -> fits(one, one.tags(), one.region()))
          .filter(one -> isFree(ResourceKind.LINODE, one, one.tags())).toList();
      var ids = linodes.stream().map(Linode::id).collect(Collectors.toSet());
      var volumes = all.volumes().stream()
          .filter(one -> one.linodeId().map(ids::contains)
              .orElseGet(() -> fits(one, one.tags(), one.region())))
          .filter(one -> isFree(ResourceKind.VOLUME, one, one.tags())).toList();
      var balancers = all.balancers().stream()
          .filter(one -> fits(one.there(), one.there().tags(), one.there().region())
              || isFor(one, linodes))
          .filter(one -> isFree(ResourceKind.NODEBALANCER, one.there(), one.there().tags())).toList();
      var firewalls = all.firewalls().stream()
          .filter(one -> (region.isEmpty() && fits(one, one.tags(), ""))
              || one.linodes().stream().anyMatch(ids::contains))
          .filter(one -> isFree(ResourceKind.FIREWALL, one, one.tags())).toList();
      return new Selected(new Found(linodes, volumes, balancers, firewalls), leftOut);
    }

    private boolean fits(ObservedResource seen, List<String> tags, String in) {
      return tag.filter(wanted -> !tags.contains(wanted)).isEmpty()
          && region.filter(wanted -> !in.equals(wanted)).isEmpty()
          && label.filter(wanted -> !pattern(wanted).matcher(seen.label()).matches()).isEmpty();
    }

    private static Pattern pattern(String wanted) {
      return Pattern.compile(List.of(wanted.split("\\*", -1)).stream().map(Pattern::quote)
          .collect(Collectors.joining(".*")));
    }

    private boolean isFor(Balancer balancer, List<Linode> linodes) {
      var addresses = linodes.stream().filter(one -> one.region().equals(balancer.there().region()))
          .flatMap(one -> one.privateIpv4().stream()).collect(Collectors.toSet());
      var backEnds = balancer.ports().stream().flatMap(port -> port.backEnds().stream()).toList();
      return !backEnds.isEmpty() && backEnds.stream()
          .allMatch(one -> addresses.contains(one.address().replaceFirst(":\\d+$", "")));
    }

    private boolean isFree(ResourceKind kind, ObservedResource seen, List<String> tags) {
      var owner = tags.stream().filter(ClusterInfo::isOwnershipTag).findFirst();
      boolean free = owner.isEmpty() && !recorded.getOrDefault(kind, Set.of()).contains(seen.id());
      if (!free)
        leftOut.add(notAdopted(kind, seen, owner.map(tag -> "it carries the tag " + tag)
            .orElse("it is recorded as part of another cluster")));
      return free;
    }
  }

  /// That something is not taken over, and why.
  static Diagnostic notAdopted(ResourceKind kind, ObservedResource seen, String reason) {
    return Diagnostic.warning("not-adopted", Subject.whole(),
        "The %s `%s` (%d) is not adopted: %s".formatted(kind.id(), seen.label(), seen.id(), reason),
        "It stays as it is, and no cluster works with it.");
  }
}
