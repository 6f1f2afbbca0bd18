package org.lct.topology.theme;

import java.util.Locale;

/// A colour of the design system by its name in CSS; its value depends on the theme and stands in a [Palette].
public enum ColorToken {
  FG_DEFAULT("-color-"), FG_MUTED("-color-"), BG_DEFAULT("-color-"), BG_SUBTLE("-color-"),
  BORDER_DEFAULT("-color-"), ACCENT_FG("-color-"), ACCENT_EMPHASIS("-color-"), DANGER_EMPHASIS("-color-"),
  FG_EMPHASIS("-color-"),

  CANVAS_BG, CANVAS_GRID, REGION_BG, REGION_HEADER, CARD_BG, SHEET_BG, CHIP_BG, NET_FILL, HOVER_BG, SELECT_BG,
  CARD_BORDER, REGION_BORDER, EDGE, SELECT_LINE, ON_STATUS, SHADOW, SCRIM,

  STATUS_PLANNED, STATUS_PROGRESS, STATUS_RUNNING, STATUS_DEGRADED, STATUS_STOPPED, STATUS_FAILED,
  STATUS_GONE,

  DIFF_ADD, DIFF_ADD_BG, DIFF_CHANGE, DIFF_CHANGE_BG, DIFF_REPLACE, DIFF_REPLACE_BG, DIFF_DELETE,
  DIFF_DELETE_BG,
  DIFF_DRIFT, DIFF_DRIFT_BG,

  KIND_NODE, KIND_NODE_BG, KIND_NODEBALANCER, KIND_NODEBALANCER_BG, KIND_VOLUME, KIND_VOLUME_BG, KIND_NETWORK,
  KIND_NETWORK_BG, KIND_FIREWALL, KIND_FIREWALL_BG, KIND_DNS, KIND_DNS_BG,

  SYNTAX_KEY, SYNTAX_STRING, SYNTAX_NUMBER, SYNTAX_COMMENT;

  private final String cssName;

  ColorToken() {
    this("-lct-");
  }

  ColorToken(String prefix) {
    cssName = prefix + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The looked-up colour this token stands for, such as `-lct-card-bg`.
  public String cssName() {
    return cssName;
  }
}
