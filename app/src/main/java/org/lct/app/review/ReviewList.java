package org.lct.app.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Styled;
import org.lct.topology.diagram.paint.DifferenceMark;

/// The lines of a review under the headings of their regions.
public final class ReviewList extends ListView<ReviewList.Line> {
  /// A line of the list.
  public sealed interface Line {
    /// The beginning of a region, or of what belongs to the whole cluster.
    record Heading(String region, int changes, Optional<BigDecimal> monthly) implements Line {}

    /// Changes that are alike.
    record Changes(ReviewRow row) implements Line {}
  }

  /// An empty list.
  public ReviewList() {
    getStyleClass().add("review-list");
    setCellFactory(_ -> new Cell());
    setAccessibleText(Texts.of("review.list"));
  }

  /// Shows these rows.
  public void show(List<ReviewRow> rows) {
    getItems().setAll(lines(rows));
  }

  /// The rows with a heading before each region.
  static List<Line> lines(List<ReviewRow> rows) {
    Map<String, List<ReviewRow>> regions = new LinkedHashMap<>();
    rows.forEach(row -> regions.computeIfAbsent(row.region(), _ -> new ArrayList<>()).add(row));
    var lines = new ArrayList<Line>();
    regions.forEach((region, inside) -> {
      lines.add(new Line.Heading(region, inside.stream().mapToInt(ReviewRow::resources).sum(), sum(inside)));
      inside.forEach(row -> lines.add(new Line.Changes(row)));
    });
    return lines;
  }

  private static Optional<BigDecimal> sum(List<ReviewRow> rows) {
    return rows.stream().map(ReviewRow::monthly).reduce(Optional.of(BigDecimal.ZERO),
        (sum, one) -> sum.flatMap(before -> one.map(before::add)));
  }

  private static final class Cell extends ListCell<Line> {
    /// As wide as the list: what has no room is cut, not scrolled to.
    Cell() {
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
      super.updateItem(line, empty);
      getStyleClass().remove("review-heading");
      setText(null);
      setGraphic(null);
      setAccessibleText(null);
      if (line == null || empty)
        return;
      switch (line) {
        case Line.Heading heading -> {
          getStyleClass().add("review-heading");
          setGraphic(heading(heading));
          setAccessibleText(name(heading) + ", " + Texts.of("review.changes", heading.changes()) + ", "
              + Amounts.signed(heading.monthly()));
        }
        case Line.Changes(var row) -> {
          setGraphic(changes(row));
          setAccessibleText(String.join(", ", row.difference().word(), row.subject(), row.detail(),
              Amounts.signed(row.monthly())));
        }
      }
    }

    private static String name(Line.Heading heading) {
      return heading.region().isEmpty() ? Texts.of("review.cluster") : heading.region();
    }

    private static Node heading(Line.Heading heading) {
      return Styled.with(new HBox(Styled.label(name(heading), "name"),
          Styled.label(Texts.of("review.changes", heading.changes()), "muted"), Styled.spring(),
          Styled.label(Amounts.signed(heading.monthly()), "name")), "review-row");
    }

    private static Node changes(ReviewRow row) {
      var subject = Styled.label(row.subject(), "review-subject");
      var detail = Styled.label(row.refused() ? Texts.of("review.refused", row.detail()) : row.detail(),
          "muted", "review-detail");
      var amount = Styled.label(Amounts.signed(row.monthly()), "review-amount");
      amount.setMinWidth(Label.USE_PREF_SIZE);
      return Styled.with(
          new HBox(new DifferenceMark(row.difference()), subject, detail, Styled.spring(), amount),
          "review-row");
    }
  }
}
