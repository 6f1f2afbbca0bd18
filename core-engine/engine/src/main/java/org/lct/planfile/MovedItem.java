package org.lct.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lct.plan.PlanPath;
import org.lct.planfile.YamlNode.Scalar;

/// A list item taken out of the text as it is written, to be written somewhere else.
///
/// @param lines  its lines as they stand in a block, comments above included, or as they would
/// @param column the column of its `-` in them
/// @param flow   its value on its own, for a place in brackets; empty if it must have lines
/// @param node   what it says
record MovedItem(List<String> lines, int column, Optional<String> flow, YamlNode node) {
  private static final Pattern REFERENCE = Pattern.compile("(?:^|[\\s,\\[{:-])[&*][^\\s,\\[\\]{}]");

  /// The item at `index` of a list.
  static MovedItem of(Draft draft, YamlNode list, int index) {
    var source = draft.source();
    var children = draft.children(list);
    var child = children.get(index);
    String value = source.text().substring(child.head(), child.end(source)).strip();
    if (draft.isFlow(list))
      return new MovedItem(itemLines(value), 0, Optional.of(value), child.value());
    var lines = Lines.of(source, children, index);
    var text = new ArrayList<String>();
    for (int number = lines.top(); number <= lines.last(); number++)
      text.add(source.line(number));
    if (!child.ownsLine(source))
      text.set(0, " ".repeat(child.column(source)) + text.getFirst().substring(child.column(source)));
    return new MovedItem(List.copyOf(text), child.column(source), flow(draft, child, value), child.value());
  }

  /// The item at a path of a document, if it can stand in another: it has no anchors and aliases, which mean something
  /// only where they are.
  static Optional<MovedItem> find(PlanDocument document, PlanPath path) {
    return Draft.of(document).flatMap(draft -> route(draft, path).flatMap(route -> route.site().parent()
        .map(Site::node).filter(YamlNode.Sequence.class::isInstance)
        .map(list -> of(draft, list, route.site().index()))))
        .filter(item -> item.lines().stream().noneMatch(line -> REFERENCE.matcher(line).find()));
  }

  /// The way to what is written there itself; empty if it is an alias that leads there.
  private static Optional<Site.Route> route(Draft draft, PlanPath path) {
    try {
      return Optional.of(SiteFinder.find(draft, path)).filter(Site.Route::arrives);
    } catch (Refusal _) {
      return Optional.empty();
    }
  }

  private static List<String> itemLines(String value) {
    var lines = new ArrayList<String>();
    value.lines().forEach(line -> lines.add((lines.isEmpty() ? "- " : "  ") + line.strip()));
    return List.copyOf(lines);
  }

  private static Optional<String> flow(Draft draft, Child child, String value) {
    boolean comments = value.contains("#") || value.contains("\n") || value.contains("\r");
    return switch (child.value()) {
      case Scalar scalar when ScalarText.isBlock(scalar) || comments -> Optional.empty();
      case Scalar scalar when scalar.isPlain() && !PlainText.staysPlainInFlow(scalar.value()) ->
        Optional.empty();
      case Scalar _,YamlNode.Alias _ -> Optional.of(value);
      case YamlNode.Mapping _,YamlNode.Sequence _ ->
        draft.isFlow(child.value()) && !comments ? Optional.of(value) : Optional.empty();
      case YamlNode.Unusable _ -> Optional.empty();
    };
  }

  /// Its lines with the `-` at another column. A line that has not enough blanks keeps none.
  List<String> linesAt(int other) {
    return lines.stream().map(line -> shifted(line, other - column)).toList();
  }

  private static String shifted(String line, int by) {
    if (line.isBlank())
      return line;
    return by >= 0 ? " ".repeat(by) + line : line.substring(Math.min(-by, Lines.indentation(line)));
  }
}
