package org.lct.editor.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
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
/// @param folds what of the text is folded
/// @param area in which the lines are, told when one is to be folded or shown again
record SourceGutter(int digits, Map<Integer, List<Diagnostic>> problems, Set<Integer> written, Folds folds,
    Lines area)
    implements
      IntFunction<Node> {
  private static final int FEWEST_DIGITS = 3;
  private static final double DIGIT = 7.3;

  /// The lines a gutter stands before. Lines are those of the text, from zero.
  interface Lines {
    /// Folds the block that begins on a line, or shows it again.
    void toggle(int line);

    /// How many characters a line has.
    int length(int line);
  }

  /// The gutter of a text with its marks.
  static SourceGutter of(TextLines lines, SourceMarks marks, Folds folds, Lines area) {
    var problems = marks.problems().stream().collect(Collectors.groupingBy(
        mark -> lines.lineOf(mark.at().from()), TreeMap::new,
        Collectors.mapping(SourceMarks.Mark::problem, Collectors.toUnmodifiableList())));
    return new SourceGutter(Math.max(FEWEST_DIGITS, Integer.toString(lines.count()).length()), problems,
        marks.writtenLines(lines), folds, area);
  }

  @Override
  public Node apply(int shown) {
    int line = folds.line(shown);
    var number = Styled.label(Integer.toString(line + 1), "line-number");
    number.setMinWidth(Math.ceil(digits * DIGIT));
    var sign = new Label();
    sign.getStyleClass().add("line-sign");
    int hidden = Optional.ofNullable(folds.folded().get(line)).map(last -> last - line).orElse(0);
    var here = IntStream.rangeClosed(line, line + hidden)
        .mapToObj(each -> problems.getOrDefault(each, List.of())).flatMap(List::stream).toList();
    if (!here.isEmpty())
      mark(sign, here);
    else if (written.contains(line))
      sign.setText("+");
    var gutter = Styled.with(new GutterLine(List.of(number, sign, fold(line, hidden)),
        hidden > 0 ? Optional.of(rest(line, hidden)) : Optional.empty(), area.length(line) * DIGIT),
        "gutter");
    return written.contains(line) ? Styled.with(gutter, "written") : gutter;
  }

  /// The sign that folds the block which begins on a line.
  private Node fold(int line, int hidden) {
    var arrow = Styled.with(new StackPane(), "fold-arrow");
    arrow.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    var sign = Styled.with(new StackPane(arrow), "fold");
    if (hidden == 0 && !folds.blocks().containsKey(line))
      return sign;
    int lines = hidden > 0 ? hidden : folds.blocks().getOrDefault(line, line) - line;
    sign.getStyleClass().add(hidden > 0 ? "folded" : "foldable");
    toggling(sign, line, Texts.of(hidden > 0 ? "source.unfold.lines" : "source.fold.lines", lines));
    return sign;
  }

  /// How many lines are folded behind the one that is seen.
  private Node rest(int line, int hidden) {
    var rest = Styled.label(Texts.of("source.folded", hidden), "folded-lines");
    toggling(rest, line, Texts.of("source.unfold.lines", hidden));
    return rest;
  }

  private void toggling(Node node, int line, String words) {
    node.setAccessibleRole(AccessibleRole.BUTTON);
    node.setAccessibleText(words);
    node.setOnMousePressed(MouseEvent::consume);
    node.setOnMouseClicked(event -> {
      event.consume();
      area.toggle(line);
    });
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
