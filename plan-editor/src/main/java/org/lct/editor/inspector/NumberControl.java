package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.CommandKeys;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.planfile.Shape;
import org.lct.topology.theme.Icon;

/// A number: typed, or counted up and down with its buttons and the arrow keys. Only digits can be typed; one that the
/// format does not take is not written, and why is said below.
final class NumberControl implements FieldControl {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final Editing editing;
  private final TextField text = Styled.with(new TextField(), "number");
  private final Button less;
  private final Button more;
  private final Label wrong = Styled.paragraph("", "field-problem");
  private final VBox node;
  private Field field;
  /// What the control made of what is written.
  private String untouched = "";

  NumberControl(Field field, Showing showing, Editing editing) {
    this.field = field;
    this.editing = editing;
    var label = FieldWords.label(field.key().name());
    less = Styled.iconButton(Icon.REMOVE, Texts.of("inspector.less", label), () -> step(-1));
    more = Styled.iconButton(Icon.ADD, Texts.of("inspector.more", label), () -> step(1));
    boolean counts = field.shape() instanceof Shape.Whole;
    var line = Styled.with(counts ? new HBox(text, less, more) : new HBox(text), "field-line");
    node = Styled.with(new VBox(line, wrong), "field-control");
    text.setTextFormatter(new TextFormatter<>(change -> digits(change, counts)));
    text.textProperty().subscribe(this::typed);
    text.focusedProperty().subscribe((_, focused) -> {
      if (!focused)
        write();
    });
    text.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    HistoryKeys.in(text, editing, this::isWritten);
    CommandKeys.before(text, this::write);
    text.setAccessibleText(label);
    text.setAccessibleHelp(field.key().meaning());
    show(field, showing);
  }

  /// What is no number becomes a change of nothing.
  private static TextFormatter.Change digits(TextFormatter.Change change, boolean whole) {
    if (!change.getControlNewText().matches(whole ? "\\d{0,10}" : "\\d{0,10}(\\.\\d{0,2})?")) {
      change.setText("");
      change.setRange(change.getRangeStart(), change.getRangeStart());
      change.selectRange(change.getControlAnchor(), change.getControlCaretPosition());
    }
    return change;
  }

  private void typed(String now) {
    var against = FieldWords.against(field.shape(), now);
    text.pseudoClassStateChanged(WRONG, against.isPresent());
    Styled.tell(wrong, against.orElse(""));
  }

  private boolean isWritten() { return text.getText().equals(untouched); }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(Field now, Showing showing) {
    boolean same = field.own().equals(now.own());
    field = now;
    text.setPromptText(now.standIn(Texts.of("inspector.none")));
    if (!(text.isFocused() && same))
      showOwn();
    if (now.shape() instanceof Shape.Whole(int least, int most)) {
      less.setDisable(now.isMixed() || number() <= least);
      more.setDisable(now.isMixed() || number() >= most);
    }
  }

  private void showOwn() {
    text.setText(field.own());
    untouched = text.getText();
  }

  private int number() {
    return field.value().filter(value -> value.canConvertToInt()).map(value -> value.asInt()).orElse(1);
  }

  private void step(int by) {
    // Of several numbers none is the one to count from.
    if (field.shape() instanceof Shape.Whole(int least, int most) && !field.isMixed())
      editing.count(field, Math.clamp(number() + by, least, most));
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> write();
      case UP -> step(1);
      case DOWN -> step(-1);
      case ESCAPE -> {
        if (isWritten())
          return;
        showOwn();
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void write() {
    var typed = text.getText();
    if (isWritten())
      return;
    boolean refused = FieldWords.against(field.shape(), typed).isPresent()
        || (typed.isEmpty() && field.key().required());
    if (refused && !text.isFocused())
      showOwn();
    if (refused)
      return;
    if (typed.isEmpty() && !field.own().isEmpty())
      editing.remove(field);
    else if (!typed.equals(field.own()))
      editing.set(field, field.shape() instanceof Shape.Whole
          ? JsonNodeFactory.instance.numberNode(Integer.parseInt(typed))
          : JsonNodeFactory.instance.numberNode(new BigDecimal(typed)));
  }
}
