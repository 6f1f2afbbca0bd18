package org.lct.diff;

import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// One thing that is different in the cloud from what we recorded, and that was not our doing.
///
/// @param attribute what differs: an attribute as in [Attributes], or [#PRESENCE] of the whole resource
/// @param recorded the value we recorded
/// @param there the value there
public record Drift(ResourceAddress address, ResourceKind kind, String attribute, String recorded,
    String there) {
  /// Whether the resource is there at all.
  public static final String PRESENCE = "presence";
  static final String THERE = "there";
  static final String GONE = "gone";
  static final String UNKNOWN = "not known";

  static Drift gone(ResourceAddress address, ResourceKind kind) {
    return new Drift(address, kind, PRESENCE, THERE, GONE);
  }

  static Drift added(ResourceAddress address, ResourceKind kind) {
    return new Drift(address, kind, PRESENCE, UNKNOWN, THERE);
  }

  /// Whether the resource was deleted.
  public boolean isGone() { return attribute.equals(PRESENCE) && there.equals(GONE); }

  /// Whether somebody added the resource.
  public boolean isAdded() { return attribute.equals(PRESENCE) && there.equals(THERE); }
}
