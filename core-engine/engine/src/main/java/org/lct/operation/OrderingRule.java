package org.lct.operation;

/// One concern of ordering. Rules only add edges, and each exists for one reason.
@FunctionalInterface
public interface OrderingRule {
  /// Adds the edges this rule exists for.
  void addEdges(GraphDraft draft);
}
