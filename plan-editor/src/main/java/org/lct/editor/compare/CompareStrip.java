package org.lct.editor.compare;

import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lct.compare.EntryDifference;
import org.lct.compare.PlanComparison;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.ComparedDiagram;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.paint.DifferenceMark;
import org.lct.topology.theme.Icon;

/// Says what the plan that is shown is compared with and how much differs, with the way through the differences and out
/// of comparing. Takes no room while nothing is compared.
public final class CompareStrip extends HBox {
  private final CompareModel model;
  private final Label title = Styled.label("", "name");
  private final HBox counts = Styled.with(new HBox(), "compare-counts");
  private final Label remark = Styled.label("", "muted");
  private final Button previous;
  private final Button next;

  /// @param step goes to the difference so many further
  /// @param stop ends comparing
  public CompareStrip(CompareModel model, IntConsumer step, Runnable stop) {
    this.model = model;
    previous = Styled.iconButton(Icon.UP, Texts.of("compare.previous"), () -> step.accept(-1));
    next = Styled.iconButton(Icon.DOWN, Texts.of("compare.next"), () -> step.accept(1));
    var end = Styled.with(new Button(Texts.of("compare.stop")), "small");
    end.setMinWidth(USE_PREF_SIZE);
    end.setOnAction(_ -> stop.run());
    title.setMinWidth(USE_PREF_SIZE);
    remark.setTextOverrun(OverrunStyle.ELLIPSIS);
    remark.setTooltip(new Tooltip());
    remark.getTooltip().textProperty().bind(remark.textProperty());
    HBox.setHgrow(remark, Priority.ALWAYS);
    remark.setMaxWidth(Double.MAX_VALUE);
    counts.setMinWidth(USE_PREF_SIZE);
    Styled.with(this, "compare-strip").getChildren().addAll(Icon.COMPARE.node(), title, counts, remark,
        previous, next, end);
    managedProperty().bind(visibleProperty());
    model.counterpartProperty().subscribe(_ -> show());
    model.comparisonProperty().subscribe(_ -> show());
  }

  private void show() {
    var with = model.counterpartProperty().get();
    setVisible(with.isPresent());
    var found = model.comparisonProperty().get();
    title
        .setText(with.map(to -> Texts.of(found.isPresent() ? "compare.title" : "compare.working", to.words()))
            .orElse(""));
    var result = found.flatMap(comparison -> comparison.result().value())
        .filter(comparison -> !comparison.isSame());
    counts.getChildren().setAll(result.map(CompareStrip::counts).orElse(Stream.empty()).toList());
    counts.setManaged(result.isPresent());
    remark.setText(found.map(CompareWords::remark).orElse(""));
    previous.setDisable(result.isEmpty());
    next.setDisable(result.isEmpty());
  }

  private static Stream<Node> counts(PlanComparison comparison) {
    return Stream.of(EntryDifference.Kind.values()).filter(kind -> comparison.count(kind) > 0).map(kind -> {
      var how = ComparedDiagram.difference(kind);
      var count = Styled.label(
          Texts.of("compare.count", comparison.count(kind), CompareWords.of(how)), "compare-count");
      count.setGraphic(new DifferenceMark(how));
      return count;
    });
  }
}
