package org.lct.app.deployment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lct.app.review.ReviewRow;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.NodeNames;
import org.lct.topology.diagram.NodeStatus;

/// What one run is about, as known before it begins.
///
/// @param kind what is done to the cluster
/// @param account the account it lives in
/// @param planned the cluster as its plan draws it
/// @param names what its nodes are called
/// @param resources everything that the figures of `planned` stand for
/// @param nodes how each node is now; those that do not exist are absent
/// @param there which of `resources` exist now
/// @param review what is going to be done
public record Run(Kind kind, String cluster, String account, Diagram planned, NodeNames names,
    Map<ResourceAddress, ResourceKind> resources, Map<ResourceAddress, NodeStatus> nodes,
    Set<ResourceAddress> there, List<ReviewRow> review) {
  /// Copies the collections.
  public Run {
    resources = Map.copyOf(resources);
    nodes = Map.copyOf(nodes);
    there = Set.copyOf(there);
    review = List.copyOf(review);
  }

  /// What is done to a cluster.
  public enum Kind {
    /// It is made like its plan.
    DEPLOY("deploy"),
    /// What the last run left undone is done.
    RESUME("resume"),
    /// A start, stop, restart, undoing or putting back that was left unfinished is done.
    GO_ON("go-on"),
    /// It is deleted.
    DELETE("delete");

    private final String key;

    Kind(String key) {
      this.key = key;
    }

    /// The part of the keys of its texts.
    public String key() {
      return key;
    }
  }
}
