package org.lct.topology.diagram;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.lct.topology.theme.Icon;

/// A node plan: one entry of the plan, as many nodes as its health has statuses.
///
/// @param id its identity, such as `us-east/webservers`
/// @param name its name in the plan
/// @param icon what runs on it
/// @param type the label of the Linode type, such as "Linode 2GB"
/// @param roles the software it runs, such as `wordpress.web`
/// @param monthlyCost US dollars a month for all its nodes; empty when unknown
/// @param state the statuses of its nodes, problems, differences
public record NodePlanFigure(String id, String name, Icon icon, String type, List<String> roles,
    Optional<BigDecimal> monthlyCost, FigureState state) implements Figure {
  /// Copies the list.
  public NodePlanFigure { roles = List.copyOf(roles); }

  /// How many nodes it stands for.
  public int count() {
    return state.health().size();
  }

  @Override
  public NodePlanFigure withState(FigureState state) {
    return new NodePlanFigure(id, name, icon, type, roles, monthlyCost, state);
  }
}
