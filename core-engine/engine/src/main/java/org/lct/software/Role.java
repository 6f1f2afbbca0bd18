package org.lct.software;

import java.util.Optional;

/// What one kind of node does for a software.
///
/// @param software id of the software
/// @param id unique in the software
/// @param line one line that says what it does
/// @param start a node plan to begin with; empty if the role is no node of its own
public record Role(String software, String id, String line, Optional<StartingPlan> start) {
  /// How plans write it: `kafka.broker`.
  public String name() {
    return software + "." + id;
  }
}
