package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.planfile.Shape;
import org.lct.topology.theme.Icon;

/// Variables with their values: those there are, and a row for one more.
final class VariablesControl implements FieldControl {
  private final Editing editing;
  private final Shape.Dictionary shape;
  private final VBox rows = Styled.with(new VBox(), "field-control");
  private final TextField name = Styled.with(new TextField(), "mono");
  private final TextField value = new TextField();
  private final VBox node;
  private Field field;

  VariablesControl(Field field, Showing showing, Editing editing, Shape.Dictionary shape) {
    this.field = field;
    this.editing = editing;
    this.shape = shape;
    name.setPromptText(Texts.of("inspector.variable.name"));
    name.setAccessibleText(Texts.of("inspector.variable.name"));
    value.setPromptText(Texts.of("inspector.variable.value"));
    value.setAccessibleText(Texts.of("inspector.variable.value"));
    value.setOnAction(_ -> add());
    var add = Styled.iconButton(Icon.ADD, Texts.of("inspector.variable.add"), this::add);
    name.textProperty().subscribe(typed -> add.setDisable(!shape.names().matcher(typed).matches()));
    node = Styled.with(new VBox(rows, line(name, value, add)), "field-control");
    show(field, showing);
  }

  private static Node line(TextField name, TextField value, Button button) {
    HBox.setHgrow(value, Priority.ALWAYS);
    name.setPrefColumnCount(8);
    return Styled.with(new HBox(name, value, button), "field-line");
  }

  private void add() {
    if (!shape.names().matcher(name.getText()).matches())
      return;
    editing.set(field, all().put(name.getText(), value.getText()));
    name.clear();
    value.clear();
  }

  private ObjectNode all() {
    return field.value().filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast)
        .map(ObjectNode::deepCopy).orElseGet(JsonNodeFactory.instance::objectNode);
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
    rows.getChildren().setAll(all().properties().stream().map(one -> {
      var key = Styled.label(one.getKey(), "mono");
      var text = Styled.label(one.getValue().asText());
      text.setMinWidth(0);
      return Styled.with(new HBox(key, text, Styled.spring(), Styled.iconButton(Icon.DELETE,
          Texts.of("inspector.words.remove", one.getKey()), () -> remove(one.getKey()))), "field-line");
    }).toList());
    rows.setManaged(!rows.getChildren().isEmpty());
  }

  private void remove(String variable) {
    var left = all();
    left.remove(variable);
    if (left.isEmpty())
      editing.remove(field);
    else
      editing.set(field, left);
  }
}
