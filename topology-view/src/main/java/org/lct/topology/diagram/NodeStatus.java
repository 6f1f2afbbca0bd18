package org.lct.topology.diagram;

import java.util.Locale;
import org.lct.topology.theme.ColorToken;

/// How a node is; declared worst first, which is the order a group reports them in.
public enum NodeStatus {
  /// An operation on it failed; it needs a person.
  FAILED(ColorToken.STATUS_FAILED),
  /// Recorded, but no longer in the cloud.
  GONE(ColorToken.STATUS_GONE),
  /// Runs, but not as it should, or waits for something.
  DEGRADED(ColorToken.STATUS_DEGRADED),
  /// Being created in the cloud.
  CREATING(ColorToken.STATUS_PROGRESS),
  /// Starting up.
  BOOTING(ColorToken.STATUS_PROGRESS),
  /// Up, and being configured.
  CONFIGURING(ColorToken.STATUS_PROGRESS),
  /// Exists and is shut down.
  STOPPED(ColorToken.STATUS_STOPPED),
  /// In the plan only.
  PLANNED(ColorToken.STATUS_PLANNED),
  /// Up and configured.
  RUNNING(ColorToken.STATUS_RUNNING);

  private final ColorToken color;

  NodeStatus(ColorToken color) {
    this.color = color;
  }

  /// The colour that goes with the shape and the word; never shown alone.
  public ColorToken color() {
    return color;
  }

  /// The word as it stands by itself: "Running".
  public String word() {
    return name().charAt(0) + inSentence().substring(1);
  }

  /// The word inside a sentence: "running".
  public String inSentence() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether a node in this status needs attention.
  public boolean isBad() { return this == FAILED || this == GONE || this == DEGRADED; }

  /// Whether work on the node is under way.
  public boolean isInWork() { return this == CREATING || this == BOOTING || this == CONFIGURING; }
}
