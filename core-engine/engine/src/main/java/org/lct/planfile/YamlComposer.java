package org.lct.planfile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Suggestions;
import org.lct.planfile.YamlNode.Alias;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;
import org.lct.planfile.YamlNode.Unusable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.DocumentEndEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;

/// Builds the nodes of a text from the parser's events, and keeps the work bounded: depth and the number
/// of values are counted as if every alias were written out.
final class YamlComposer {
  /// How deep values may be nested, the root being the first level. The format needs ten.
  static final int MAX_DEPTH = 64;
  /// How many values a file may hold, each alias counted as what it stands for.
  static final int MAX_VALUES = 200_000;

  /// A node that aliases can name, with its size written out.
  private record Anchored(YamlNode node, int values, int height) {}

  private final SourceText source;
  private final Problems problems;
  private final YamlEvents events;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private int values;
  private int deepest;

  YamlComposer(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
    events = new YamlEvents(source);
  }

  /// The root of the document; empty if there is only white space and comments.
  ///
  /// @throws Unreadable at a syntax error or beyond a limit
  Optional<YamlNode> compose() throws Unreadable {
    events.next();
    if (!(events.next() instanceof DocumentStartEvent))
      return Optional.empty();
    var root = node(events.next(), 1);
    if (events.next() instanceof DocumentEndEvent && events.next() instanceof DocumentStartEvent second)
      problems.add(PlanProblem.SEVERAL_DOCUMENTS.at(source.rangeAt(events.start(second)),
          "A second document begins here", "Keep one plan in a file: move the rest to a file of its own."));
    return root instanceof Scalar scalar && scalar.isNull() ? Optional.empty() : Optional.of(root);
  }

  private YamlNode node(Event event, int depth) throws Unreadable {
    return switch (event) {
      case AliasEvent alias -> alias(alias, depth);
      case NodeEvent node -> anchored(node, depth);
      default -> throw new IllegalStateException("No node: " + event);
    };
  }

  private YamlNode anchored(NodeEvent event, int depth) throws Unreadable {
    var anchor = event.getAnchor().map(Anchor::getValue);
    anchor.ifPresent(open::add);
    int valuesBefore = values;
    int deepestBefore = deepest;
    deepest = depth;
    count(1, depth, events.start(event));
    var node = content(event, depth);
    anchor.ifPresent(name -> {
      open.remove(name);
      anchors.put(name, new Anchored(node, values - valuesBefore, deepest - depth));
    });
    deepest = Math.max(deepest, deepestBefore);
    return node;
  }

  private YamlNode content(NodeEvent event, int depth) throws Unreadable {
    var span = events.content(event);
    return switch (event) {
      case ScalarEvent scalar -> {
        refuseTag(scalar, scalar.getTag());
        yield scalar(scalar, span);
      }
      case MappingStartEvent mapping -> {
        refuseTag(mapping, mapping.getTag());
        yield mapping(mapping, span, depth);
      }
      case CollectionStartEvent sequence -> {
        refuseTag(sequence, sequence.getTag());
        yield sequence(sequence, span, depth);
      }
      default -> throw new IllegalStateException("No content: " + event);
    };
  }

  private void refuseTag(NodeEvent event, Optional<String> tag) {
    if (tag.isEmpty())
      return;
    var span = events.tag(event);
    problems.add(PlanProblem.CUSTOM_TAG.at(source.range(span),
        "The tag %s has no meaning in a plan".formatted(Quoted.of(source.slice(span))),
        "Remove it; a value in quotes is a text."));
  }

  private YamlNode scalar(ScalarEvent event, Span span) {
    // All that is not escaped was looked at with the file.
    int control = event.isDQuoted() ? ControlCharacters.firstIn(event.getValue()) : -1;
    if (control < 0)
      return new Scalar(isBlock(event) ? events.withoutComments(span) : span, event.getValue(),
          event.getScalarStyle());
    return refused(span, PlanProblem.CONTROL_CHARACTER.at(source.range(span),
        "The text holds the character U+%04X, which cannot stand in a plan".formatted(control),
        "Remove its escape."));
  }

  private static boolean isBlock(ScalarEvent event) {
    return event.isLiteral() || event.isFolded();
  }

  private YamlNode sequence(CollectionStartEvent start, Span opening, int depth) throws Unreadable {
    var items = new ArrayList<YamlNode>();
    var event = events.next();
    for (; !(event instanceof SequenceEndEvent); event = events.next())
      items.add(node(event, depth + 1));
    int last = items.isEmpty() ? opening.end() : items.getLast().span().end();
    return new Sequence(new Span(opening.start(), start.isFlow() ? events.end(event) : last),
        List.copyOf(items));
  }

  private YamlNode mapping(MappingStartEvent start, Span opening, int depth) throws Unreadable {
    var mapping = new MappingBuilder(source, problems);
    int last = opening.end();
    var event = events.next();
    for (; !(event instanceof MappingEndEvent); event = events.next()) {
      var key = node(event, depth + 1);
      var value = node(events.next(), depth + 1);
      mapping.add(key, value);
      last = Math.max(key.span().end(), value.span().end());
    }
    return mapping.build(new Span(opening.start(), start.isFlow() ? events.end(event) : last));
  }

  private YamlNode alias(AliasEvent event, int depth) throws Unreadable {
    var span = new Span(events.start(event), events.end(event));
    String name = event.getAlias().getValue();
    if (open.contains(name))
      return refused(span, PlanProblem.CYCLIC_ALIAS.at(source.range(span),
          "%s stands inside the value it names".formatted(Quoted.of("*" + name)),
          "Write the value out, or move the anchor %s to a smaller one.".formatted(Quoted.of("&" + name))));
    var target = anchors.get(name);
    if (target == null)
      return refused(span, PlanProblem.UNKNOWN_ANCHOR.at(source.range(span),
          "There is no anchor %s before this place".formatted(Quoted.of("&" + name)),
          "An alias repeats a value marked with `&` further up."
              + Suggestions.sentence(name, anchors.keySet())));
    count(target.values(), depth + target.height(), span.start());
    return new Alias(span, target.node());
  }

  private YamlNode refused(Span span, Diagnostic problem) {
    problems.add(problem);
    return new Unusable(span);
  }

  private void count(int more, int depth, int offset) throws Unreadable {
    values += more;
    deepest = Math.max(deepest, depth);
    if (depth > MAX_DEPTH)
      throw new Unreadable(PlanProblem.TOO_DEEP.at(source.rangeAt(offset),
          "The values are nested more than " + MAX_DEPTH + " levels deep",
          "Close the lists and mappings that are open here; a plan needs about ten levels."));
    if (values > MAX_VALUES)
      throw new Unreadable(PlanProblem.TOO_MANY_VALUES.at(source.rangeAt(offset),
          "The file has more than " + MAX_VALUES + " values, aliases written out",
          "Describe many equal nodes by one node plan with a `count`, and repeat less by aliases."));
  }

}
