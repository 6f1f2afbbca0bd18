package org.lct.software;

import java.util.List;
import java.util.Optional;

/// A software that can be placed on nodes.
///
/// @param id how plans write it
/// @param name as people call it
/// @param also other names that mean it in a plan
/// @param line one line that says what it is
/// @param note what to mind, if anything
/// @param flows all the connections it takes part in that are its own concern
public record Software(String id, String name, Category category, List<String> also, String line,
    Optional<String> note, List<Role> roles, List<Flow> flows) {
  public Software {
    also = List.copyOf(also);
    roles = List.copyOf(roles);
    flows = List.copyOf(flows);
  }

  /// The role with this id.
  public Optional<Role> role(String role) {
    return roles.stream().filter(one -> one.id().equals(role)).findFirst();
  }

  /// Whether a plan means this software by `name`.
  boolean isCalled(String called) {
    return id.equals(called) || also.contains(called);
  }
}
