package org.lct.cluster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.operation.Operation;
import org.lct.operation.OperationGraph;
import org.lct.plan.ResourceAddress;

/// How much of what is to be done a run takes upon itself.
///
/// @param goesOn whether it goes on with what the run before left undone
/// @param operations what of that; empty for everything
/// @param restored the resources about which is put back what other people changed, and nothing else done; empty for
///   everything
record Portion(boolean goesOn, Optional<Set<String>> operations, Set<ResourceAddress> restored) {
  /// Something new, and all of it.
  static final Portion ALL = new Portion(false, Optional.empty(), Set.of());
  /// All that was left undone.
  static final Portion REST = new Portion(true, Optional.empty(), Set.of());

  /// Of what was left undone only these operations and what they need.
  static Portion of(Set<String> operations) {
    return new Portion(true, Optional.of(Set.copyOf(operations)), Set.of());
  }

  /// Only what puts back what other people changed about these resources.
  static Portion restoring(Set<ResourceAddress> resources) {
    return new Portion(false, Optional.empty(), Set.copyOf(resources));
  }

  /// As much of what is to be put back about these resources.
  Portion about(Set<ResourceAddress> resources) {
    return new Portion(goesOn, operations, Set.copyOf(resources));
  }

  /// The operations to carry out.
  OperationGraph of(OperationGraph whole) {
    return operations.map(whole::portion).orElse(whole);
  }

  /// The operations that stay undone.
  List<Operation> left(OperationGraph whole) {
    var taken = of(whole).operations();
    return whole.operations().values().stream().filter(operation -> !taken.containsKey(operation.id()))
        .toList();
  }
}
