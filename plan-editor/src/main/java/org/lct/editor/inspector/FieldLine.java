package org.lct.editor.inspector;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.diagnostic.Diagnostic;
import org.lct.editor.controls.CodeText;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;

/// A field with its label and what is wrong with its value.
final class FieldLine extends VBox {
  private final FieldControl control;
  private final Label origin = Styled.paragraph("", "secondary");
  private final VBox problems = Styled.with(new VBox(), "field-problems");
  private List<Diagnostic> against = List.of();

  /// @param named whether a title above says what the field is, so that a wide one needs no label
  FieldLine(Field field, Showing showing, Editing editing, boolean named) {
    control = Controls.of(field, showing, editing);
    getStyleClass().add("field-row");
    var name = FieldWords.label(field.key().name());
    var label = Styled.paragraph(name, "field-label");
    label.setTooltip(new Tooltip(Texts.of("inspector.tooltip", field.key().name(), field.key().meaning())));
    label.setLabelFor(control.node());
    getChildren().setAll(row(label, named), problems);
    problems.setManaged(false);
    show(field, showing);
  }

  private Node row(Label label, boolean named) {
    var box = new VBox(control.node(), origin);
    if (control.isWide())
      return named ? box : new VBox(label, box);
    HBox.setHgrow(box, Priority.ALWAYS);
    return Styled.with(new HBox(label, box), "details-row");
  }

  /// Shows the field as it is now.
  void show(Field field, Showing showing) {
    control.show(field, showing);
    origin.setText(field.origin());
    origin.setVisible(!origin.getText().isEmpty());
    origin.setManaged(origin.isVisible());
    var now = showing.against(field);
    if (!now.equals(against))
      show(now);
  }

  private void show(List<Diagnostic> now) {
    against = now;
    problems.getChildren().setAll(now.stream().map(diagnostic -> {
      var words = CodeText.flow(diagnostic.summary());
      HBox.setHgrow(words, Priority.ALWAYS);
      var line = Styled.with(new HBox(SeverityLook.icon(diagnostic.severity()), words), "details-problem");
      Tooltip.install(line, new Tooltip(diagnostic.detail()));
      return line;
    }).toList());
    problems.setManaged(!problems.getChildren().isEmpty());
  }
}
