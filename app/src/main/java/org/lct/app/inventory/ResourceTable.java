package org.lct.app.inventory;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.lct.app.text.Texts;
import org.lct.diff.Facts;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Money;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// The resources of a cluster as a table: one kind at a time, narrowed by words.
final class ResourceTable extends TableView<ResourceRow> {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM, HH:mm", Locale.ENGLISH);

  private final ObservableList<ResourceRow> rows = FXCollections.observableArrayList();
  private final FilteredList<ResourceRow> shown = new FilteredList<>(rows);
  private final Label nothing = Styled.paragraph("", "muted");
  private ResourceKind kind = ResourceKind.LINODE;
  private String words = "";

  ResourceTable(ZoneId zone) {
    getStyleClass().add("dense");
    setAccessibleText(Texts.of("inventory.resources"));
    var sorted = new SortedList<>(shown);
    sorted.comparatorProperty().bind(comparatorProperty());
    setItems(sorted);
    setPlaceholder(nothing);
    getColumns().setAll(List.of(
        addresses(),
        column("id", 92, row -> Long.toString(row.resource().id()), "muted"),
        column("type", 130, ResourceRow::type, "mono"),
        column("public", 140, row -> row.fact(Fact.PUBLIC_IPV4), "mono"),
        column("private", 140, row -> Facts.inside(row.resource()).orElse(""), "mono"),
        column("tags", 96, row -> String.join(", ", row.tags())),
        column("recorded", 110, row -> TIME.format(row.resource().recorded().atZone(zone)), "muted"),
        column("month", 96, row -> row.monthly().map(Money::exact).orElse(""), "amount")));
    filter();
  }

  private static TableColumn<ResourceRow, ResourceAddress> addresses() {
    var column = new TableColumn<ResourceRow, ResourceAddress>(Texts.of("inventory.column.address"));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue().resource().address()));
    column.setComparator(Comparator.naturalOrder());
    column.setPrefWidth(230);
    return column;
  }

  private static TableColumn<ResourceRow, String> column(String key, double width,
      Function<ResourceRow, String> text, String... styleClasses) {
    var column = new TableColumn<ResourceRow, String>(Texts.of("inventory.column." + key));
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(text.apply(cell.getValue())));
    column.setPrefWidth(width);
    column.getStyleClass().addAll(styleClasses);
    return column;
  }

  /// Shows these resources; those that stay keep their place and the selection.
  void show(List<ResourceRow> now) {
    if (!rows.equals(now))
      rows.setAll(now);
    explain();
  }

  /// Shows resources of one kind only.
  void choose(ResourceKind other) {
    kind = other;
    filter();
  }

  /// Shows only what has all of these words.
  void search(String text) {
    words = text;
    filter();
  }

  private void filter() {
    shown.setPredicate(row -> row.resource().kind() == kind && row.matches(words));
    explain();
  }

  /// Whether there is nothing, or nothing that matches.
  private void explain() {
    boolean some = rows.stream().anyMatch(row -> row.resource().kind() == kind);
    nothing.setText(Texts.of(some ? "inventory.no-hit" : "inventory.no-resource"));
  }
}
