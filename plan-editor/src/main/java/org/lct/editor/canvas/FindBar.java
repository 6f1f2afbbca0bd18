package org.lct.editor.canvas;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.FigureQuery;
import org.lct.topology.diagram.view.DiagramView;
import org.lct.topology.theme.Icon;

/// Finds figures of a diagram. What is typed selects all that are meant; Enter and F3 look at one after the other,
/// with Shift backwards; Escape closes it and gives the keyboard back to the diagram. Closed at first.
final class FindBar extends HBox {
  private final DiagramView diagram;
  private final TextField field = new TextField();
  private final Label count = Styled.label("", "muted");
  private Hits hits = Hits.NONE;

  /// @param diagram what is searched in
  FindBar(DiagramView diagram) {
    super(Icon.SEARCH.node());
    this.diagram = diagram;
    getStyleClass().add("find-bar");
    setVisible(false);
    managedProperty().bind(visibleProperty());
    field.setPromptText(Texts.of("find.prompt"));
    HBox.setHgrow(field, Priority.ALWAYS);
    count.setTooltip(new Tooltip());
    count.getTooltip().textProperty().bind(count.textProperty());
    getChildren().addAll(field, count,
        Styled.iconButton(Icon.UP, Texts.of("find.previous"), () -> go(-1)),
        Styled.iconButton(Icon.DOWN, Texts.of("find.next"), () -> go(1)),
        Styled.iconButton(Icon.CLOSE, Texts.of("find.close"), this::close));
    field.textProperty().addListener(_ -> search());
    field.addEventFilter(KeyEvent.KEY_PRESSED, event -> stepped(event, KeyCode.ENTER));
    addEventFilter(KeyEvent.KEY_PRESSED, this::escaped);
    diagram.diagramProperty().addListener(_ -> renew());
    diagram.laidOutProperty().addListener(_ -> renew());
    say();
  }

  /// Opens it with what was searched last, to be typed over.
  void open() {
    setVisible(true);
    field.requestFocus();
    field.selectAll();
    if (!field.getText().isBlank()) {
      search();
    }
  }

  /// Looks at the next or the one before, if this is such a key and the bar is open.
  void stepped(KeyEvent event, KeyCode key) {
    if (event.getCode() == key && isVisible()) {
      go(event.isShiftDown() ? -1 : 1);
      event.consume();
    }
  }

  private void close() {
    setVisible(false);
    diagram.requestFocus();
    hits.current().ifPresent(diagram::focus);
    say();
  }

  private void escaped(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      event.consume();
    }
  }

  private void search() {
    hits = Hits.of(diagram.find(query()));
    diagram.selectionProperty().set(Set.copyOf(hits.ids()));
    look();
  }

  private void go(int step) {
    hits = hits.go(step);
    look();
  }

  private void look() {
    hits.current().ifPresent(diagram::reveal);
    say();
  }

  /// Counts again when another diagram is shown; nobody is led elsewhere because of that.
  private void renew() {
    if (isVisible() && diagram.laidOutProperty().get()) {
      hits = hits.renewed(diagram.find(query()));
      say();
    }
  }

  private void say() {
    diagram.foundProperty().set(hits.current().filter(_ -> isVisible()));
    count.setText(words(query()));
    field.setAccessibleText(Texts.of("find.spoken", count.getText()));
  }

  private FigureQuery query() {
    return FigureQuery.of(field.getText());
  }

  private String words(FigureQuery query) {
    if (!query.unknownKeys().isEmpty()) {
      return Texts.of("find.unknown", query.unknownKeys().getFirst(), Stream.of(FigureQuery.Key.values())
          .map(FigureQuery.Key::word).collect(Collectors.joining(", ")));
    }
    if (query.isEmpty()) {
      return "";
    }
    return hits.ids().isEmpty() ? Texts.of("find.none")
        : Texts.of("find.count", hits.at() + 1, hits.ids().size());
  }
}
