package org.lct.editor.palette;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Delay;
import org.lct.editor.controls.Styled;
import org.lct.editor.drag.Dragging;
import org.lct.editor.gesture.PaletteItem;
import org.lct.editor.text.Texts;
import org.lct.template.Templates;

/// Shows the palette with a search. Items are dragged into the plan; Enter or a double click takes one, too: what
/// that does is the caller's. A click on the title of a group, or Enter there, folds it and unfolds it; large groups
/// are folded at first, so that the titles of all are seen. What is found is never folded.
public final class PalettePane extends VBox {
  /// The search that leaves the regions.
  public static final String REGIONS = Texts.of("palette.regions") + " ";
  /// The search that leaves whole plans to begin with.
  public static final String STACKS = Texts.of("palette.stacks") + " ";

  /// Of how many items a group has that is folded at first.
  private static final int LARGE = 8;

  private final Palette palette;
  /// The titles of the groups that are folded while nothing is searched.
  private final Set<String> folded = new HashSet<>();
  private final Function<PaletteItem, String> take;
  private final Label refusal = Styled.paragraph("", "palette-refusal");
  private final TextField search = new TextField();
  private final ListView<PaletteRow> list = new ListView<>();

  /// A palette to drag from.
  ///
  /// @param prices of the whole stacks; asked for when the pane has been drawn
  /// @param take called with the item that is taken without dragging; returns why it cannot be, or nothing
  public PalettePane(Palette palette, Dragging dragging, StackPrices prices,
      Function<PaletteItem, String> take) {
    this.palette = palette;
    this.take = take;
    palette.groups().stream().filter(group -> group.items().size() > LARGE)
        .forEach(group -> folded.add(group.title()));
    getStyleClass().addAll("panel", "palette");
    refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
    refusal.managedProperty().bind(refusal.visibleProperty());
    search.setPromptText(Texts.of("palette.search"));
    search.setAccessibleText(Texts.of("palette.search"));
    search.textProperty().subscribe(_ -> show());
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::searching);
    list.setAccessibleText(Texts.of("palette.title"));
    list.setCellFactory(_ -> new PaletteCell(dragging, prices, this::take, this::fold));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(Styled.with(new StackPane(search, hint()), "palette-search"), list, refusal);
    list.focusedProperty().subscribe(_ -> refusal.setText(""));
    Delay.untilDrawn().restart(() -> prices.reckon(Templates::load));
  }

  /// Goes to the search, with these words in it to go on from.
  public void search(String words) {
    search.setText(words);
    search.requestFocus();
    search.end();
  }

  private void take(PaletteItem item) {
    refusal.setText(take.apply(item));
  }

  /// The key that leads here, while nothing is typed.
  private Label hint() {
    var hint = Styled.label("P", "key-cap");
    hint.setMouseTransparent(true);
    StackPane.setAlignment(hint, Pos.CENTER_RIGHT);
    hint.visibleProperty().bind(search.textProperty().isEmpty());
    return hint;
  }

  private void show() {
    var words = search.getText();
    var rows = new ArrayList<PaletteRow>();
    for (var group : palette.matching(words).groups()) {
      boolean away = words.isBlank() && folded.contains(group.title());
      rows.add(new PaletteRow.Heading(group.title(), group.items().size(), away));
      if (!away)
        group.items().forEach(item -> rows.add(new PaletteRow.Entry(item)));
    }
    list.getItems().setAll(rows);
  }

  /// Folds or unfolds a group; its title stays selected.
  private void fold(String title) {
    if (!search.getText().isBlank())
      return;
    if (!folded.remove(title))
      folded.add(title);
    show();
    list.getItems().stream()
        .filter(row -> row instanceof PaletteRow.Heading(var name, _, _) && name.equals(title)).findFirst()
        .ifPresent(list.getSelectionModel()::select);
  }

  /// Enter takes an item; on a title it folds and unfolds, as the arrows do that point there.
  private void pressed(KeyEvent event) {
    switch (list.getSelectionModel().getSelectedItem()) {
      case PaletteRow.Entry(var item) when event.getCode() == KeyCode.ENTER -> take(item);
      case PaletteRow.Heading(var title, _, boolean away) when event.getCode() == KeyCode.ENTER
          || event.getCode() == (away ? KeyCode.RIGHT : KeyCode.LEFT) ->
        fold(title);
      case null, default -> {
        return;
      }
    }
    event.consume();
  }

  /// What is typed in the list is another search.
  private void typed(KeyEvent event) {
    if (!event.isShortcutDown() && !event.isAltDown() && event.getCharacter().matches("[\\p{L}\\p{N}]")) {
      search(event.getCharacter());
      event.consume();
    }
  }

  /// From the search the arrow leads into the list, to the first item; Escape empties it.
  private void searching(KeyEvent event) {
    switch (event.getCode()) {
      case DOWN, ENTER -> {
        list.requestFocus();
        list.getSelectionModel().select(1);
        event.consume();
      }
      case ESCAPE -> {
        search.clear();
        event.consume();
      }
      default -> {
        // All other keys are typed.
      }
    }
  }
}
