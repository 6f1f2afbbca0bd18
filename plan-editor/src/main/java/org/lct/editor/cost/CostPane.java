package org.lct.editor.cost;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lct.editor.controls.Styled;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;

/// What each part of the plan costs, as a table that can be sorted.
public final class CostPane extends VBox {
  private final TableView<CostRow> table = new TableView<>();
  private final Label unknown = Styled.paragraph("", "secondary", "cost-unknown");

  /// The cost of the session's plan.
  ///
  /// @param seen whether the table is looked at; it is filled only then, because it has a row for every figure
  public CostPane(PlanSession session, ObservableValue<Boolean> seen) {
    VBox.setVgrow(table, Priority.ALWAYS);
    getChildren().addAll(table, unknown);
    table.setAccessibleText(Texts.of("cost.title"));
    table.setPlaceholder(Styled.label(Texts.of("cost.nothing"), "secondary"));
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
    table.getItems().setAll(plan.map(CostRow::of).orElse(List.of()));
    table.sort();
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
