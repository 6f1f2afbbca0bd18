package org.lct.editor.inspector;

import java.util.function.BiFunction;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.planfile.Shape;

/// A text. It is checked against the format while it is typed and written with Enter or when the focus leaves; Esc
/// brings back what is written. What the format does not take is not written.
final class TextControl implements FieldControl {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final Editing editing;
  private final BiFunction<Showing, String, String> explanation;
  private final TextField text = new TextField();
  private final Label wrong = Styled.paragraph("", "field-problem");
  private final Label help = Styled.paragraph("", "secondary");
  private final VBox node;
  private Field field;
  private Showing showing;

  /// @param explanation says more about a text, such as the names a pattern yields; nothing if empty
  /// @param beside what stands at its right
  TextControl(Field field, Showing showing, Editing editing, BiFunction<Showing, String, String> explanation,
      Node... beside) {
    this.field = field;
    this.showing = showing;
    this.editing = editing;
    this.explanation = explanation;
    text.getStyleClass().add(isCode(field.shape()) ? "mono" : "words");
    HBox.setHgrow(text, Priority.ALWAYS);
    var line = Styled.with(new HBox(text), "field-line");
    line.getChildren().addAll(beside);
    node = Styled.with(new VBox(line, wrong, help), "field-control");
    text.textProperty().subscribe(_ -> typed());
    text.focusedProperty().subscribe((_, focused) -> {
      if (!focused)
        write();
    });
    text.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    HistoryKeys.in(text, editing, this::isWritten);
    text.setAccessibleText(FieldWords.label(field.key().name()));
    text.setAccessibleHelp(field.key().meaning());
    show(field, showing);
  }

  private static boolean isCode(Shape shape) {
    return shape instanceof Shape.Secret || shape instanceof Shape.Tagged;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public void show(Field now, Showing with) {
    boolean same = field.own().equals(now.own());
    field = now;
    showing = with;
    text.setPromptText(now.standIn(""));
    if (!(text.isFocused() && same))
      text.setText(now.own());
    typed();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      write();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !isWritten()) {
      text.setText(field.own());
      event.consume();
    }
  }

  private boolean isWritten() { return text.getText().equals(field.own()); }

  private void typed() {
    var against = FieldWords.against(field.shape(), text.getText());
    text.pseudoClassStateChanged(WRONG, against.isPresent());
    tell(wrong, against.orElse(""));
    tell(help, against.isPresent() ? "" : explanation.apply(showing, shown()));
  }

  private String shown() {
    return text.getText().isEmpty() ? field.text() : text.getText();
  }

  private static void tell(Label label, String words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
    label.setManaged(!words.isEmpty());
  }

  private void write() {
    var typed = text.getText().strip();
    boolean refused = FieldWords.against(field.shape(), typed).isPresent()
        || (typed.isEmpty() && field.key().required());
    if (refused && !text.isFocused())
      text.setText(field.own());
    if (!refused && !typed.equals(field.own()))
      editing.write(field, typed);
  }
}
