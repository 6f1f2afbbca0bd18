package org.lct.editor.source;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Severity;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Backticks;
import org.lct.editor.text.Texts;

/// What stands before each line: its number, the worst of its problems, and whether a gesture wrote it.
///
/// @param digits how many the largest number has
/// @param problems the problems that begin on a line, by line from zero
/// @param written the lines that a gesture wrote
record SourceGutter(int digits, Map<Integer, List<Diagnostic>> problems, Set<Integer> written)
    implements
      IntFunction<Node> {
  private static final int FEWEST_DIGITS = 3;
  private static final double DIGIT = 7.3;

  /// The gutter of a text with its marks.
  static SourceGutter of(TextLines lines, SourceMarks marks) {
    var problems = marks.problems().stream().collect(Collectors.groupingBy(
        mark -> lines.lineOf(mark.at().from()), TreeMap::new,
        Collectors.mapping(SourceMarks.Mark::problem, Collectors.toUnmodifiableList())));
    return new SourceGutter(Math.max(FEWEST_DIGITS, Integer.toString(lines.count()).length()), problems,
        marks.writtenLines(lines));
  }

  @Override
  public Node apply(int line) {
    var number = Styled.label(Integer.toString(line + 1), "line-number");
    number.setMinWidth(Math.ceil(digits * DIGIT));
    var sign = new Label();
    sign.getStyleClass().add("line-sign");
    var here = problems.getOrDefault(line, List.of());
    if (!here.isEmpty())
      mark(sign, here);
    else if (written.contains(line))
      sign.setText("+");
    var gutter = Styled.with(new HBox(number, sign), "gutter");
    return written.contains(line) ? Styled.with(gutter, "written") : gutter;
  }

  private static void mark(Label sign, List<Diagnostic> problems) {
    var worst = problems.stream().map(Diagnostic::severity).min(Severity::compareTo).orElseThrow();
    sign.setGraphic(SeverityLook.icon(worst));
    var words = words(problems);
    sign.setAccessibleText(words);
    var tip = new Tooltip(words);
    tip.setWrapText(true);
    tip.setMaxWidth(420);
    sign.setTooltip(tip);
  }

  /// What is wrong and what to do about it, one after the other.
  static String words(List<Diagnostic> problems) {
    return problems.stream().map(SourceGutter::words).collect(Collectors.joining("\n\n"));
  }

  private static String words(Diagnostic problem) {
    var summary = Backticks.without(problem.summary());
    var detail = Backticks.without(problem.detail());
    return detail.isEmpty() ? summary : Texts.of("source.problem", summary, detail);
  }
}
