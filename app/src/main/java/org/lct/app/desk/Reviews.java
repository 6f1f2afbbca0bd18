package org.lct.app.desk;

import java.math.BigDecimal;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lct.app.review.Review;
import org.lct.app.review.ReviewRows;
import org.lct.app.text.Texts;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.cluster.DeployRequest;
import org.lct.cluster.Proposal;
import org.lct.cluster.VolumePolicy;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.ChangeCost;
import org.lct.diff.ChangeSet;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceKind;

/// From what the engine proposes to what somebody sees of it.
///
/// @param clock for when the cloud was read
record Reviews(InstantSource clock) {
  private static final String MISSING_STEP = "missing-step";

  /// What a plan would do, or what stands against it.
  Review of(DeployRequest request, Checked<Proposal> proposed, String account) {
    var now = clock.instant();
    boolean leavesOut = request.options().skipMissingSteps();
    boolean misses = leavesOut
        || proposed.diagnostics().stream().anyMatch(problem -> problem.code().equals(MISSING_STEP));
    var option = misses
        ? Optional.of(new Review.Option(Texts.of("review.leave-out"), leavesOut))
        : Optional.<Review.Option>empty();
    return proposed.value()
        .map(proposal -> new Review(request.cluster(), false, account, now,
            ReviewRows.of(proposal.changes(), proposal.catalog()),
            new Review.Cost(proposal.cost().before(), Optional.of(proposal.cost().after())),
            proposal.notes(), drift(proposal), kept(proposal.changes()), proposal.steps().size(), option))
        .orElseGet(() -> new Review(request.cluster(), false, account, now, List.of(),
            new Review.Cost(Optional.empty(), Optional.empty()), proposed.diagnostics(), List.of(), List.of(),
            0,
            option));
  }

  /// What a deletion would do.
  Review ofDeletion(ClusterState state, ChangeSet changes, List<Diagnostic> notes, String account,
      VolumePolicy volumes) {
    Catalog prices = BundledCatalog.load();
    var rows = ReviewRows.of(changes, prices);
    return new Review(state.info().name(), true, account, clock.instant(), rows,
        new Review.Cost(Optional.of(sum(state.resources().values(), prices)),
            Optional.of(sum(changes.kept(), prices))),
        notes, List.of(), kept(changes), 0,
        state.counts().containsKey(ResourceKind.VOLUME)
            ? Optional
                .of(new Review.Option(Texts.of("review.delete-volumes"), volumes == VolumePolicy.DELETE))
            : Optional.empty());
  }

  private static BigDecimal sum(Collection<ResourceRecord> resources, Catalog catalog) {
    var prices = new ChangeCost(catalog);
    return resources.stream().map(prices::of).flatMap(Optional::stream)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static List<String> drift(Proposal proposal) {
    return proposal.drift().stream().map(one -> Texts.of("review.drift.line", one.address().value(),
        ReviewRows.difference(one.attribute(), one.recorded(), one.there()))).toList();
  }

  private static List<String> kept(ChangeSet changes) {
    return changes.kept().stream().map(volume -> volume.address().value()).toList();
  }

  /// That nothing can be said but what stands against it.
  Review against(String cluster, String account, List<Diagnostic> problems) {
    return new Review(cluster, false, account, clock.instant(), List.of(),
        new Review.Cost(Optional.empty(), Optional.empty()), problems, List.of(), List.of(), 0,
        Optional.empty());
  }
}
