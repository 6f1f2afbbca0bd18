package org.lct.editor.inspector;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
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
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// Lets somebody choose from the catalogue or from what the plan has: a table that can be sorted and searched, in a
/// pop-over.
///
/// @param rows what is offered, each with its id and the values of the columns
record Chooser(String title, List<String> columns, Function<Showing, List<Row>> rows) {
  private static final double HEIGHT = 380;
  /// What is beside the columns: the scroll bar, and the edges of the pop-over and of the window.
  private static final double BESIDE = 48;

  /// Something that can be chosen.
  ///
  /// @param cells a text, a number or an amount for each column; empty where nothing is known
  record Row(String id, List<Optional<? extends Comparable<?>>> cells) {
    String text(int column) {
      return cells.get(column).map(Object::toString).orElse("");
    }

    /// The number in a column; zero for what is none.
    BigDecimal number(int column) {
      return isNumber(column) ? new BigDecimal(text(column)) : BigDecimal.ZERO;
    }

    boolean isNumber(int column) {
      return cells.get(column).filter(Number.class::isInstance).isPresent();
    }

    /// What is shown in a column.
    String shown(int column) {
      return cells.get(column).map(value -> value instanceof BigDecimal amount
          ? Money.exact(amount)
          : value.toString()).orElse("");
    }

    boolean matches(String words) {
      var text = Stream.concat(Stream.of(id), cells.stream().flatMap(Optional::stream).map(Object::toString))
          .reduce("", (one, other) -> one + " " + other).toLowerCase(Locale.ROOT);
      return Stream.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+")).allMatch(text::contains);
    }
  }

  static Chooser types() {
    return new Chooser(Texts.of("chooser.type"),
        List.of(Texts.of("chooser.label"), Texts.of("chooser.id"), Texts.of("chooser.memory"),
            Texts.of("chooser.cpus"), Texts.of("chooser.disk"), Texts.of("chooser.price")),
        showing -> showing.catalog().types().stream().map(type -> row(type, showing.region())).toList());
  }

  private static Row row(LinodeType type, String region) {
    return new Row(type.id(), List.of(Optional.of(type.label()), Optional.of(type.id()),
        Optional.of(type.memory() / 1024), Optional.of(type.vcpus()), Optional.of(type.disk() / 1024),
        type.price().in(region)));
  }

  static Chooser images() {
    return new Chooser(Texts.of("chooser.image"),
        List.of(Texts.of("chooser.label"), Texts.of("chooser.id"), Texts.of("chooser.remark")),
        showing -> showing.catalog().images().stream().map(Chooser::row).toList());
  }

  private static Row row(Image image) {
    return new Row(image.id(), List.of(Optional.of(image.label()), Optional.of(image.id()),
        image.deprecated()
            ? Optional.of(Texts.of("chooser.deprecated"))
            : image.cloudInit() ? Optional.empty() : Optional.of(Texts.of("chooser.no-cloud-init"))));
  }

  static Chooser regions() {
    return new Chooser(Texts.of("chooser.region"),
        List.of(Texts.of("chooser.country"), Texts.of("chooser.place"), Texts.of("chooser.id"),
            Texts.of("chooser.can")),
        showing -> showing.catalog().regions().stream().filter(Region::open).map(Chooser::row)
            .toList());
  }

  private static Row row(Region region) {
    var can = Stream.of("VPCs", "Block Storage", "NodeBalancers", "GPU Linodes", "Placement Group")
        .filter(region::can).reduce((one, other) -> one + ", " + other);
    return new Row(region.id(), List.of(Optional.of(country(region)), Optional.of(region.label()),
        Optional.of(region.id()), can));
  }

  private static String country(Region region) {
    return Locale.of("", region.countryCode()).getDisplayCountry(Locale.ENGLISH);
  }

  /// The button that opens it.
  ///
  /// @param showing what the inspector shows when it is opened
  /// @param chosen takes the id
  Node button(Supplier<Showing> showing, Consumer<String> chosen) {
    var button = new Button("", Icon.DOWN.node());
    Styled.with(button, "button-icon");
    button.setMinWidth(Button.USE_PREF_SIZE);
    button.setAccessibleText(title);
    button.setTooltip(new Tooltip(title));
    button.setOnAction(_ -> show(button, showing.get(), chosen));
    return button;
  }

  private void show(Button button, Showing showing, Consumer<String> chosen) {
    var popover = new PopOver();
    popover.setArrowLocation(PopOver.ArrowLocation.RIGHT_TOP);
    popover.setAnimated(false);
    popover.setTitle(title);
    popover.getRoot().getStylesheets()
        .add(Objects.requireNonNull(Chooser.class.getResource("chooser.css")).toExternalForm());
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
    content.setPrefSize(
        Math.min(width(table) + BESIDE, button.getScene().getWindow().getWidth() - 2 * BESIDE), HEIGHT);
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

  private static double width(TableView<Row> table) {
    return table.getColumns().stream().mapToDouble(TableColumn::getPrefWidth).sum();
  }

  /// As wide as what stands in it. Numbers stand at the right and are sorted as numbers.
  private TableColumn<Row, Row> column(int index, List<Row> offered) {
    var column = new TableColumn<Row, Row>(columns.get(index));
    if (offered.stream().anyMatch(row -> row.isNumber(index)))
      column.getStyleClass().add("amount");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(_ -> new ChooserCell(index));
    column.setPrefWidth(ColumnWidth.of(columns.get(index), offered.stream().map(row -> row.shown(index))));
    column.setComparator(Comparator.<Row, BigDecimal>comparing(row -> row.number(index))
        .thenComparing(row -> row.text(index)));
    return column;
  }
}
