package org.lct.topology.diagram;

import java.util.List;

/// What the nodes of a diagram are called. It is asked for one node when somebody points at it: a diagram may stand for
/// ten thousand.
@FunctionalInterface
public interface NodeNames {
  /// No node has a name.
  NodeNames NONE = _ -> List.of();

  /// The names of a node, the one people say first; none where nothing is known of it.
  ///
  /// @param node its identity, such as `us-east/webservers[3]`
  List<Name> of(String node);

  /// One name of a node.
  ///
  /// @param kind what kind of name it is, such as "Host name"
  record Name(String kind, String text) {}
}
