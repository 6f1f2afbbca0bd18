package org.lct.cluster;

import java.util.List;
import java.util.stream.Stream;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceKind;

/// A node of some cluster, as it is recorded.
///
/// @param account the name of the account it lives in
public record KnownNode(String cluster, String account, ResourceRecord node) {
  /// The nodes of a cluster, in the order of their addresses.
  public static List<KnownNode> of(ClusterState state) {
    return state.resources().values().stream().filter(resource -> resource.kind() == ResourceKind.LINODE)
        .map(node -> new KnownNode(state.info().name(), state.info().account(), node)).toList();
  }

  /// Whether a word means it: its address, with its cluster and a colon before it if need be, its label, or what people
  /// call it.
  public boolean isMeant(String word) {
    return Stream.of(node.address().value(), where(), node.label(), node.fact(Fact.NODE_NAME).orElse(""))
        .anyMatch(word::equals);
  }

  /// Its address among those of all clusters: `shop:us-east/web[1]`.
  public String where() {
    return cluster + ":" + node.address();
  }
}
