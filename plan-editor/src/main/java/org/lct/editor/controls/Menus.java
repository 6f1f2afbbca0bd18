package org.lct.editor.controls;

import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.ContextMenuEvent;

/// Where context menus open.
public final class Menus {
  private Menus() {}

  /// Shows a menu at the pointer; if the keyboard asks for it, under what it is about.
  public static void show(ContextMenu menu, Node owner, ContextMenuEvent event, Node about) {
    if (event.isKeyboardTrigger()) {
      var place = about.localToScreen(about.getLayoutBounds());
      menu.show(owner, place.getMinX(), place.getMaxY());
    } else {
      menu.show(owner, event.getScreenX(), event.getScreenY());
    }
    event.consume();
  }
}
