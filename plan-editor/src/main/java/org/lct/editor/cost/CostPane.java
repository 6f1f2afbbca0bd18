package org.lct.editor.cost;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lct.editor.controls.Styled;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;

/// What each part of the plan costs, each region and all of it, as a table that can be sorted; under it by whose prices.
public final class CostPane extends VBox {
  private final TableView<CostRow> table = new TableView<>();
  private final Label prices = Styled.paragraph("", "secondary", "cost-unknown");
  private final Label unknown = Styled.paragraph("", "secondary", "cost-unknown");

  /// The cost of the session's plan.
  ///
  /// @param seen whether the table is looked at; it is filled only then, because it has a row for every figure
  public CostPane(PlanSession session, ObservableValue<Boolean> seen) {
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(table, prices, unknown);
    table.setAccessibleText(Texts.of("cost.title"));
    table.setPlaceholder(Styled.label(Texts.of("cost.nothing"), "secondary"));
    table.setRowFactory(_ -> new CostLine());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.getColumns()
        .setAll(List.of(column("cost.region", CostRow::region), column("cost.part", CostRow::name),
            column("cost.kind", CostRow::kind), amount("cost.count", CostRow::count, String::valueOf),
            amount("cost.amount", CostRow::monthly, Money::exact),
            amount("cost.hourly", CostRow::hourly, Money::fine)));
    seen.flatMap(now -> now ? session.planProperty() : new ReadOnlyObjectWrapper<Optional<CheckedPlan>>())
        .subscribe(plan -> {
          if (plan != null)
            show(plan);
        });
  }

  private void show(Optional<CheckedPlan> plan) {
    table.getItems().setAll(plan.map(CostRow::withSums).orElse(List.of()));
    table.sort();
    prices.setText(plan.map(now -> PriceDate.source(now.catalog())).orElse(""));
    var missing = plan.map(now -> now.cost().unknown()).orElse(List.of());
    unknown.setText(Texts.of("cost.unknown", String.join(", ", missing)));
    unknown.setVisible(!missing.isEmpty());
    unknown.setManaged(!missing.isEmpty());
  }

  private static TableColumn<CostRow, String> column(String key, Function<CostRow, String> value) {
    var column = new TableColumn<CostRow, String>(Texts.of(key));
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    return column;
  }

  private static <V> TableColumn<CostRow, V> amount(String key, Function<CostRow, V> value,
      Function<V, String> words) {
    var column = new TableColumn<CostRow, V>(Texts.of(key));
    column.getStyleClass().add("amount");
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.apply(row.getValue())));
    column.setCellFactory(_ -> new AmountCell<>(words));
    return column;
  }

  private static final class CostLine extends TableRow<CostRow> {
    private static final PseudoClass SUM = PseudoClass.getPseudoClass("sum");

    @Override
    protected void updateItem(@Nullable CostRow row, boolean empty) {
      super.updateItem(row, empty);
      pseudoClassStateChanged(SUM, row != null && row.sum());
    }
  }

  private static final class AmountCell<V> extends TableCell<CostRow, V> {
    private final Function<V, String> words;

    AmountCell(Function<V, String> words) {
      this.words = words;
    }

    @Override
    protected void updateItem(@Nullable V value, boolean empty) {
      super.updateItem(value, empty);
      setText(empty || value == null ? null : words.apply(value));
    }
  }
}
