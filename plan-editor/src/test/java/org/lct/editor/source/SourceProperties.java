package org.lct.editor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.fxmisc.richtext.model.StyleSpans;
import org.lct.diagnostic.SourceRange;

class SourceProperties {
  @Provide
  static Arbitrary<String> yaml() {
    return Arbitraries
        .of("a", "name", ": ", ":", "- ", "\n", "\n  ", "\n    ", " #", "#", "'", "\"", "\\", "{", "}", "[",
            "]",
            ",", "|", ">", "|-\n", "&", "*x", "!t", "5", "true", "~", "\t", "\uD83D\uDE00", "é", "? ", "---",
            "\r")
        .list().ofMaxSize(40).map(parts -> String.join("", parts));
  }

  @Property
  void coloursCoverTheTextExactly(@ForAll("yaml") String text) {
    var runs = YamlHighlighter.runs(text);
    assertThat(runs).allMatch(run -> run.length() > 0);
    assertThat(runs.stream().mapToInt(StyleRun::length).sum()).isEqualTo(text.length());
  }

  @Property
  void whatIsFoldedIsLeftOutAndNothingElse(@ForAll("yaml") String text,
      @ForAll Set<@IntRange(max = 12) Integer> firsts) {
    var lines = new TextLines(text);
    var folds = Folds.none(lines);
    for (int first : firsts)
      folds = folds.fold(first);
    var shown = folds.shown(text, 0, text.length(), lines);
    assertThat(shown.length()).isEqualTo(folds.shownOffset(text.length(), lines));
    for (int at = 0; at < shown.length(); at++) {
      assertThat(text.charAt(folds.offset(at, lines))).isEqualTo(shown.charAt(at));
      assertThat(folds.shownOffset(folds.offset(at, lines), lines)).isEqualTo(at);
    }
    var shownLines = new TextLines(shown);
    for (int line = 0; line < shownLines.count(); line++)
      assertThat(lines.text(folds.line(line))).isEqualTo(shownLines.text(line));
    assertThat(folds.stretch(0, shown.length(), lines)).isEqualTo(new SourceMarks.Stretch(0, text.length()));
  }

  @Property(shrinking = ShrinkingMode.OFF)
  void editsOfWhatIsShownAreEditsOfTheText(@ForAll("yaml") String text,
      @ForAll Set<@IntRange(max = 12) Integer> firsts, @ForAll("yaml") String typed, @ForAll int from,
      @ForAll int to) {
    var lines = new TextLines(text);
    var folded = Folds.none(lines);
    for (int first : firsts)
      folded = folded.fold(first);
    int length = folded.shown(text, 0, text.length(), lines).length();
    int start = Math.floorMod(from, length + 1);
    int end = start + Math.floorMod(to, length + 1 - start);
    var folds = folded.readyFor(start, end, typed, lines);
    var shown = folds.shown(text, 0, text.length(), lines);
    var stretch = folds.stretch(start, end, lines);
    var change = new TextChange(stretch.from(), stretch.to(), typed);
    var next = change.applied(text);
    var after = new TextLines(next);
    assertThat(folds.after(change, lines, after).shown(next, 0, next.length(), after))
        .isEqualTo(shown.substring(0, start) + typed + shown.substring(end));
  }

  @Property
  void coloursOfAnyText(@ForAll String text) {
    assertThat(YamlHighlighter.runs(text).stream().mapToInt(StyleRun::length).sum()).isEqualTo(text.length());
  }

  @Property
  void theChangeBetweenTwoTextsMakesOneOfTheOther(@ForAll("yaml") String before,
      @ForAll("yaml") String after) {
    var change = TextChange.between(before, after);
    assertThat(before.substring(0, change.from()) + change.replacement() + before.substring(change.to()))
        .isEqualTo(after);
    assertThat(change.isNothing()).isEqualTo(before.equals(after));
    assertThat(change.moved(before.length())).isBetween(0, after.length());
    assertThat(change.moved(0)).isZero();
  }

  @Property
  void restylingWhatDiffersMakesTheStylesOfTheChangedText(@ForAll("yaml") String before,
      @ForAll("yaml") String after) {
    var moved = SourceStyles.moved(SourceStyles.of(before, SourceMarks.NONE),
        TextChange.between(before, after));
    var wanted = SourceStyles.of(after, SourceMarks.NONE);
    var different = SourceStyles.difference(moved, wanted);
    assertThat(Stream.of(letters(moved).subList(0, different.from()),
        letters(wanted).subList(different.from(), different.to()),
        letters(moved).subList(different.to(), after.length())).flatMap(List::stream).toList())
        .isEqualTo(letters(wanted));
  }

  @Property
  void nothingIsRestyledWhereNothingIsDifferent(@ForAll("yaml") String text) {
    var styles = SourceStyles.of(text, SourceMarks.NONE);
    var different = SourceStyles.difference(styles, SourceStyles.of(text, SourceMarks.NONE));
    assertThat(different.from()).isEqualTo(different.to());
  }

  /// The style of each letter.
  private static List<Collection<String>> letters(StyleSpans<Collection<String>> spans) {
    return spans.stream().flatMap(span -> Collections.nCopies(span.getLength(), span.getStyle()).stream())
        .toList();
  }

  @Property
  void everyRangeIsSomewhereInTheText(@ForAll("yaml") String text, @ForAll short line, @ForAll short column,
      @ForAll short endLine, @ForAll short endColumn) {
    var range = new SourceRange("x", line, column, endLine, endColumn);
    var lines = new TextLines(text);
    assertThat(lines.from(range)).isBetween(0, text.length());
    assertThat(lines.to(range)).isBetween(lines.from(range), text.length());
    assertThat(SourceMarks.NONE.withWritten(List.of(range), lines).writtenLines(lines))
        .isNotEmpty().allMatch(one -> one >= 0 && one < lines.count());
  }

  @Property
  void linesAreFoundByTheirBeginning(@ForAll("yaml") String text) {
    var lines = new TextLines(text);
    for (int line = 0; line < lines.count(); line++) {
      assertThat(lines.lineOf(lines.start(line))).isEqualTo(line);
      assertThat(lines.end(line)).isGreaterThanOrEqualTo(lines.start(line));
    }
  }
}
