package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.planfile.Shape;
import org.lct.topology.theme.Icon;

/// A list of entries, each a card with its fields; entries are added, removed and moved.
final class EntriesControl implements FieldControl {
  private static final int WORDS_IN_TITLE = 3;

  private final Editing editing;
  private final Shape element;
  private final VBox cards = Styled.with(new VBox(), "entries");
  private final Button add;
  private final VBox node;
  private Field field;

  /// @param element what an entry may say
  EntriesControl(Field field, Showing showing, Editing editing, Shape element) {
    this.field = field;
    this.editing = editing;
    this.element = element;
    var label = FieldWords.label(field.key().name());
    add = Styled.with(new Button(Texts.of("inspector.entry.add", label), Icon.ADD.node()), "small");
    add.setOnAction(_ -> add());
    add.setAccessibleHelp(field.key().meaning());
    node = Styled.with(new VBox(cards, add), "field-control");
    show(field, showing);
  }

  private void add() {
    var entry = NewEntry.of(element, field.items());
    if (field.items().isEmpty())
      editing.set(field, JsonNodeFactory.instance.arrayNode().add(entry));
    else
      editing.insert(field, field.items().size(), entry);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public boolean isWide() { return true; }

  @Override
  public void show(Field now, Showing showing) {
    field = now;
    add.setDisable(now.isMixed());
    int count = now.items().size();
    while (cards.getChildren().size() > count)
      cards.getChildren().removeLast();
    while (cards.getChildren().size() < count)
      cards.getChildren().add(new Card(cards.getChildren().size()));
    for (int i = 0; i < count; i++)
      ((Card) cards.getChildren().get(i)).show(now.at(i, element), i == count - 1, showing);
  }

  /// One entry.
  private final class Card extends VBox {
    private final Label title = Styled.label("", "name");
    private final FieldList fields = new FieldList(editing, false);
    private final Button up;
    private final Button down;

    Card(int index) {
      getStyleClass().add("entry");
      up = Styled.iconButton(Icon.UP, Texts.of("inspector.entry.up"),
          () -> editing.move(field, index, index - 1));
      down = Styled.iconButton(Icon.DOWN, Texts.of("inspector.entry.down"),
          () -> editing.move(field, index, index + 1));
      var remove = Styled.iconButton(Icon.DELETE, Texts.of("inspector.entry.remove"), () -> remove(index));
      title.setMinWidth(0);
      up.setDisable(index == 0);
      getChildren().setAll(
          Styled.with(new HBox(title, Styled.spring(), up, down, remove), "entry-heading"), fields);
    }

    /// The last entry goes with its key.
    private void remove(int index) {
      editing.remove(field.items().size() == 1 ? field : field.at(index, element));
    }

    void show(Field entry, boolean last, Showing showing) {
      down.setDisable(last);
      title.setText(title(entry));
      fields.show(element instanceof Shape.Mapping ? entry.inside().toList() : List.of(entry), showing);
    }

    /// The first words that it says: "data 500GB xfs".
    private static String title(Field entry) {
      return entry.value().filter(JsonNode::isObject).map(value -> value.valueStream()
          .filter(JsonNode::isValueNode).limit(WORDS_IN_TITLE).map(JsonNode::asText)
          .reduce((one, other) -> one + " " + other).orElse("")).orElse("");
    }
  }
}
