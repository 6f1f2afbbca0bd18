package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;
import org.snakeyaml.engine.v2.common.ScalarStyle;

/// Replaces the value of a key or item by another. Comments on the line of the key stay.
final class ValueReplacement {
  private final Draft draft;
  private final SourceText source;
  private final Habits habits;
  private final ValueText values;
  private final ScalarText scalars;

  /// The lines that a value takes up below its key, and what of it stands behind the key.
  private record Below(Span head, int first, int last) {}

  ValueReplacement(Draft draft, Habits habits) {
    this.draft = draft;
    this.habits = habits;
    source = draft.source();
    values = new ValueText(draft, habits);
    scalars = new ScalarText(habits);
  }

  /// Gives the value at a site, which is not the root, another value.
  List<Splice> replace(Site site, JsonNode value) {
    var container = site.parent().orElseThrow().node();
    var children = draft.children(container);
    var child = children.stream().filter(one -> one.name().equals(site.name())).findFirst().orElseThrow();
    if (draft.isFlow(container))
      return List.of(fill(child, inFlow(site, child, value, container)));
    if (isBelow(child))
      return below(site, child, value);
    return isInline(site.node(), value)
        ? List.of(fill(child, inline(site, value)))
        : onTheLine(site, child, value, container instanceof Sequence);
  }

  private String inFlow(Site site, Child child, JsonNode value, YamlNode container) {
    if (!value.isContainerNode())
      return scalars.write(value, site.shape(), scalar(site), true);
    boolean spread = new FlowEdit(source, container.span(), draft.children(container)).isSpread();
    String line = source.line(source.lineNumber(child.start()));
    return spread ? values.spread(value, site.shape(), line.substring(0, Lines.indentation(line)))
        : values.flow(value, site.shape());
  }

  private static Optional<Scalar> scalar(Site site) {
    return site.node() instanceof Scalar scalar ? Optional.of(scalar) : Optional.empty();
  }

  private String inline(Site site, JsonNode value) {
    return value.isContainerNode() ? values.flow(value, site.shape())
        : scalars.write(value, site.shape(), scalar(site), false);
  }

  /// Whether the new value goes on the line of its key: a collection stays as the one before was.
  private boolean isInline(YamlNode old, JsonNode value) {
    boolean same = (value.isArray() && old instanceof Sequence list && !list.items().isEmpty())
        || (value.isObject() && old instanceof Mapping mapping && !mapping.entries().isEmpty());
    boolean quoted = value.isTextual() && old instanceof Scalar scalar && !scalar.isPlain()
        && !ScalarText.isBlock(scalar);
    return (same && !value.isEmpty()) ? draft.isFlow(old) : quoted || values.isInline(value);
  }

  /// Puts a text in the place of what the value writes, with a blank after the key if there is none.
  private Splice fill(Child child, String text) {
    int start = child.value().span().start();
    int end = Math.max(start, child.end(source));
    if (start < child.value().span().end())
      return Splice.replace(start, end, text);
    boolean colon = child.head() == child.start()
        || source.text().substring(child.head(), start).contains(":")
        || source.text().startsWith("-", child.start());
    char before = source.text().charAt(start - 1);
    return Splice.insert(start,
        (colon ? "" : ":") + ((colon && " [,".indexOf(before) >= 0) ? "" : " ") + text);
  }

  /// Whether a value in a block takes up lines below its key or `-`.
  private boolean isBelow(Child child) {
    return switch (child.value()) {
      case Scalar scalar -> ScalarText.isBlock(scalar);
      case Mapping _,Sequence _ -> !draft.isFlow(child.value())
          && source.lineNumber(child.value().span().start()) > source.lineNumber(child.start());
      case YamlNode.Alias _,YamlNode.Unusable _ -> false;
    };
  }

  private List<Splice> below(Site site, Child child, JsonNode value) {
    var below = place(child);
    var old = scalar(site);
    boolean folded = old.filter(scalar -> scalar.style() == ScalarStyle.FOLDED).isPresent();
    if (old.isPresent() && draft.blocks() && value.isTextual()
        && ScalarText.fitsBlock(value.textValue(), folded)) {
      return both(below, " " + ScalarText.blockHeader(value.textValue(), folded),
          ScalarText.blockBody(value.textValue(), folded, bodyColumn(child, below)));
    }
    // Comments between the key and its value would become lines of a text.
    boolean comments = below.first() > source.lineNumber(below.head().start()) + 1;
    if (isInline(site.node(), value) || ((comments || !draft.blocks()) && value.isTextual()))
      return both(below, " " + inline(site, value), List.of());
    if (values.isBlockText(value))
      return both(below, " " + ScalarText.blockHeader(value.textValue(), false),
          values.below(value, site.shape(), child.column(source)));
    boolean same = value.isArray() ? site.node() instanceof Sequence : site.node() instanceof Mapping;
    var lines = same
        ? values.lines(value, site.shape(), draft.children(site.node()).getFirst().column(source))
        : values.below(value, site.shape(), child.column(source));
    String head = old.isPresent() ? "" : source.slice(below.head());
    return both(below, head, lines);
  }

  private List<Splice> both(Below below, String head, List<String> lines) {
    var splices = new ArrayList<Splice>();
    if (!source.slice(below.head()).equals(head))
      splices.add(Splice.replace(below.head().start(), below.head().end(), head));
    if (below.first() <= below.last())
      splices.add(Lines.replace(source, below.first(), below.last(), lines));
    else if (!lines.isEmpty())
      splices.add(Splice.insert(Lines.contentEnd(source, below.last()),
          Lines.lineBreak(source) + String.join(Lines.lineBreak(source), lines)));
    return splices;
  }

  private int bodyColumn(Child child, Below below) {
    boolean indicator = source.slice(below.head()).matches(".*[0-9].*");
    for (int number = below.first(); number <= below.last() && !indicator; number++) {
      if (!source.line(number).isBlank())
        return Lines.indentation(source.line(number));
    }
    return child.column(source) + habits.step();
  }

  private Below place(Child child) {
    int colon = afterKey(child);
    int last = Lines.of(source, List.of(child), 0).last();
    if (child.value() instanceof Scalar scalar) {
      int end = scalar.span().start();
      while (end < source.text().length() && !Character.isWhitespace(source.text().charAt(end)))
        end++;
      return new Below(new Span(colon, end), source.lineNumber(scalar.span().start()) + 1, last);
    }
    return new Below(new Span(colon, afterProperties(colon)),
        source.lineNumber(child.value().span().start()), last);
  }

  /// Where the `:` of a key or the `-` of an item ends.
  private int afterKey(Child child) {
    if (child.head() == child.start() + 1 && source.text().startsWith("-", child.start()))
      return child.head();
    int colon = source.text().indexOf(':', child.head());
    return colon < 0 ? child.head() : colon + 1;
  }

  /// Where the anchor and tag after a key end.
  private int afterProperties(int from) {
    int end = from;
    int i = from;
    while (i < source.text().length()) {
      char c = source.text().charAt(i);
      if (c == '&' || c == '!') {
        while (i < source.text().length() && !Character.isWhitespace(source.text().charAt(i)))
          i++;
        end = i;
      } else if (c == ' ')
        i++;
      else
        break;
    }
    return end;
  }

  /// A block in the place of what stands on the line of the key: its first line for an item, all of it on
  /// the lines below for a key.
  private List<Splice> onTheLine(Site site, Child child, JsonNode value, boolean item) {
    int after = afterKey(child);
    int end = Math.max(after, child.end(source));
    int lineEnd = Lines.contentEnd(source, source.lineNumber(end));
    String lineBreak = Lines.lineBreak(source);
    if (!item)
      return List.of(
          Splice.replace(after, end,
              values.isBlockText(value) ? " " + ScalarText.blockHeader(value.textValue(), false) : ""),
          Splice.insert(lineEnd, lineBreak
              + String.join(lineBreak, values.below(value, site.shape(), child.column(source)))));
    var lines = values.item(value, site.shape(), child.column(source), habits.gap());
    String first = lines.getFirst().substring(child.column(source) + 1);
    String rest = lines.stream().skip(1).map(line -> lineBreak + line).reduce("", String::concat);
    return source.lineNumber(end) > source.lineNumber(after)
        ? List.of(Splice.replace(after, end, first + rest))
        : List.of(Splice.replace(after, end, first), Splice.insert(lineEnd, rest));
  }
}
