package org.lct.software;

import java.util.List;
import org.lct.plan.StorageEntry;

/// A node plan to begin with: sensible for trying out and for a small load, and meant to be changed.
///
/// @param type id of a Linode type
/// @param storage disks and volumes of every node; none if the image's own disks do
public record StartingPlan(String type, int count, List<StorageEntry> storage) {
  public StartingPlan { storage = List.copyOf(storage); }
}
