package org.lct.topology.diagram.paint;

/// What a diagram is looked at for.
public enum Presentation {
  /// Designing: what the plan says, with roles and cost.
  DESIGN,
  /// The same in a picture that is kept, where nobody drags anything.
  DOCUMENT,
  /// Deploying and operating: how the nodes are.
  LIVE
}
