package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.CommandKeys;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.planfile.Shape;
import org.lct.topology.theme.Icon;

/// Several short words: each with a button that takes it away, and a field in which Enter or a comma adds one.
final class WordsControl implements FieldControl {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final Editing editing;
  private final Shape element;
  private final FlowPane chips = Styled.with(new FlowPane(), "chips");
  private final TextField text = new TextField();
  private final Label wrong = Styled.paragraph("", "field-problem");
  private final HBox line = Styled.with(new HBox(text), "field-line");
  private final VBox node = Styled.with(new VBox(chips, line, wrong), "field-control");
  private Field field;
  private Showing showing;
  private List<String> shown = List.of();

  /// @param element what each of them may be
  WordsControl(Field field, Showing showing, Editing editing, Shape element) {
    this.field = field;
    this.showing = showing;
    this.editing = editing;
    this.element = element;
    var label = FieldWords.label(field.key().name());
    text.setAccessibleText(Texts.of("inspector.words.add", label));
    text.setAccessibleHelp(field.key().meaning());
    text.textProperty().subscribe(this::typed);
    text.focusedProperty().subscribe((_, focused) -> {
      if (!focused)
        add();
    });
    text.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.COMMA) {
        add();
        event.consume();
      } else if (event.getCode() == KeyCode.BACK_SPACE && text.getText().isEmpty() && !words().isEmpty()) {
        editing.remove(itemAt(words().size() - 1));
        event.consume();
      }
    });
    HistoryKeys.in(text, editing, () -> text.getText().isEmpty());
    CommandKeys.before(text, this::add);
    chips.setManaged(false);
    HBox.setHgrow(text, Priority.ALWAYS);
    PlanChoosers.forWords(field, element).ifPresent(this::offer);
    show(field, showing);
  }

  /// What can be chosen is proposed while a word is typed, and all of it with the button.
  private void offer(Chooser chooser) {
    new Proposals(text, () -> chooser.rows().apply(showing).stream().map(Chooser.Row::id).toList(),
        word -> words().contains(word), this::add);
    line.getChildren().add(chooser.button(() -> showing, this::add));
  }

  private void typed(String now) {
    if (now.endsWith(",")) {
      text.setText(now.substring(0, now.length() - 1));
      return;
    }
    var against = FieldWords.against(element, now);
    text.pseudoClassStateChanged(WRONG, against.isPresent());
    Styled.tell(wrong, against.orElse(""));
  }

  private List<String> words() {
    return field.value().map(value -> value.isArray()
        ? value.valueStream().map(JsonNode::asText).toList()
        : List.of(value.asText())).orElse(List.of());
  }

  private void add() {
    add(text.getText().strip());
  }

  private void add(String word) {
    if (word.isEmpty() || FieldWords.against(element, word).isPresent())
      return;
    text.clear();
    if (words().contains(word))
      return;
    var added = JsonNodeFactory.instance.textNode(word);
    if (field.isMixed())
      editing.add(field, added);
    else if (words().isEmpty())
      editing.set(field, JsonNodeFactory.instance.arrayNode().add(added));
    else
      editing.insert(field, words().size(), added);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(Field now, Showing with) {
    field = now;
    showing = with;
    text.setPromptText(now.isMixed() ? Texts.of("inspector.mixed") : Texts.of("inspector.add"));
    if (!shown.equals(words()))
      showWords();
  }

  private void showWords() {
    shown = words();
    chips.getChildren()
        .setAll(IntStream.range(0, shown.size()).mapToObj(i -> chip(shown.get(i), i)).toList());
    chips.setManaged(!shown.isEmpty());
  }

  private Node chip(String word, int index) {
    var chip = Styled.with(new HBox(Styled.label(word)), "chip", "removable");
    // The only word that stands elsewhere cannot be taken away here: nothing says "none of these".
    if (!field.isInherited() || words().size() > 1)
      chip.getChildren().add(Styled.iconButton(Icon.CLOSE, Texts.of("inspector.words.remove", word),
          () -> remove(index)));
    return chip;
  }

  /// Of words that stand elsewhere those that are left are said here.
  private void remove(int index) {
    if (!field.isInherited()) {
      editing.remove(itemAt(index));
      return;
    }
    var left = JsonNodeFactory.instance.arrayNode();
    IntStream.range(0, words().size()).filter(at -> at != index).forEach(at -> left.add(words().get(at)));
    editing.set(field, left);
  }

  /// The last word goes with its key.
  private Field itemAt(int index) {
    return words().size() == 1 ? field : field.at(index, element);
  }
}
