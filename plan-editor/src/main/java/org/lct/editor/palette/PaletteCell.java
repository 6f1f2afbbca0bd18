package org.lct.editor.palette;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lct.editor.controls.Styled;
import org.lct.editor.drag.Dragging;
import org.lct.editor.gesture.Cargo;
import org.lct.editor.gesture.PaletteItem;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.template.Template;
import org.lct.topology.theme.Icon;

/// A row of the palette: the name of a group, or an item with its picture and a line about it.
final class PaletteCell extends ListCell<PaletteRow> {
  private final Dragging dragging;
  private final StackPrices prices;

  /// @param take called with an item that is clicked twice
  /// @param fold called with the title of a group that is clicked
  PaletteCell(Dragging dragging, StackPrices prices, Consumer<PaletteItem> take, Consumer<String> fold) {
    this.dragging = dragging;
    this.prices = prices;
    setPrefWidth(0);
    // Only what says something else now: a row that is being dragged must stay.
    prices.monthlyProperty().subscribe((_, _) -> {
      if (getItem() instanceof PaletteRow.Entry(PaletteItem.Stack _))
        updateItem(getItem(), false);
    });
    addEventHandler(MouseEvent.DRAG_DETECTED, this::detected);
    addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
      if (event.getButton() != MouseButton.PRIMARY)
        return;
      switch (getItem()) {
        case null -> {
          // Nothing stands below the last row.
        }
        case PaletteRow.Heading(var title, _, _) -> fold.accept(title);
        case PaletteRow.Entry(var item) -> {
          if (event.getClickCount() == 2)
            take.accept(item);
        }
      }
    });
  }

  private void detected(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && getItem() instanceof PaletteRow.Entry(var item)) {
      dragging.begin(this, Optional.ofNullable(getGraphic()), item.name(), new Cargo.New(item));
      event.consume();
    }
  }

  @Override
  protected void updateItem(@Nullable PaletteRow row, boolean empty) {
    super.updateItem(row, empty);
    setTooltip(null);
    getStyleClass().remove("heading");
    switch (row) {
      case null -> {
        setGraphic(null);
        setAccessibleText(null);
      }
      case PaletteRow.Heading heading -> {
        getStyleClass().add("heading");
        setGraphic(graphic(heading));
        setAccessibleText(Texts.of(heading.folded() ? "palette.folded" : "palette.unfolded", heading.title(),
            heading.items()));
      }
      case PaletteRow.Entry(var item) -> {
        setGraphic(graphic(item));
        var spoken = spoken(item);
        setAccessibleText(spoken);
        setTooltip(new Tooltip(spoken));
      }
    }
  }

  private String spoken(PaletteItem item) {
    var spoken = item.line().isEmpty() ? item.name()
        : Texts.of("palette.spoken", item.name(), item.line());
    return item instanceof PaletteItem.Stack(var template)
        ? Texts.of("palette.stack.spoken", spoken, size(template))
        : spoken;
  }

  /// How large a stack is, and what it costs when that is known.
  private String size(Template template) {
    return Optional.ofNullable(prices.monthlyProperty().get().get(template.id()))
        .map(price -> Texts.of("palette.stack.price", template.nodes(), Money.whole(price)))
        .orElseGet(() -> Texts.of("palette.stack", template.nodes()));
  }

  private static HBox graphic(PaletteRow.Heading heading) {
    var row = Styled.with(new HBox((heading.folded() ? Icon.RIGHT : Icon.DOWN).node(),
        Styled.label(heading.title(), "group-title"), Styled.spring()), "palette-heading");
    if (heading.folded())
      row.getChildren().add(Styled.label(Integer.toString(heading.items()), "secondary"));
    return row;
  }

  private static StackPane tile(PaletteItem item) {
    var look = switch (item) {
      case PaletteItem.NodePlan _ -> "node";
      case PaletteItem.Balancer _ -> "nodebalancer";
      case PaletteItem.Volume _ -> "volume";
      case PaletteItem.Domain _ -> "dns";
      case PaletteItem.Network _,PaletteItem.Place _,PaletteItem.RegionPlan _ -> "network";
      case PaletteItem.Stack _ -> "node";
    };
    return Styled.with(new StackPane(item.icon().node()), "tile", "small", look);
  }

  private HBox graphic(PaletteItem item) {
    var name = new Label(item.name());
    var line = Styled.label(item instanceof PaletteItem.Stack(var template) ? size(template) : item.line(),
        "secondary");
    name.setMaxWidth(Double.MAX_VALUE);
    if (item instanceof PaletteItem.Stack || isSoftware(item)) {
      // Roles of one software differ at the end of their names.
      name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
      var lines = Styled.with(new VBox(name, line), "palette-lines");
      lines.setMinWidth(0);
      HBox.setHgrow(lines, Priority.ALWAYS);
      return Styled.with(new HBox(tile(item), lines), "palette-row");
    }
    // A price is short and says nothing when it is cut.
    line.setMinWidth(Label.USE_PREF_SIZE);
    HBox.setHgrow(name, Priority.ALWAYS);
    return Styled.with(new HBox(tile(item), name, line), "palette-row");
  }

  private static boolean isSoftware(PaletteItem item) {
    return item instanceof PaletteItem.NodePlan nodes && nodes.keys().has("software");
  }
}
