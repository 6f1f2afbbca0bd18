package org.lct.app.review;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lct.diagnostic.Diagnostic;
import org.lct.topology.diagram.Difference;

/// What somebody has to see before something is done to a cluster.
///
/// @param deletion whether the whole cluster is to go
/// @param account the account and its address: "sandbox, http://127.0.0.1:4711"
/// @param comparedAt when the cloud was read
/// @param rows what would be done; empty also where errors keep it from being known
/// @param cost by how much the bill changes
/// @param problems what stands against it, and what is worth knowing
/// @param drift what other people changed, resource by resource, in words
/// @param kept what stays although it is not wanted any more: volumes, and what others are in
/// @param stepsNotRun how many init steps will not be run
/// @param option what the user may choose about it, if anything
public record Review(String cluster, boolean deletion, String account, Instant comparedAt,
    List<ReviewRow> rows, Cost cost, List<Diagnostic> problems, List<String> drift, List<String> kept,
    int stepsNotRun,
    Optional<Option> option) {
  /// Copies the lists.
  public Review {
    rows = List.copyOf(rows);
    problems = List.copyOf(problems);
    drift = List.copyOf(drift);
    kept = List.copyOf(kept);
  }

  /// What a cluster costs a month.
  ///
  /// @param before what was deployed last; empty if nothing was or it is not known
  /// @param after empty where it is not known
  public record Cost(Optional<BigDecimal> before, Optional<BigDecimal> after) {}

  /// A choice that makes another review.
  ///
  /// @param words what choosing it means
  public record Option(String words, boolean chosen) {}

  /// How many resources are touched.
  public int changes() {
    return rows.stream().mapToInt(ReviewRow::resources).sum();
  }

  /// How many resources are touched in one way.
  public int changes(Difference difference) {
    return rows.stream().filter(row -> row.difference() == difference).mapToInt(ReviewRow::resources).sum();
  }

  /// Of how many resources something is destroyed.
  public int destroyed() {
    return rows.stream().filter(ReviewRow::destroys).mapToInt(ReviewRow::resources).sum();
  }

  /// Whether something that exists is destroyed.
  public boolean destroys() {
    return destroyed() > 0;
  }

  /// Whether an error stands against it.
  public boolean hasErrors() {
    return problems.stream().anyMatch(Diagnostic::isError);
  }

  /// Whether this version cannot do some of it.
  public boolean isRefused() { return rows.stream().anyMatch(ReviewRow::refused); }

  /// Whether there is nothing to do and nothing against it.
  public boolean isUnchanged() { return rows.isEmpty() && !hasErrors(); }
}
