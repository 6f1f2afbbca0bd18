package org.lct.editor.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.lct.diagnostic.Severity;

/// The style classes of a text's characters: their colours, and lines under what is wrong.
final class SourceStyles {
  private SourceStyles() {}

  /// The style classes of a text from its beginning to its end.
  static StyleSpans<Collection<String>> of(String text, SourceMarks marks) {
    var builder = new StyleSpansBuilder<Collection<String>>();
    builder.add(List.of(), 0);
    YamlHighlighter.runs(text).forEach(run -> builder.add(List.of(run.look().styleClass()), run.length()));
    var spans = builder.create();
    for (var mark : marks.problems())
      spans = underlined(spans, mark, text.length());
    return spans;
  }

  private static StyleSpans<Collection<String>> underlined(StyleSpans<Collection<String>> spans,
      SourceMarks.Mark mark, int length) {
    int from = Math.min(mark.at().from(), Math.max(0, length - 1));
    int to = Math.min(length, Math.max(mark.at().to(), from + 1));
    if (from >= to || mark.problem().severity() == Severity.NOTE)
      return spans;
    var lines = new StyleSpansBuilder<Collection<String>>();
    lines.add(List.of(), from);
    lines.add(List.of("problem", mark.problem().severity().name().toLowerCase(Locale.ROOT)), to - from);
    lines.add(List.of(), length - to);
    return spans.overlay(lines.create(), SourceStyles::both);
  }

  private static Collection<String> both(Collection<String> one, Collection<String> other) {
    if (other.isEmpty())
      return one;
    var all = new ArrayList<>(one);
    other.stream().filter(style -> !all.contains(style)).forEach(all::add);
    return all;
  }
}
