package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.planfile.Shape;
import org.lct.topology.theme.Icon;

/// An entry of a list with its fields. In a table it is a row of what its columns say; the fields are shown when it is
/// unfolded, or when something is wrong with it.
final class EntryCard extends VBox {
  private static final int WORDS_IN_TITLE = 3;
  private static final String CELL = "entry-cell";

  private final Editing editing;
  private final Shape element;
  private final int index;
  private final Supplier<Field> list;
  private final List<String> columns;
  private final List<Label> cells = new ArrayList<>();
  private final FieldList fields;
  private final Button up = Styled.iconButton(Icon.UP, Texts.of("inspector.entry.up"), () -> move(-1));
  private final Button down = Styled.iconButton(Icon.DOWN, Texts.of("inspector.entry.down"), () -> move(1));
  private final Button remove = Styled.iconButton(Icon.DELETE, Texts.of("inspector.entry.remove"),
      this::remove);
  private final Button fold = Styled.iconButton(Icon.RIGHT, "", this::toggle);
  /// Whether somebody folded or unfolded it.
  private Optional<Boolean> wanted = Optional.empty();
  private boolean isWrong;

  /// @param list the list it is in, as it is now
  /// @param columns the keys that are a row of a table; none if it is a card of its own
  EntryCard(int index, Shape element, Supplier<Field> list, Editing editing, List<String> columns) {
    this.index = index;
    this.element = element;
    this.list = list;
    this.editing = editing;
    this.columns = List.copyOf(columns);
    fields = new FieldList(editing, false);
    getStyleClass().add(columns.isEmpty() ? "entry" : "entry-row");
    up.setDisable(index == 0);
    getChildren().setAll(Styled.with(new HBox(), "entry-heading"), fields);
    heading().getChildren().setAll(columns.isEmpty() ? title() : row());
    heading().getChildren().addAll(Styled.spring(), up, down, remove);
  }

  private HBox heading() {
    return (HBox) getChildren().getFirst();
  }

  private List<Node> title() {
    var title = Styled.label("", "name");
    title.setMinWidth(0);
    cells.add(title);
    return List.of(title);
  }

  private List<Node> row() {
    columns.forEach(_ -> cells.add(cell("", "name")));
    var row = new ArrayList<Node>(cells);
    row.addFirst(fold);
    heading().setOnMouseClicked(_ -> toggle());
    return row;
  }

  /// What stands above the rows.
  static Node columnTitles(List<String> columns) {
    var gap = new Region();
    gap.getStyleClass().add("entry-fold");
    var titles = new HBox(gap);
    columns.forEach(key -> titles.getChildren().add(cell(FieldWords.label(key), "secondary")));
    // The last one has room.
    titles.getChildren().getLast().getStyleClass().remove(CELL);
    return titles;
  }

  private static Label cell(String words, String style) {
    return Styled.label(words, style, CELL);
  }

  private void move(int by) {
    editing.move(list.get(), index, index + by);
  }

  /// The last entry goes with its key.
  private void remove() {
    editing.remove(list.get().items().size() == 1 ? list.get() : list.get().at(index, element));
  }

  void unfold() {
    wanted = Optional.of(true);
  }

  private void toggle() {
    wanted = Optional.of(!isOpen());
    fold();
  }

  private boolean isOpen() { return columns.isEmpty() || wanted.orElse(isWrong); }

  private void fold() {
    for (var node : List.of(fields, up, down, remove)) {
      node.setVisible(isOpen());
      node.setManaged(isOpen());
    }
    // Beside its buttons an open row has no room for them, and its fields say the same.
    cells.stream().skip(1).forEach(cell -> {
      cell.setVisible(!isOpen());
      cell.setManaged(!isOpen());
    });
    fold.setGraphic((isOpen() ? Icon.DOWN : Icon.RIGHT).node());
    var words = Texts.of(isOpen() ? "inspector.entry.fold" : "inspector.entry.unfold",
        cells.getFirst().getText());
    fold.setAccessibleText(words);
    fold.getTooltip().setText(words);
  }

  void show(Field entry, boolean last, Showing showing) {
    down.setDisable(last);
    isWrong = showing.isWrong(entry);
    if (columns.isEmpty())
      cells.getFirst().setText(title(entry));
    for (int i = 0; i < columns.size(); i++) {
      var key = columns.get(i);
      cells.get(i).setText(entry.value().map(value -> value.path(key).asText()).orElse(""));
    }
    fields.show(element instanceof Shape.Mapping ? entry.inside().toList() : List.of(entry), showing);
    fold();
  }

  /// The first words that it says: "data 500GB xfs", "web app".
  private static String title(Field entry) {
    return entry.value().stream()
        .flatMap(value -> value.isContainerNode() ? value.valueStream() : Stream.of(value))
        .filter(JsonNode::isValueNode).limit(WORDS_IN_TITLE).map(JsonNode::asText)
        .collect(Collectors.joining(" "));
  }
}
