package org.lct.editor.inspector;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;

/// Proposes words under a text field while one is typed.
final class Proposals {
  private static final int MOST = 10;

  private final ContextMenu menu = new ContextMenu();
  private final TextField text;
  private final Supplier<List<String>> words;
  private final Predicate<String> taken;
  private final Consumer<String> chosen;

  /// @param words what there is to propose now
  /// @param taken which words are not proposed
  Proposals(TextField text, Supplier<List<String>> words, Predicate<String> taken, Consumer<String> chosen) {
    this.text = text;
    this.words = words;
    this.taken = taken;
    this.chosen = chosen;
    text.textProperty().subscribe(this::propose);
  }

  private void propose(String typed) {
    var fitting = typed.isBlank() || !text.isFocused()
        ? List.<String>of()
        : words.get().stream().filter(word -> word.contains(typed.strip()) && !taken.test(word)).limit(MOST)
            .toList();
    menu.getItems().setAll(fitting.stream().map(this::item).toList());
    if (fitting.isEmpty())
      menu.hide();
    else if (!menu.isShowing())
      menu.show(text, Side.BOTTOM, 0, 0);
  }

  private MenuItem item(String word) {
    var item = new MenuItem(word);
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> chosen.accept(word));
    return item;
  }
}
