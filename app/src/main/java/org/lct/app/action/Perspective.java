package org.lct.app.action;

import javafx.scene.input.KeyCode;
import org.lct.topology.theme.Icon;

/// What the window is used for.
public enum Perspective {
  /// The open plan.
  DESIGN("design", Icon.DESIGN, KeyCode.DIGIT1),
  /// The run under way, or the last one.
  DEPLOY("deploy", Icon.DEPLOY, KeyCode.DIGIT2),
  /// The clusters that are recorded.
  INVENTORY("inventory", Icon.INVENTORY, KeyCode.DIGIT3);

  private final String key;
  private final Icon icon;
  private final KeyCode digit;

  Perspective(String key, Icon icon, KeyCode digit) {
    this.key = key;
    this.icon = icon;
    this.digit = digit;
  }

  /// The part of the keys of its texts.
  public String key() {
    return key;
  }

  /// Its icon.
  public Icon icon() {
    return icon;
  }

  /// The digit that, with the shortcut key, leads to it.
  public KeyCode digit() {
    return digit;
  }
}
