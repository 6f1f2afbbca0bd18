package org.lct.planfile;

/// The format of plan files, as data: what each mapping may hold, for whoever offers it to people.
public final class PlanFormat {
  /// The whole document.
  public static final Shape.Mapping CLUSTER = PlanShapes.CLUSTER;
  /// An entry of `regions`.
  public static final Shape.Mapping REGION = PlanShapes.REGION;
  /// An entry of `nodes`.
  public static final Shape.Mapping NODE_PLAN = NodeShapes.NODE_PLAN;
  /// An entry of `nodebalancers`.
  public static final Shape.Mapping NODEBALANCER = NodeShapes.NODEBALANCER;
  /// An entry of `storage`.
  public static final Shape.Mapping STORAGE_ENTRY = NodeShapes.STORAGE_ENTRY;
  /// An entry of `volumes`.
  public static final Shape.Mapping VOLUME = PlanShapes.VOLUME;

  private PlanFormat() {}
}
