package org.lct.cluster;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lct.diff.Drift;
import org.lct.plan.PlanPath;
import org.lct.planfile.EditedPlan;

/// What other people changed about a cluster, taken over.
///
/// @param drift what was taken over
/// @param file the plan file
/// @param plan the file with what was written into it
/// @param written what was written into it: nothing where it said the same already, or where a plan says nothing about it
///   and only the inventory was brought up to date
public record Acceptance(List<Drift> drift, Path file, EditedPlan plan, List<Written> written) {
  public Acceptance {
    drift = List.copyOf(drift);
    written = List.copyOf(written);
  }

  /// One value of the plan.
  ///
  /// @param path where it stood when it was written
  /// @param before empty if it was not there
  /// @param after empty if it was removed
  public record Written(PlanPath path, Optional<String> before, Optional<String> after) {}
}
