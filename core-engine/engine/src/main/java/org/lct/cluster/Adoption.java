package org.lct.cluster;

import java.util.List;
import org.lct.inventory.ResourceRecord;

/// What adopting would do.
///
/// @param plan the text of the plan
/// @param resources what would be recorded
/// @param tag what would be put on all of them that can have tags
/// @param start whether nodes that do not boot on creation run
public record Adoption(String plan, List<ResourceRecord> resources, String tag, boolean start) {
  public Adoption { resources = List.copyOf(resources); }

  /// Whether the same would be done.
  boolean isLike(Adoption other) {
    return plan.equals(other.plan) && marks(resources).equals(marks(other.resources));
  }

  private static List<List<Object>> marks(List<ResourceRecord> records) {
    return records.stream().map(one -> List.<Object>of(one.address(), one.id(), one.facts())).toList();
  }
}
