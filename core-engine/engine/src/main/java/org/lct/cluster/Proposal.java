package org.lct.cluster;

import java.util.List;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.ChangeSet;
import org.lct.diff.ObservedCluster;
import org.lct.expand.Expansion;
import org.lct.inventory.StepRecord;

/// What a plan proposes to do to a cluster, ready to be reviewed.
///
/// @param catalog what names and prices were looked up in
/// @param steps what will become of the init steps
/// @param notes warnings and notes; with an error there is no proposal
public record Proposal(String cluster, Expansion expansion, ObservedCluster observed, ChangeSet changes,
    Catalog catalog, MonthlyCost cost, List<StepRecord> steps,
    List<Diagnostic> notes) {
  public Proposal {
    steps = List.copyOf(steps);
    notes = List.copyOf(notes);
  }
}
