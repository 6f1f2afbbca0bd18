package org.lct.editor;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.layout.Arrangement;
import org.lct.topology.theme.Icon;

/// The ways to arrange what is selected, as a part of its menu; what cannot be done says why.
final class ArrangeMenu {
  static final KeyCombination RELEASE = new KeyCodeCombination(KeyCode.L, KeyCombination.SHORTCUT_DOWN);

  private final ArrangeCommands commands;
  private final Map<Arrangement, MenuItem> items = new EnumMap<>(Arrangement.class);
  private final MenuItem release = new MenuItem("", Icon.AUTO_LAYOUT.node());
  private final Menu menu = new Menu(Texts.of("arrange.title"), Icon.ALIGN_LEFT.node());

  ArrangeMenu(ArrangeCommands commands) {
    this.commands = commands;
    for (var arrangement : Arrangement.values()) {
      var item = new MenuItem("", ArrangeCommands.icon(arrangement).node());
      item.setOnAction(_ -> commands.arrange(arrangement));
      items.put(arrangement, item);
      menu.getItems().add(item);
    }
    release.setAccelerator(RELEASE);
    release.setOnAction(_ -> commands.release());
    menu.getItems().addAll(new SeparatorMenuItem(), release);
  }

  Menu menu() {
    return menu;
  }

  /// Offers what can be done now.
  void update() {
    items.forEach((arrangement, item) -> offer(item, ArrangeCommands.name(arrangement),
        commands.reason(arrangement)));
    offer(release, commands.releaseWords(), commands.reasonToKeep());
  }

  private static void offer(MenuItem item, String words, String reason) {
    item.setDisable(!reason.isEmpty());
    item.setText(reason.isEmpty() ? words : Texts.of("arrange.not", words, reason));
  }
}
