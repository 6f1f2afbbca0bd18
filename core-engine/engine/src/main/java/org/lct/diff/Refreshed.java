package org.lct.diff;

import java.util.Map;
import java.util.Optional;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;

/// What a look at the cloud brings into the inventory: facts as they are now, but what [Drifts] tells stays recorded as it
/// was, so that it is told until it is put back or accepted. A pure function.
public final class Refreshed {
  private Refreshed() {}

  /// What is seen of a resource, as far as it is not others' doing.
  ///
  /// @param known the record of it by now
  public static ResourceRecord of(ResourceRecord known, ResourceRecord seen, ObservedCluster observed) {
    boolean named = observed.seen().getOrDefault(seen.address(), Map.of())
        .containsKey(SeenAttributes.LABEL);
    var kept = new ResourceRecord(seen.address(), seen.kind(), seen.id(),
        named ? known.label() : seen.label(),
        seen.facts(), seen.wanted(), seen.recorded());
    if (!seen.fact(Fact.MODE).equals(Optional.of("accept")))
      kept = keeping(Fact.MODE, known, kept);
    return saysItsAddress(seen, observed) ? kept : keeping(Fact.TARGET, known, kept);
  }

  /// Whether a DNS record says an address of what it stands for, however that came about.
  private static boolean saysItsAddress(ResourceRecord seen, ObservedCluster observed) {
    var of = seen.fact(Fact.TARGET_OF).map(ResourceAddress::new).flatMap(observed::resource);
    return seen.fact(Fact.TARGET).filter(target -> of.isEmpty()
        || of.flatMap(node -> Facts.publicAddress(node, false)).equals(Optional.of(target))
        || of.flatMap(node -> Facts.publicAddress(node, true)).equals(Optional.of(target))).isPresent();
  }

  private static ResourceRecord keeping(Fact fact, ResourceRecord known, ResourceRecord record) {
    return known.fact(fact).map(value -> record.with(fact, value)).orElse(record);
  }
}
