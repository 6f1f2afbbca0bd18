package org.lct.topology.diagram;

import java.util.Locale;
import org.lct.topology.theme.ColorToken;

/// A way in which plan, record and cloud differ. Drift happened without us; the others are what we propose.
public enum Difference {
  /// To be created.
  ADD(ColorToken.DIFF_ADD, ColorToken.DIFF_ADD_BG),
  /// To be changed in place.
  CHANGE(ColorToken.DIFF_CHANGE, ColorToken.DIFF_CHANGE_BG),
  /// To be deleted and created anew.
  REPLACE(ColorToken.DIFF_REPLACE, ColorToken.DIFF_REPLACE_BG),
  /// To be deleted.
  DELETE(ColorToken.DIFF_DELETE, ColorToken.DIFF_DELETE_BG),
  /// Changed in the cloud by somebody else.
  DRIFT(ColorToken.DIFF_DRIFT, ColorToken.DIFF_DRIFT_BG);

  private final ColorToken color;
  private final ColorToken tint;

  Difference(ColorToken color, ColorToken tint) {
    this.color = color;
    this.tint = tint;
  }

  /// The colour of badge and line.
  public ColorToken color() {
    return color;
  }

  /// The background on which [#color()] is readable.
  public ColorToken tint() {
    return tint;
  }

  /// The word that goes with the badge: "add".
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
