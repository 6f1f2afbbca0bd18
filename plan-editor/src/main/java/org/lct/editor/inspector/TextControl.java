package org.lct.editor.inspector;

import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.CommandKeys;
import org.lct.editor.controls.Styled;
import org.lct.planfile.Shape;

/// A text. It is checked against the format while it is typed and written with Enter or when the focus leaves, if it is
/// another one than was shown; Esc brings back what is written. What the format does not take is not written. One that
/// may have several lines has an area, in which Enter begins a line, Ctrl Enter writes and Tab leads on.
final class TextControl implements FieldControl {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");
  private static final int LEAST_ROWS = 2;
  private static final int MOST_ROWS = 8;

  private final Editing editing;
  private final BiFunction<Showing, String, Remark> remarks;
  private final TextInputControl text;
  private final Label wrong = Styled.paragraph("", "field-problem");
  private final Label help = Styled.paragraph("", "secondary");
  private final VBox node;
  private Field field;
  private Showing showing;
  /// What the control made of what is written.
  private String untouched = "";

  /// @param remarks says more about a text, such as the names a pattern yields
  /// @param beside what stands at its right
  TextControl(Field field, Showing showing, Editing editing, BiFunction<Showing, String, Remark> remarks,
      Node... beside) {
    this.field = field;
    this.showing = showing;
    this.editing = editing;
    this.remarks = remarks;
    text = hasLines(field.shape()) ? area() : new TextField();
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
    CommandKeys.before(text, this::write);
    text.setAccessibleText(FieldWords.label(field.key().name()));
    text.setAccessibleHelp(field.key().meaning());
    show(field, showing);
  }

  private static boolean hasLines(Shape shape) {
    return shape instanceof Shape.Text(_, var form, _, _) && form.matcher("a\nb").matches();
  }

  private static TextArea area() {
    var area = new TextArea();
    area.setWrapText(true);
    area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.TAB && !event.isShortcutDown()) {
        area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS
            : TraversalDirection.NEXT);
        event.consume();
      }
    });
    return area;
  }

  private static boolean isCode(Shape shape) {
    return shape instanceof Shape.Secret || shape instanceof Shape.Tagged;
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public boolean isWide() { return text instanceof TextArea; }

  @Override
  public void show(Field now, Showing with) {
    boolean same = field.own().equals(now.own());
    field = now;
    showing = with;
    text.setPromptText(now.standIn(""));
    if (!(text.isFocused() && same))
      showOwn();
    typed();
  }

  private void showOwn() {
    text.setText(text instanceof TextArea ? field.own().stripTrailing() : field.own());
    untouched = text.getText();
    if (text instanceof TextArea area)
      area.setPrefRowCount(Math.clamp(untouched.lines().count(), LEAST_ROWS, MOST_ROWS));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER && (text instanceof TextField || event.isShortcutDown())) {
      write();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !isWritten()) {
      showOwn();
      event.consume();
    }
  }

  private boolean isWritten() { return text.getText().equals(untouched); }

  private void typed() {
    var remark = remark(shown());
    text.pseudoClassStateChanged(WRONG, remark.isProblem());
    Styled.tell(wrong, remark.isProblem() ? remark.words() : "");
    Styled.tell(help, remark.isProblem() ? "" : remark.words());
  }

  private Remark remark(String typed) {
    return FieldWords.against(field.shape(), typed).map(Remark::refused)
        .orElseGet(() -> remarks.apply(showing, typed));
  }

  private String shown() {
    return text.getText().isEmpty() ? field.text() : text.getText();
  }

  private void write() {
    if (isWritten())
      return;
    var typed = text instanceof TextArea ? lines() : text.getText().strip();
    boolean refused = remark(typed).isRefused() || (typed.isEmpty() && field.key().required());
    if (refused && !text.isFocused())
      showOwn();
    if (!refused && !typed.equals(field.own()))
      editing.write(field, typed);
  }

  /// The lines without what nobody sees at their ends, which would keep them from being written as a block; with the
  /// end that the text had, which nobody changed.
  private String lines() {
    var typed = text.getText().lines().map(String::stripTrailing).collect(Collectors.joining("\n")).strip();
    return typed.isEmpty() || !field.own().endsWith("\n") ? typed : typed + "\n";
  }
}
