package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.lct.editor.text.Texts;

/// One of a few words, or none.
final class ChoiceControl implements FieldControl {
  private final Editing editing;
  private final Function<Showing, List<String>> words;
  private final ComboBox<String> box = new ComboBox<>();
  private Field field;
  private boolean showing;

  /// @param words what can be chosen
  /// @param names how a word is shown
  /// @param value what is written for a word
  ChoiceControl(Field field, Showing with, Editing editing, Function<Showing, List<String>> words,
      Function<String, String> names, Function<String, JsonNode> value) {
    this.field = field;
    this.editing = editing;
    this.words = words;
    box.setConverter(new StringConverter<>() {
      @Override
      public String toString(String word) {
        if (word != null && !word.isEmpty())
          return names.apply(word);
        return ChoiceControl.this.field.isMixed()
            ? Texts.of("inspector.mixed")
            : unsaid(names);
      }

      @Override
      public String fromString(String text) {
        return text;
      }
    });
    box.setMaxWidth(Double.MAX_VALUE);
    box.setAccessibleText(FieldWords.label(field.key().name()));
    box.setAccessibleHelp(field.key().meaning());
    box.setOnAction(_ -> {
      if (!showing)
        choose(value);
    });
    show(field, with);
  }

  /// Yes or no.
  static ChoiceControl flag(Field field, Showing with, Editing editing) {
    return new ChoiceControl(field, with, editing, _ -> List.of("true", "false"),
        ChoiceControl::answer,
        word -> JsonNodeFactory.instance.booleanNode(word.equals("true")));
  }

  /// What is neither yes nor no is shown as it is written.
  private static String answer(String word) {
    return switch (word) {
      case "true" -> Texts.of("inspector.yes");
      case "false" -> Texts.of("inspector.no");
      default -> word;
    };
  }

  private String unsaid(Function<String, String> names) {
    return field.isInherited() && !field.text().isEmpty()
        ? names.apply(field.text())
        : Texts.of("inspector.none");
  }

  private void choose(Function<String, JsonNode> value) {
    var word = box.getValue();
    if (word == null || word.isEmpty())
      editing.remove(field);
    else if (!word.equals(field.own()))
      editing.set(field, value.apply(word));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public void show(Field now, Showing with) {
    showing = true;
    field = now;
    var offered = words.apply(with);
    var unsaid = now.key().required() && !now.isMixed() ? Stream.<String>empty() : Stream.of("");
    var other = Stream.of(field.own()).filter(word -> !word.isEmpty() && !offered.contains(word));
    var all = Stream.of(unsaid, other, offered.stream()).flatMap(word -> word).toList();
    if (!box.getItems().equals(all))
      box.getItems().setAll(all);
    box.setValue(null);
    box.setValue(field.own());
    showing = false;
  }
}
