package org.lct.editor.source;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import org.lct.cloud.Catalog;
import org.lct.editor.source.Completions.Completion;
import org.lct.editor.text.Backticks;
import org.lct.editor.text.Texts;

/// Offers what can be written at the caret.
final class CompletionMenu {
  private static final int MOST = 60;

  private final SourceArea area;
  private final Completions completions;
  private final ContextMenu menu = new ContextMenu();

  CompletionMenu(SourceArea area, Completions completions) {
    this.area = area;
    this.completions = completions;
  }

  /// Shows what there is; the only one there is is written at once.
  void show(Optional<Catalog> catalog) {
    var text = area.getText();
    var place = SourcePlace.at(text, area.getCaretPosition());
    var present = SourcePlace.keys(text, place.path(), area.getCaretPosition());
    var all = completions.at(place, present, catalog);
    if (all.size() == 1 && !place.word().isEmpty()) {
      write(place, all.getFirst());
      return;
    }
    menu.getItems().setAll(all.isEmpty() ? List.of(nothing()) : items(place, all));
    area.getCaretBounds().ifPresent(at -> menu.show(area, at.getMinX(), at.getMaxY()));
  }

  private List<MenuItem> items(SourcePlace place, List<Completion> all) {
    return all.stream().limit(MOST).map(one -> item(place, one)).toList();
  }

  private MenuItem item(SourcePlace place, Completion one) {
    var text = one.text().strip();
    var item = new MenuItem(one.about().isEmpty()
        ? text
        : Texts.of("source.completion", text, Backticks.without(one.about())));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> write(place, one));
    return item;
  }

  private static MenuItem nothing() {
    var item = new MenuItem(Texts.of("source.completion.none"));
    item.setDisable(true);
    return item;
  }

  private void write(SourcePlace place, Completion one) {
    boolean needsBlank = place.inValue() && area.getText().startsWith(":", place.from() - 1);
    int end = place.from() + place.word().length();
    while (end < area.getLength() && isOfWord(area.getText().charAt(end)))
      end++;
    // A key that is there already has its colon.
    var written = area.getText().startsWith(":", end) ? one.text().replace(": ", "") : one.text();
    area.replaceText(place.from(), end, (needsBlank ? " " : "") + written);
    area.requestFollowCaret();
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c) || "-_./".indexOf(c) >= 0;
  }
}
