package org.lct.planfile;

import java.util.Iterator;
import java.util.Optional;
import java.util.regex.Pattern;
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
  private static final Pattern BAD_ESCAPE = Pattern
      .compile("\\\\(?:U[8-9A-Fa-f][0-9A-Fa-f]{7}|[xuU][0-9A-Fa-f]*\\z)");

  private final SourceText source;
  private final Iterator<Event> events;
  private int parsed;

  YamlEvents(SourceText source) {
    this.source = source;
    // The parser copies what it looks ahead into each time a buffer ends: one buffer keeps that linear.
    var settings = LoadSettings.builder().setBufferSize(Math.max(1024, source.text().length())).build();
    events = new Parse(settings)
        .parseString(source.text()).iterator();
  }

  /// The next event; there is one until the stream has ended.
  Event next() throws Unreadable {
    try {
      var event = events.next();
      parsed = end(event);
      return event;
    } catch (MarkedYamlEngineException e) {
      throw new Unreadable(SyntaxProblems.explain(source, e));
    } catch (YamlEngineException e) {
      throw new Unreadable(notYaml());
    } catch (IllegalArgumentException e) {
      throw new Unreadable(SyntaxProblems.badEscape(source, badEscape()));
    }
  }

  /// The first escape after what is parsed that the parser takes for hexadecimal digits and cannot convert
  /// to a character: it lets the failure of the conversion through without a mark.
  private int badEscape() {
    var match = BAD_ESCAPE.matcher(source.text());
    return match.find(parsed) ? match.start() : parsed;
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

  /// The stretch of a block scalar up to its last line: the parser's ends after the blank lines and the
  /// comments that follow. A comment is indented less than the text.
  Span withoutComments(Span block) {
    int end = block.end();
    int indentation = -1;
    for (int number = source.lineNumber(block.start()) + 1; source.offsetOfLine(number) < block
        .end(); number++) {
      String line = source.line(number);
      if (line.isBlank())
        continue;
      if (indentation(line) < indentation && line.stripLeading().startsWith("#"))
        break;
      indentation = indentation < 0 ? indentation(line) : indentation;
      end = source.offsetOfLine(number) + line.length();
    }
    return new Span(block.start(), end);
  }

  private static int indentation(String line) {
    return line.length() - line.stripLeading().length();
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
