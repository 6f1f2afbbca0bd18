package org.lct.planfile;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.lct.planfile.PlanEdit.InsertCopy;

/// The documents that items are copied from while one is edited, each looked through once. Used by one thread.
final class CopySources {
  private final Map<PlanDocument, Optional<Draft>> drafts = new HashMap<>();

  /// The item that is copied, as it is written; empty if its text cannot stand in another document.
  Optional<MovedItem> find(InsertCopy copy) {
    return drafts.computeIfAbsent(copy.source(), Draft::of)
        .flatMap(draft -> MovedItem.find(draft, copy.item()));
  }
}
