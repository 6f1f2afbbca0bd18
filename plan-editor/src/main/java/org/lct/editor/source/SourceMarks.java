package org.lct.editor.source;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;

/// What is marked in a text: where its problems are, and what a gesture wrote. Marks go along with the text.
///
/// @param problems the problems that have a place
/// @param written what the last gesture wrote
record SourceMarks(List<Mark> problems, List<Stretch> written) {
  /// No marks.
  static final SourceMarks NONE = new SourceMarks(List.of(), List.of());

  /// Copies the lists.
  SourceMarks {
    problems = List.copyOf(problems);
    written = List.copyOf(written);
  }

  /// A part of the text.
  ///
  /// @param to exclusive
  record Stretch(int from, int to) {
    private Stretch moved(TextChange change) {
      return new Stretch(change.moved(from), change.moved(to));
    }

    /// The lines it is on, from zero; where it only ends a line it is not on the next.
    IntStream lines(TextLines lines) {
      int last = lines.lineOf(to > from ? to - 1 : to);
      return IntStream.rangeClosed(lines.lineOf(from), last);
    }
  }

  /// A problem and its place; of one that is about several lines, where it begins: what else stands on them has places of
  /// its own.
  record Mark(Diagnostic problem, Stretch at) {}

  /// The same with other problems, found in this text.
  SourceMarks withProblems(Stream<Diagnostic> found, TextLines lines) {
    return new SourceMarks(found.flatMap(
        problem -> problem.range().map(range -> new Mark(problem, beginning(stretch(range, lines), lines)))
            .stream())
        .toList(),
        written);
  }

  /// The same with other lines that were written in this text.
  SourceMarks withWritten(List<SourceRange> ranges, TextLines lines) {
    return new SourceMarks(problems, ranges.stream().map(range -> stretch(range, lines)).toList());
  }

  /// The marks after a change of the text.
  SourceMarks moved(TextChange change) {
    return new SourceMarks(
        problems.stream().map(mark -> new Mark(mark.problem(), mark.at().moved(change))).toList(),
        written.stream().map(stretch -> stretch.moved(change)).toList());
  }

  /// The lines that were written, from zero.
  SortedSet<Integer> writtenLines(TextLines lines) {
    var all = new TreeSet<Integer>();
    written.forEach(stretch -> stretch.lines(lines).forEach(all::add));
    return all;
  }

  private static Stretch beginning(Stretch at, TextLines lines) {
    return new Stretch(at.from(), Math.min(at.to(), lines.end(lines.lineOf(at.from()))));
  }

  private static Stretch stretch(SourceRange range, TextLines lines) {
    return new Stretch(lines.from(range), lines.to(range));
  }
}
