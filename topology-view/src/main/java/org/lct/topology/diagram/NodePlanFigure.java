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
/// @param typeIds the ids it is searched by: as written and as it is sold, such as `g5-standard-1`, `g6-standard-1`
/// @param roles the software it runs, such as `wordpress.web`
/// @param tags its tags and those of its region
/// @param facts what else is to be known of it
/// @param monthlyCost US dollars a month for all its nodes; empty when unknown
/// @param expanded whether its nodes are shown, each as a tile; never without nodes
/// @param state the statuses of its nodes, problems, differences
public record NodePlanFigure(String id, String name, Icon icon, String type, List<String> typeIds,
    List<String> roles, List<String> tags, List<Fact> facts, Optional<BigDecimal> monthlyCost,
    boolean expanded,
    FigureState state) implements Figure {
  /// Copies the lists.
  public NodePlanFigure {
    typeIds = List.copyOf(typeIds);
    roles = List.copyOf(roles);
    tags = List.copyOf(tags);
    facts = List.copyOf(facts);
    expanded = expanded && state.health().size() > 0;
  }

  /// How many nodes it stands for.
  public int count() {
    return state.health().size();
  }

  /// The identity of one of its nodes, such as `us-east/webservers[3]`.
  ///
  /// @param index counts from one
  public String node(int index) {
    return id + "[" + index + "]";
  }

  /// The same node plan with its nodes shown, or not.
  public NodePlanFigure withExpanded(boolean shown) {
    return new NodePlanFigure(id, name, icon, type, typeIds, roles, tags, facts, monthlyCost, shown, state);
  }

  /// The fact of that kind, if it is to be known.
  public Optional<Fact> fact(Fact.Kind kind) {
    return facts.stream().filter(fact -> fact.kind() == kind).findFirst();
  }

  @Override
  public NodePlanFigure withState(FigureState state) {
    return new NodePlanFigure(id, name, icon, type, typeIds, roles, tags, facts, monthlyCost, expanded,
        state);
  }
}
