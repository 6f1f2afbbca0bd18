package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.planfile.Shape;
import org.lct.topology.theme.Icon;

/// A list of entries, each a card with its fields or a row of a table; entries are added, removed and moved.
final class EntriesControl implements FieldControl {
  private final Editing editing;
  private final Shape element;
  private final List<String> columns;
  private final VBox cards;
  private final Button add;
  private final VBox node;
  private final Node titles;
  private Field field;
  /// Whether an entry is added here: it is shown with its fields.
  private boolean adding;

  /// @param element what an entry may say
  /// @param columns the keys that are the columns of a table; none if there is no table
  EntriesControl(Field field, Showing showing, Editing editing, Shape element, String... columns) {
    this.field = field;
    this.columns = List.of(columns);
    cards = Styled.with(new VBox(), columns.length == 0 ? "entries" : "entry-rows");
    this.editing = editing;
    this.element = element;
    var label = FieldWords.label(field.key().name());
    add = Styled.with(new Button(Texts.of("inspector.entry.add", label), Icon.ADD.node()), "small");
    add.setOnAction(_ -> add());
    add.setAccessibleHelp(field.key().meaning());
    titles = EntryCard.columnTitles(this.columns);
    node = Styled.with(new VBox(titles, cards, add), "field-control");
    show(field, showing);
  }

  private void add() {
    adding = true;
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
      cards.getChildren().add(card(cards.getChildren().size()));
    titles.setVisible(count > 0 && !columns.isEmpty());
    titles.setManaged(titles.isVisible());
    for (int i = 0; i < count; i++)
      ((EntryCard) cards.getChildren().get(i)).show(now.at(i, element), i == count - 1, showing);
  }

  private EntryCard card(int index) {
    var card = new EntryCard(index, element, () -> field, editing, columns);
    if (adding)
      card.unfold();
    adding = false;
    return card;
  }
}
