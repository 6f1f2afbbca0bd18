package org.lct.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallGuard;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.Specs.LinodeChange;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;

/// Puts the tag of a cluster on what was adopted, by which everything that follows knows it again.
///
/// @param tag the ownership tag
record AdoptionTags(CloudProvider cloud, String tag) {
  /// Tags all of them that can have tags, and says where that failed.
  List<Diagnostic> put(List<ResourceRecord> resources) throws InterruptedException {
    var problems = new ArrayList<Diagnostic>();
    for (var one : resources) {
      try {
        put(one);
      } catch (CallFailedException e) {
        problems.add(Diagnostic.warning("adopted-untagged", Subject.on(one.address()),
            "%s could not be tagged: %s".formatted(one.address(), e.failure().reason()),
            "It is recorded. The next deployment puts the tag on it."));
      }
    }
    return problems;
  }

  private void put(ResourceRecord one) throws CallFailedException, InterruptedException {
    switch (one.kind()) {
      case LINODE -> cloud.linodes().update(one.id(), new LinodeChange(tags(one), Optional.empty()),
          CallGuard.NONE);
      case VOLUME -> cloud.volumes().retag(one.id(), tags(one), CallGuard.NONE);
      case NODEBALANCER -> cloud.nodeBalancers().retag(one.id(), tags(one), CallGuard.NONE);
      case FIREWALL -> cloud.firewalls().retag(one.id(), tags(one), CallGuard.NONE);
      case DOMAIN -> cloud.domains().retag(one.id(), tags(one), CallGuard.NONE);
      default -> {
        // Linode has no tags for it: its number says that it is the cluster's.
      }
    }
  }

  private List<String> tags(ResourceRecord one) {
    return Stream.concat(one.fact(Fact.TAGS).stream().flatMap(tags -> Stream.of(tags.split(",", -1)))
        .filter(known -> !known.isEmpty()), Stream.of(tag)).toList();
  }
}
