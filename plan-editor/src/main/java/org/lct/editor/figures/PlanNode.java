package org.lct.editor.figures;

import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.plan.ResourceAddress;

/// One node of a node plan in one region.
///
/// @param plan the node plan
/// @param index its number there, from one
public record PlanNode(Nodes plan, int index) {
  /// The address of its Linode, which is its identity in the diagram, too.
  public ResourceAddress address() {
    return ResourceAddress.node(plan.region().id(), plan.name(), index);
  }
}
