package org.lct.cluster;

import java.util.List;

/// What somebody asks to be done to the nodes of a cluster that exist.
///
/// @param account the name of the account it is to be done in
/// @param only words that mean nodes (node plans, tags, regions, addresses); empty for all nodes
public record PowerRequest(Verb verb, String cluster, String account, List<String> only) {
  public PowerRequest { only = List.copyOf(only); }

  /// What is done.
  public enum Verb {
    START, STOP, RESTART;

    /// The word in commands and in the history.
    public String word() {
      return switch (this) {
        case START -> "start";
        case STOP -> "stop";
        case RESTART -> "restart";
      };
    }
  }
}
