package org.lct.plan;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// One line in the plan, `count` Linodes in the cloud. Absent keys are empty; [#overriding] lays one
/// plan over another, which is how `defaults` and region templates work.
public record NodePlan(Optional<String> name, Optional<String> type, Optional<Integer> count,
    @JsonAlias("distribution") Optional<String> image, Optional<String> tag, List<String> tags,
    Optional<String> nodenames, Optional<String> hostnames, Optional<String> publicfqdn,
    Optional<String> privatefqdn, Optional<StoragePlan> storage, List<String> software, List<String> uses,
    @JsonProperty("public") Optional<PublicAddresses> publicAddresses, Optional<String> subnet,
    Optional<Placement> placement, Optional<Boolean> backups, Optional<Maintenance> maintenance,
    @JsonProperty("reserved-ip") Optional<Boolean> reservedIp,
    @JsonProperty("max-unavailable") Optional<String> maxUnavailable, Optional<HealthPlan> health,
    Optional<InitPlan> init) {
  public NodePlan {
    tags = List.copyOf(tags);
    software = List.copyOf(software);
    uses = List.copyOf(uses);
  }

  /// How many Linodes this plan stands for.
  public int countOrOne() {
    return count.orElse(1);
  }

  /// How many of `nodes` nodes may be down at once while they are changed: at least one.
  public int mostUnavailable(int nodes) {
    return maxUnavailable.map(text -> text.endsWith("%")
        ? nodes * Integer.parseInt(text.substring(0, text.length() - 1)) / 100
        : Integer.parseInt(text)).filter(most -> most > 1).orElse(1);
  }

  /// The tags of both keys, each once, in the order written.
  public List<String> allTags() {
    var all = new LinkedHashSet<String>();
    tag.ifPresent(all::add);
    all.addAll(tags);
    return List.copyOf(all);
  }

  /// The image asked for, here or in the old place inside `init`.
  public Optional<String> wantedImage() {
    return image.or(() -> init.flatMap(InitPlan::image));
  }

  /// Whether the nodes boot as soon as they are created, rather than in the start stage that ends a
  /// deployment.
  public boolean bootsOnCreate() {
    return init.flatMap(InitPlan::bootOnCreate).orElse(true);
  }

  /// The name patterns this plan gives, each with its key.
  public List<NamePattern> namePatterns() {
    var patterns = new ArrayList<NamePattern>();
    nodenames.ifPresent(text -> patterns.add(new NamePattern("nodenames", text)));
    hostnames.ifPresent(text -> patterns.add(new NamePattern("hostnames", text)));
    publicfqdn.ifPresent(text -> patterns.add(new NamePattern("publicfqdn", text)));
    privatefqdn.ifPresent(text -> patterns.add(new NamePattern("privatefqdn", text)));
    return patterns;
  }

  /// This plan where it says something, `base` where it does not.
  public NodePlan overriding(NodePlan base) {
    return new NodePlan(name.or(base::name), type.or(base::type), count.or(base::count),
        wantedImage().or(base::wantedImage), tag.or(base::tag), orElse(tags, base.tags),
        nodenames.or(base::nodenames), hostnames.or(base::hostnames), publicfqdn.or(base::publicfqdn),
        privatefqdn.or(base::privatefqdn), storage.or(base::storage), orElse(software, base.software),
        orElse(uses, base.uses), publicAddresses.or(base::publicAddresses), subnet.or(base::subnet),
        placement.or(base::placement), backups.or(base::backups), maintenance.or(base::maintenance),
        reservedIp.or(base::reservedIp), maxUnavailable.or(base::maxUnavailable), health.or(base::health),
        init.map(own -> base.init.map(own::overriding).orElse(own)).or(base::init));
  }

  private static List<String> orElse(List<String> own, List<String> base) {
    return own.isEmpty() ? base : own;
  }
}
