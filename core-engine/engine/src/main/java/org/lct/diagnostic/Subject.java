package org.lct.diagnostic;

import java.util.Optional;
import org.lct.plan.PlanPath;
import org.lct.plan.ResourceAddress;

/// What a [Diagnostic] is about, so that the editor can select it and the command line can quote it.
public sealed interface Subject {
  /// A value of the plan. Rules know the path (and, inside a text, the UTF-16 offsets from `from` to
  /// `to`, both -1 for the whole value); the plan's document adds the range.
  record InPlan(PlanPath path, int from, int to, Optional<SourceRange> range) implements Subject {}

  /// A place in a file that has no path, such as a syntax error.
  record InFile(SourceRange range) implements Subject {}

  /// A resource of a cluster.
  record OnResource(ResourceAddress address) implements Subject {}

  /// Nothing more precise: a cluster, an account, a command.
  record Whole() implements Subject {}

  /// The value at `path`.
  static Subject at(PlanPath path) {
    return new InPlan(path, -1, -1, Optional.empty());
  }

  /// The part of the text at `path` between two UTF-16 offsets.
  static Subject within(PlanPath path, int from, int to) {
    return new InPlan(path, from, to, Optional.empty());
  }

  /// The resource at `address`.
  static Subject on(ResourceAddress address) {
    return new OnResource(address);
  }

  /// Nothing more precise.
  static Subject whole() {
    return new Whole();
  }
}
