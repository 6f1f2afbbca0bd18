package org.lct.cluster;

/// What happens to the volumes of a cluster that is deleted.
public enum VolumePolicy {
  /// As the plan says for each; kept where it says nothing.
  AS_PLANNED,
  /// All are kept.
  KEEP,
  /// All are deleted with what they hold.
  DELETE
}
