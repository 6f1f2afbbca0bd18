package org.lct.cluster;

import java.util.List;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.ChangeSet;
import org.lct.diff.Drift;
import org.lct.diff.ObservedCluster;
import org.lct.diff.ThreeWay;
import org.lct.expand.Expansion;
import org.lct.inventory.StepRecord;

/// What a plan proposes to do to a cluster, ready to be reviewed.
///
/// @param catalog what names and prices were looked up in
/// @param steps what will become of the init steps
/// @param drift what is there otherwise than recorded
/// @param notes warnings and notes; with an error there is no proposal
public record Proposal(String cluster, Expansion expansion, ObservedCluster observed, ChangeSet changes,
    Catalog catalog, MonthlyCost cost, List<StepRecord> steps,
    List<Drift> drift, List<Diagnostic> notes) {
  public Proposal {
    steps = List.copyOf(steps);
    drift = List.copyOf(drift);
    notes = List.copyOf(notes);
  }

  /// The same with some of its changes only.
  Proposal restrictedTo(ChangeSet some) {
    return new Proposal(cluster, expansion, observed, some, catalog,
        MonthlyCost.of(expansion, observed, some, catalog), steps, drift, notes);
  }

  /// The changes told apart: those of the plan, and those that put back what other people changed.
  public ThreeWay threeWay() {
    return ThreeWay.of(changes, drift);
  }
}
