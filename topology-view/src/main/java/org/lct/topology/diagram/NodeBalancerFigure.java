package org.lct.topology.diagram;

/// A NodeBalancer.
///
/// @param id its identity, such as `us-east/webservernb`
/// @param name its name in the plan
/// @param detail one line about it, such as "HTTP 80 to 20 nodes"; the state's caption takes its place
/// @param state its status, problems, differences
public record NodeBalancerFigure(String id, String name, String detail, FigureState state) implements Figure {
  @Override
  public NodeBalancerFigure withState(FigureState state) {
    return new NodeBalancerFigure(id, name, detail, state);
  }
}
