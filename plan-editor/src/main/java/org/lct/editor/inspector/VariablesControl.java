package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.planfile.Shape;
import org.lct.topology.theme.Icon;

/// Variables with their values, each with a field for its value, and a row for one more.
final class VariablesControl implements FieldControl {
  private final Editing editing;
  private final Shape.Dictionary shape;
  private final VBox rows = Styled.with(new VBox(), "field-control");
  private final TextField name = Styled.with(new TextField(), "mono");
  private final TextField value = new TextField();
  private final VBox node;
  private List<String> names = List.of();
  private List<TextControl> texts = List.of();
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
    name.setMinWidth(Region.USE_PREF_SIZE);
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
    var variables = now.inside().toList();
    var there = variables.stream().map(variable -> variable.key().name()).toList();
    if (!there.equals(names)) {
      names = there;
      texts = variables.stream()
          .map(variable -> new TextControl(variable, showing, editing, (_, _) -> Remark.NONE))
          .toList();
      rows.getChildren().setAll(
          IntStream.range(0, names.size()).mapToObj(i -> row(names.get(i), texts.get(i))).toList());
      rows.setManaged(!names.isEmpty());
    }
    for (int i = 0; i < texts.size(); i++)
      texts.get(i).show(variables.get(i), showing);
  }

  private Node row(String variable, TextControl text) {
    HBox.setHgrow(text.node(), Priority.ALWAYS);
    return Styled.with(new HBox(Styled.label(variable, "mono"), text.node(), Styled.iconButton(Icon.DELETE,
        Texts.of("inspector.words.remove", variable), () -> remove(variable))), "field-line");
  }

  /// The last variable goes with its key.
  private void remove(String variable) {
    editing.remove(field.inside().filter(one -> names.size() > 1 && one.key().name().equals(variable))
        .findFirst().orElse(field));
  }
}
