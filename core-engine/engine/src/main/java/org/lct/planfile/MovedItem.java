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
/// @param flow   the same for a place in brackets; empty if it must have lines
/// @param node   what it says
record MovedItem(List<String> lines, int column, Optional<FlowEntry> flow, YamlNode node) {
  private static final Pattern REFERENCE = Pattern.compile("(?:^|[\\s,\\[{:-])[&*][^\\s,\\[\\]{}]");

  /// The item at `index` of a list.
  static MovedItem of(Draft draft, YamlNode list, int index) {
    var source = draft.source();
    var children = draft.children(list);
    var child = children.get(index);
    if (draft.isFlow(list)) {
      var entry = new FlowEdit(source, list.span(), children).entry(index);
      return new MovedItem(itemLines(entry), 0, Optional.of(entry), child.value());
    }
    var lines = Lines.of(source, children, index);
    var text = new ArrayList<String>();
    for (int number = lines.top(); number <= lines.last(); number++)
      text.add(source.line(number));
    if (!child.ownsLine(source))
      text.set(0, " ".repeat(child.column(source)) + text.getFirst().substring(child.column(source)));
    return new MovedItem(List.copyOf(text), child.column(source), flow(draft, child, lines), child.value());
  }

  /// The item at a path of a text, if it can stand in another: it has no anchors and aliases, which mean something only
  /// where they are.
  static Optional<MovedItem> find(Draft draft, PlanPath path) {
    return route(draft, path).flatMap(route -> route.site().parent()
        .map(Site::node).filter(YamlNode.Sequence.class::isInstance)
        .map(list -> of(draft, list, route.site().index())))
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

  private static List<String> itemLines(FlowEntry entry) {
    var lines = new ArrayList<>(entry.above());
    entry.text().lines()
        .forEach(line -> lines.add((lines.size() == entry.above().size() ? "- " : "  ") + line.strip()));
    lines.set(lines.size() - 1, lines.getLast() + entry.behind());
    return List.copyOf(lines);
  }

  private static Optional<FlowEntry> flow(Draft draft, Child child, Lines lines) {
    var source = draft.source();
    int end = child.end(source);
    String value = source.text().substring(child.head(), end).strip();
    if (!fitsFlow(draft, child.value(), value))
      return Optional.empty();
    var above = new ArrayList<String>();
    for (int number = lines.top(); number < lines.first(); number++)
      above.add(source.line(number).strip());
    String rest = source.text().substring(end, Lines.contentEnd(source, source.lineNumber(end)));
    return Optional.of(new FlowEntry(above, value, rest.stripTrailing()));
  }

  private static boolean fitsFlow(Draft draft, YamlNode node, String value) {
    boolean comments = value.contains("#") || value.contains("\n") || value.contains("\r");
    return switch (node) {
      case Scalar scalar -> !ScalarText.isBlock(scalar) && !comments
          && (!scalar.isPlain() || PlainText.staysPlainInFlow(scalar.value()));
      case YamlNode.Alias _ -> true;
      case YamlNode.Mapping _,YamlNode.Sequence _ -> draft.isFlow(node) && !comments;
      case YamlNode.Unusable _ -> false;
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
