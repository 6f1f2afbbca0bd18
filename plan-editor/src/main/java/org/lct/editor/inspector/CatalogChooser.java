package org.lct.editor.inspector;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.lct.cloud.Image;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Region;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// Lets somebody choose from the catalogue: a table that can be sorted and searched, in a pop-over.
///
/// @param rows what is offered, each with its id and the values of the columns
record CatalogChooser(String title, List<String> columns, Function<Showing, List<Row>> rows) {
  private static final double WIDTH = 620;
  private static final double HEIGHT = 380;
  /// How wide a column is for each letter, and besides.
  private static final double LETTER = 7;
  private static final double ROOM = 36;

  /// Something of the catalogue.
  ///
  /// @param cells a text, a number or an amount for each column; empty where nothing is known
  record Row(String id, List<Optional<? extends Comparable<?>>> cells) {
    String text(int column) {
      return cells.get(column).map(Object::toString).orElse("");
    }

    /// The number in a column; zero for what is none.
    BigDecimal number(int column) {
      return cells.get(column).filter(Number.class::isInstance).map(value -> new BigDecimal(value.toString()))
          .orElse(BigDecimal.ZERO);
    }

    /// How many letters a cell has; an amount has more than its digits.
    int width(int column) {
      return text(column).length()
          + (cells.get(column).filter(BigDecimal.class::isInstance).isPresent() ? 4 : 0);
    }

    boolean matches(String words) {
      var text = Stream.concat(Stream.of(id), cells.stream().flatMap(Optional::stream).map(Object::toString))
          .reduce("", (one, other) -> one + " " + other).toLowerCase(Locale.ROOT);
      return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
  }

  static CatalogChooser types() {
    return new CatalogChooser(Texts.of("chooser.type"),
        List.of(Texts.of("chooser.label"), Texts.of("chooser.id"), Texts.of("chooser.memory"),
            Texts.of("chooser.cpus"), Texts.of("chooser.disk"), Texts.of("chooser.price")),
        showing -> showing.catalog().types().stream().map(type -> row(type, showing.region())).toList());
  }

  private static Row row(LinodeType type, String region) {
    return new Row(type.id(), List.of(Optional.of(type.label()), Optional.of(type.id()),
        Optional.of(type.memory() / 1024), Optional.of(type.vcpus()), Optional.of(type.disk() / 1024),
        type.price().in(region)));
  }

  static CatalogChooser images() {
    return new CatalogChooser(Texts.of("chooser.image"),
        List.of(Texts.of("chooser.label"), Texts.of("chooser.id"), Texts.of("chooser.remark")),
        showing -> showing.catalog().images().stream().map(CatalogChooser::row).toList());
  }

  private static Row row(Image image) {
    return new Row(image.id(), List.of(Optional.of(image.label()), Optional.of(image.id()),
        image.deprecated()
            ? Optional.of(Texts.of("chooser.deprecated"))
            : image.cloudInit() ? Optional.empty() : Optional.of(Texts.of("chooser.no-cloud-init"))));
  }

  static CatalogChooser regions() {
    return new CatalogChooser(Texts.of("chooser.region"),
        List.of(Texts.of("chooser.country"), Texts.of("chooser.place"), Texts.of("chooser.id"),
            Texts.of("chooser.can")),
        showing -> showing.catalog().regions().stream().filter(Region::open).map(CatalogChooser::row)
            .toList());
  }

  private static Row row(Region region) {
    var can = Stream.of("VPCs", "Block Storage", "NodeBalancers", "GPU Linodes", "Placement Group")
        .filter(region::can).reduce((one, other) -> one + ", " + other);
    return new Row(region.id(), List.of(Optional.of(region.countryCode()), Optional.of(region.label()),
        Optional.of(region.id()), can));
  }

  /// The button that opens it.
  ///
  /// @param chosen takes the id
  Node button(Showing showing, Consumer<String> chosen) {
    var button = new Button("", Icon.DOWN.node());
    Styled.with(button, "button-icon");
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setAccessibleText(title);
    button.setTooltip(new Tooltip(title));
    button.setOnAction(_ -> show(button, showing, chosen));
    return button;
  }

  private void show(Button button, Showing showing, Consumer<String> chosen) {
    var popover = new PopOver();
    popover.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
    popover.setAnimated(false);
    popover.setTitle(title);
    var offered = new FilteredList<>(FXCollections.observableArrayList(rows.apply(showing)));
    var table = table(offered, id -> {
      popover.hide();
      chosen.accept(id);
    });
    var search = new TextField();
    search.setPromptText(Texts.of("chooser.search"));
    search.setAccessibleText(Texts.of("chooser.search"));
    search.textProperty().subscribe(words -> offered.setPredicate(row -> row.matches(words)));
    search.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DOWN) {
        table.requestFocus();
        table.getSelectionModel().selectFirst();
        event.consume();
      }
    });
    var content = Styled.with(new VBox(search, table), "chooser");
    content.setPrefSize(WIDTH, HEIGHT);
    popover.setContentNode(content);
    popover.show(button);
    search.requestFocus();
  }

  private TableView<Row> table(FilteredList<Row> offered, Consumer<String> chosen) {
    var table = Styled.with(new TableView<Row>(), "dense");
    var sorted = new SortedList<>(offered);
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setAccessibleText(title);
    table.setPlaceholder(Styled.label(Texts.of("chooser.nothing"), "muted"));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    for (int i = 0; i < columns.size(); i++)
      table.getColumns().add(column(i, offered));
    table.setOnMouseClicked(event -> {
      if (event.getClickCount() == 2)
        choose(table, chosen);
    });
    table.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.ENTER)
        choose(table, chosen);
    });
    return table;
  }

  private static void choose(TableView<Row> table, Consumer<String> chosen) {
    Optional.ofNullable(table.getSelectionModel().getSelectedItem()).map(Row::id).ifPresent(chosen);
  }

  /// Numbers stand at the right and are sorted as numbers.
  private TableColumn<Row, Row> column(int index, List<Row> offered) {
    var column = new TableColumn<Row, Row>(columns.get(index));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new CatalogCell(index));
    column.setPrefWidth(offered.stream().mapToInt(row -> row.width(index))
        .reduce(columns.get(index).length(), Math::max) * LETTER + ROOM);
    column.setComparator(Comparator.<Row, BigDecimal>comparing(row -> row.number(index))
        .thenComparing(row -> row.text(index)));
    return column;
  }
}
