package org.lct.editor.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.fxmisc.richtext.model.StyleSpan;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.lct.diagnostic.Severity;

/// The style classes of a text's characters: their colours, and lines under what is wrong.
final class SourceStyles {
  /// No style of any text, so that it counts as different.
  private static final Collection<String> UNKNOWN = List.of("unknown");

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

  /// The styles of a text after it was changed; what was inserted has none that is known.
  static StyleSpans<Collection<String>> moved(StyleSpans<Collection<String>> before, TextChange change) {
    var builder = new StyleSpansBuilder<Collection<String>>();
    builder.add(UNKNOWN, 0);
    before.subView(0, change.from()).forEach(builder::add);
    builder.add(UNKNOWN, change.replacement().length());
    before.subView(Math.min(change.to(), before.length()), before.length()).forEach(builder::add);
    return builder.create();
  }

  /// The stretch outside of which both are the same; of no length if they are.
  static SourceMarks.Stretch difference(StyleSpans<Collection<String>> one,
      StyleSpans<Collection<String>> other) {
    int length = other.length();
    if (one.length() != length)
      return new SourceMarks.Stretch(0, length);
    int from = alike(one.stream().toList(), other.stream().toList());
    int back = alike(one.stream().toList().reversed(), other.stream().toList().reversed());
    return new SourceMarks.Stretch(from, Math.max(from, length - back));
  }

  /// For how many characters two rows of spans are the same from their beginning.
  private static int alike(List<StyleSpan<Collection<String>>> one,
      List<StyleSpan<Collection<String>>> other) {
    int same = 0;
    int inOne = 0;
    int inOther = 0;
    int usedOfOne = 0;
    int usedOfOther = 0;
    while (inOne < one.size() && inOther < other.size()
        && List.copyOf(one.get(inOne).getStyle()).equals(List.copyOf(other.get(inOther).getStyle()))) {
      int step = Math.min(one.get(inOne).getLength() - usedOfOne,
          other.get(inOther).getLength() - usedOfOther);
      same += step;
      usedOfOne += step;
      usedOfOther += step;
      if (usedOfOne == one.get(inOne).getLength()) {
        inOne++;
        usedOfOne = 0;
      }
      if (usedOfOther == other.get(inOther).getLength()) {
        inOther++;
        usedOfOther = 0;
      }
    }
    return same;
  }
}
