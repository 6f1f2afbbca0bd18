package org.lct.topology.diagram;

/// A box in a region that stands for one entry of the plan.
public sealed interface Figure permits NodePlanFigure, NodeBalancerFigure, VolumeFigure {
  /// The stable identity, unique in the diagram, such as `us-east/webservers`.
  String id();

  /// The name as in the plan.
  String name();

  /// What is known of it now.
  FigureState state();

  /// The same figure in another state.
  Figure withState(FigureState state);
}
