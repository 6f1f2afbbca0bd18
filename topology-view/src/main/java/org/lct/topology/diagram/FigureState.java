package org.lct.topology.diagram;

import java.util.Optional;
import java.util.Set;

/// What changes about a figure while its cluster is checked, deployed and run. It never moves a figure.
///
/// @param health the statuses of the nodes it stands for
/// @param problems what the plan's check found
/// @param differences how plan, record and cloud differ here
/// @param caption words to show instead of those made from `health`, such as "1 waiting, 4 configuring"
public record FigureState(Health health, ProblemCount problems, Set<Difference> differences,
    Optional<String> caption) {
  /// Nothing known.
  public static final FigureState NONE = of(Health.NONE);

  /// Copies the set.
  public FigureState { differences = Set.copyOf(differences); }

  /// A state without problems, differences and caption.
  public static FigureState of(Health health) {
    return new FigureState(health, ProblemCount.NONE, Set.of(), Optional.empty());
  }

  /// This state with other problems.
  public FigureState withProblems(ProblemCount problems) {
    return new FigureState(health, problems, differences, caption);
  }

  /// This state with other differences.
  public FigureState withDifferences(Set<Difference> differences) {
    return new FigureState(health, problems, differences, caption);
  }

  /// This state with a caption of its own.
  public FigureState withCaption(String caption) {
    return new FigureState(health, problems, differences, Optional.of(caption));
  }

  /// The line that describes the nodes: the caption, else the counts of `health`.
  public String words() {
    return caption.orElseGet(health::words);
  }
}
