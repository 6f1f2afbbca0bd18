package org.lct.editor.palette;

import java.util.ArrayList;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Delay;
import org.lct.editor.controls.Styled;
import org.lct.editor.drag.Dragging;
import org.lct.editor.gesture.PaletteItem;
import org.lct.editor.text.Texts;
import org.lct.template.Templates;

/// Shows the palette with a search. Items are dragged into the plan; Enter or a double click takes one, too: what
/// that does is the caller's.
public final class PalettePane extends VBox {
  /// The search that leaves the regions.
  public static final String REGIONS = Texts.of("palette.regions") + " ";
  /// The search that leaves whole plans to begin with.
  public static final String STACKS = Texts.of("palette.stacks") + " ";

  private final Palette palette;
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
    getStyleClass().addAll("panel", "palette");
    refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
    refusal.managedProperty().bind(refusal.visibleProperty());
    search.setPromptText(Texts.of("palette.search"));
    search.setAccessibleText(Texts.of("palette.search"));
    search.textProperty().subscribe(this::show);
    search.addEventHandler(KeyEvent.KEY_PRESSED, this::searching);
    list.setAccessibleText(Texts.of("palette.title"));
    list.setCellFactory(_ -> new PaletteCell(dragging, prices, this::take));
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER
          && list.getSelectionModel().getSelectedItem() instanceof PaletteRow.Entry(var item)) {
        take(item);
        event.consume();
      }
    });
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().setAll(Styled.with(new VBox(search), "palette-search"), list, refusal);
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

  private void show(String words) {
    var rows = new ArrayList<PaletteRow>();
    for (var group : palette.matching(words).groups()) {
      rows.add(new PaletteRow.Heading(group.title()));
      group.items().forEach(item -> rows.add(new PaletteRow.Entry(item)));
    }
    list.getItems().setAll(rows);
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
