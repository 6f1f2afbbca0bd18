package org.lct.planfile;

import java.util.Iterator;
import java.util.Optional;
import org.lct.diagnostic.Diagnostic;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// The parser's events of one text, with the parser's marks and failures in our terms.
final class YamlEvents {
  private final SourceText source;
  private final Iterator<Event> events;

  YamlEvents(SourceText source) {
    this.source = source;
    events = new Parse(LoadSettings.builder().setLabel(source.fileName()).build())
        .parseString(source.text()).iterator();
  }

  /// The next event; there is one until the stream has ended.
  Event next() throws Unreadable {
    try {
      return events.next();
    } catch (MarkedYamlEngineException e) {
      throw new Unreadable(SyntaxProblems.explain(source, e));
    } catch (YamlEngineException e) {
      throw new Unreadable(notYaml());
    }
  }

  private Diagnostic notYaml() {
    return PlanProblem.YAML_SYNTAX.at(source.rangeAt(0), "The file is not YAML 1.2",
        "Remove a `%YAML` line at its beginning, or set it to 1.2.");
  }

  /// Where an event begins, with its anchor and tag.
  int start(Event event) {
    return offset(event.getStartMark());
  }

  /// Where an event ends.
  int end(Event event) {
    return offset(event.getEndMark());
  }

  private int offset(Optional<Mark> mark) {
    return source.offsetOfCodePoint(mark.orElseThrow().getIndex());
  }

  /// The stretch of a scalar, or of the opening of a collection, without its anchor and tag.
  Span content(NodeEvent event) {
    int end = end(event);
    int start = start(event);
    String text = source.text();
    while (start < end && isProperty(text.charAt(start)))
      start = Math.min(end, afterBlank(text, afterWord(text, start)));
    return new Span(start, end);
  }

  /// The stretch of an event's tag.
  Span tag(NodeEvent event) {
    int start = source.text().indexOf('!', start(event));
    return new Span(start, afterWord(source.text(), start));
  }

  private static boolean isProperty(char c) {
    return c == '&' || c == '!';
  }

  private static int afterWord(String text, int i) {
    while (i < text.length() && !Character.isWhitespace(text.charAt(i)))
      i++;
    return i;
  }

  private static int afterBlank(String text, int i) {
    while (i < text.length() && (Character.isWhitespace(text.charAt(i)) || text.charAt(i) == '#'))
      i = text.charAt(i) == '#' ? endOfLine(text, i) : i + 1;
    return i;
  }

  private static int endOfLine(String text, int i) {
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r')
      i++;
    return i;
  }
}
