package org.lct.editor.cost;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Separator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.lct.cloud.Catalog;
import org.lct.editor.controls.Styled;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// The sums: what the cluster costs a month, each region of it, and by whose prices.
public final class CostBar extends HBox {
  private static final int MOST_REGIONS = 3;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  /// The cost of the session's plan.
  public CostBar(PlanSession session) {
    getStyleClass().add("cost-bar");
    session.planProperty().subscribe(this::show);
  }

  private void show(Optional<CheckedPlan> plan) {
    getChildren().clear();
    plan.ifPresent(now -> {
      getChildren().addAll(total(now), new Separator(Orientation.VERTICAL));
      regions(now);
      getChildren().addAll(new Separator(Orientation.VERTICAL), prices(now.catalog()));
    });
  }

  private static Node total(CheckedPlan plan) {
    var amount = Styled.label(Money.exact(plan.cost().total()), "figure");
    amount.setGraphic(Icon.COST.node());
    var per = plan.expansion().isPresent() ? Texts.of("cost.month") : Texts.of("cost.month.partial");
    return Styled.with(new HBox(amount, Styled.label(per, "muted")), "cost-total");
  }

  private void regions(CheckedPlan plan) {
    var costs = plan.cost().byRegion();
    plan.diagram().regions().stream().filter(region -> costs.containsKey(region.id())).limit(MOST_REGIONS)
        .forEach(region -> getChildren().add(new HBox(Styled.label(region.id() + " ", "muted"),
            Styled.label(Money.exact(costs.getOrDefault(region.id(), BigDecimal.ZERO)), "amount"))));
    if (costs.size() > MOST_REGIONS) {
      var more = Styled.label(Texts.of("cost.more", costs.size() - MOST_REGIONS), "muted");
      more.setTooltip(new Tooltip(costs.entrySet().stream()
          .map(entry -> entry.getKey() + " " + Money.exact(entry.getValue()))
          .collect(Collectors.joining("\n"))));
      getChildren().add(more);
    }
  }

  private static Node prices(Catalog catalog) {
    return Styled.label(Texts.of("cost.prices", catalog.source(), DATE.format(catalog.readOn())), "muted");
  }
}
