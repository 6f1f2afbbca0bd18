package org.lct.editor.source;

import java.util.Map;
import java.util.function.BooleanSupplier;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.lct.editor.text.Texts;

/// What folds blocks of the text: keys at the caret, the signs before the lines, and the menu of the text.
final class FoldCommands {
  private static final KeyCombination FOLD = new KeyCodeCombination(KeyCode.OPEN_BRACKET,
      KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
  private static final KeyCombination UNFOLD = new KeyCodeCombination(KeyCode.CLOSE_BRACKET,
      KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);

  private final SourceArea area;
  private final Map<KeyCombination, Runnable> keys = Map.of(FOLD, this::fold, UNFOLD, this::unfold);

  FoldCommands(SourceArea area) {
    this.area = area;
  }

  /// Does what the keys mean, if they mean folding.
  boolean pressed(KeyEvent event) {
    var deed = keys.entrySet().stream().filter(key -> key.getKey().match(event)).findFirst();
    deed.ifPresent(key -> key.getValue().run());
    return deed.isPresent();
  }

  /// Folds the block that begins on a line of the text, or shows it again.
  void toggle(int line) {
    var folds = area.folds();
    area.fold(folds.folded().containsKey(line) ? folds.unfold(line) : folds.fold(line));
  }

  private void fold() {
    area.folds().foldable(area.caretLine()).ifPresent(line -> area.fold(area.folds().fold(line)));
  }

  private void unfold() {
    area.fold(area.folds().unfold(area.caretLine()));
  }

  private boolean canFold() {
    return area.folds().foldable(area.caretLine()).isPresent();
  }

  private boolean canUnfold() {
    return area.folds().folded().containsKey(area.caretLine());
  }

  /// A menu of what can be done with the text; what can do nothing now is disabled and says why.
  ContextMenu menu() {
    var menu = new ContextMenu();
    menu.setOnShowing(_ -> menu.getItems().setAll(
        item(Texts.of("source.cut"), this::canCut, area::cut),
        item(Texts.of("source.copy"), this::hasSelection, area::copy),
        item(Texts.of("source.paste"), this::canPaste, area::paste), new SeparatorMenuItem(),
        key(item(Texts.of(canFold() ? "source.fold" : "source.fold.none"), this::canFold, this::fold), FOLD),
        key(item(Texts.of(canUnfold() ? "source.unfold" : "source.unfold.none"), this::canUnfold,
            this::unfold), UNFOLD),
        item(Texts.of("source.fold.all"), () -> !area.folds().blocks().isEmpty(),
            () -> area.fold(area.folds().foldAll())),
        item(Texts.of("source.unfold.all"), () -> !area.folds().folded().isEmpty(),
            () -> area.fold(area.folds().unfoldAll()))));
    // Without anything in it a menu is not even asked to show itself.
    menu.getItems().add(new SeparatorMenuItem());
    return menu;
  }

  private boolean hasSelection() {
    return area.getSelection().getLength() > 0;
  }

  private boolean canCut() {
    return area.isEditable() && hasSelection();
  }

  private boolean canPaste() {
    return area.isEditable() && Clipboard.getSystemClipboard().hasString();
  }

  private static MenuItem item(String text, BooleanSupplier possible, Runnable deed) {
    var item = new MenuItem(text);
    item.setDisable(!possible.getAsBoolean());
    item.setOnAction(_ -> deed.run());
    return item;
  }

  private static MenuItem key(MenuItem item, KeyCombination keys) {
    item.setAccelerator(keys);
    return item;
  }
}
