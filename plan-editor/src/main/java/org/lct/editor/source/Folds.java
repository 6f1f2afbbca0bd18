package org.lct.editor.source;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/// Which blocks of a text are folded away under their first lines, and so where what is shown stands in the text. Lines
/// and offsets are counted from zero.
///
/// What is folded keeps its extent while the text changes around it, whatever has become of its block.
///
/// @param blocks the last line of each block that can be folded, by its first
/// @param folded the last line of each that is, by its first; one may be inside another
record Folds(SortedMap<Integer, Integer> blocks, SortedMap<Integer, Integer> folded) {
  /// Copies the maps.
  Folds {
    blocks = Collections.unmodifiableSortedMap(new TreeMap<>(blocks));
    folded = Collections.unmodifiableSortedMap(new TreeMap<>(folded));
  }

  /// A text of which everything is shown.
  static Folds none(TextLines lines) {
    return new Folds(SourceBlocks.of(lines), new TreeMap<>());
  }

  /// The same with this block folded; nothing changes if no block begins there.
  Folds fold(int first) {
    var more = new TreeMap<>(folded);
    Optional.ofNullable(blocks.get(first)).ifPresent(last -> more.put(first, last));
    return new Folds(blocks, more);
  }

  /// The same with the block that begins there shown.
  Folds unfold(int first) {
    return unfolding((line, _) -> line == first);
  }

  /// The same with every block folded.
  Folds foldAll() {
    return new Folds(blocks, blocks);
  }

  /// The same with everything shown.
  Folds unfoldAll() {
    return new Folds(blocks, new TreeMap<>());
  }

  /// The same with these lines shown.
  Folds showing(int from, int to) {
    return unfolding((first, last) -> first < to && from <= last);
  }

  private Folds unfolding(BiPredicate<Integer, Integer> blocksToShow) {
    var fewer = new TreeMap<>(folded);
    fewer.entrySet().removeIf(block -> blocksToShow.test(block.getKey(), block.getValue()));
    return new Folds(blocks, fewer);
  }

  /// The innermost block that a line is in and that is not folded.
  Optional<Integer> foldable(int line) {
    return blocks.headMap(line + 1).reversed().entrySet().stream()
        .filter(block -> block.getValue() >= line && !folded.containsKey(block.getKey()))
        .map(Map.Entry::getKey).findFirst();
  }

  /// What is hidden: of folded blocks inside each other the outermost, the last line by the first.
  SortedMap<Integer, Integer> hidden() {
    var outermost = new TreeMap<Integer, Integer>();
    int end = -1;
    for (var block : folded.entrySet())
      if (block.getKey() > end) {
        end = block.getValue();
        outermost.put(block.getKey(), end);
      }
    return outermost;
  }

  /// The blocks that only one of both hides.
  static SortedMap<Integer, Integer> difference(SortedMap<Integer, Integer> one,
      SortedMap<Integer, Integer> other) {
    var different = new TreeMap<>(one);
    other.forEach((first, last) -> {
      if (!different.remove(first, last))
        different.merge(first, last, Math::max);
    });
    return different;
  }

  /// The line of the text that is shown as the line of that number.
  int line(int shown) {
    int line = shown;
    for (var block : hidden().entrySet())
      if (line > block.getKey())
        line += block.getValue() - block.getKey();
    return line;
  }

  /// As which line a line of the text is shown; what is hidden, as the first of its block.
  int shown(int line) {
    int shown = line;
    for (var block : hidden().headMap(line).entrySet())
      shown -= Math.min(line, block.getValue()) - block.getKey();
    return shown;
  }

  /// Whether a line cannot be seen.
  boolean isHidden(int line) {
    return hidden().headMap(line).values().stream().anyMatch(last -> line <= last);
  }

  /// Where in what is shown an offset of the text is; of what is hidden, the end of the line it is folded under.
  int shownOffset(int offset, TextLines lines) {
    int shown = offset;
    for (var block : hidden().entrySet()) {
      int from = lines.end(block.getKey());
      if (offset > from)
        shown -= Math.min(offset, lines.end(block.getValue())) - from;
    }
    return shown;
  }

  /// Where in the text an offset of what is shown is; the end of a line before what is folded under it.
  int offset(int shown, TextLines lines) {
    int offset = shown;
    for (var block : hidden().entrySet())
      if (offset > lines.end(block.getKey()))
        offset += lines.end(block.getValue()) - lines.end(block.getKey());
    return offset;
  }

  /// The stretch of the text that stands for one of what is shown: a line from its beginning to the end of everything
  /// includes what is folded under it.
  SourceMarks.Stretch stretch(int shownFrom, int shownTo, TextLines lines) {
    int from = offset(shownFrom, lines);
    if (shownFrom == shownTo)
      return new SourceMarks.Stretch(from, from);
    int length = lines.end(lines.count() - 1);
    boolean all = shownTo == shownOffset(length, lines) && hidden().entrySet().stream()
        .anyMatch(block -> lines.end(block.getValue()) == length && from <= lines.start(block.getKey()));
    return new SourceMarks.Stretch(from, all ? length : offset(shownTo, lines));
  }

  /// The text that is shown of a stretch.
  String shown(String text, int from, int to, TextLines lines) {
    var shown = new StringBuilder();
    int at = from;
    for (var block : hidden().entrySet()) {
      int start = lines.end(block.getKey());
      int end = lines.end(block.getValue());
      if (end > at && start < to) {
        shown.append(text, at, Math.max(at, start));
        at = Math.min(to, end);
      }
    }
    return shown.append(text, at, to).toString();
  }

  /// The same with those shown that an edit of what is shown would tear: it changes where their first line begins or
  /// ends without taking all of them away.
  Folds readyFor(int shownFrom, int shownTo, String replacement, TextLines lines) {
    var stretch = stretch(shownFrom, shownTo, lines);
    var change = new TextChange(stretch.from(), stretch.to(), replacement);
    var ready = unfolding((first, last) -> {
      boolean takesEnd = shownTo == shownOffset(lines.end(first), lines) + 1
          && change.from() > lines.start(first) && change.from() <= lines.end(first);
      boolean takesAll = change.from() <= lines.end(first) && change.to() >= lines.end(last);
      return !isHidden(first) && (takesEnd || !(takesAll || isKept(first, last, change, lines)));
    });
    return ready.equals(this) ? this : ready.readyFor(shownFrom, shownTo, replacement, lines);
  }

  /// The same with those shown that a change of the text touches elsewhere than in their first line.
  Folds readyFor(TextChange change, TextLines lines) {
    return unfolding((first, last) -> !isKept(first, last, change, lines));
  }

  /// What is folded after a change of the text.
  Folds after(TextChange change, TextLines before, TextLines after) {
    int more = after.count() - before.count();
    var moved = new TreeMap<Integer, Integer>();
    folded.forEach((first, last) -> {
      int by = isBefore(change, before.start(first), before) ? more : 0;
      if (isKept(first, last, change, before))
        moved.put(first + by, last + by);
    });
    return new Folds(SourceBlocks.of(after), moved);
  }

  private boolean isKept(int first, int last, TextChange change, TextLines lines) {
    int start = lines.start(first);
    boolean within = change.from() >= start && change.to() <= lines.end(first)
        && !change.replacement().contains("\n");
    return within || change.from() > lines.end(last) || isBefore(change, start, lines);
  }

  /// Whether a line that begins at `start` begins one after a change before it, too.
  private static boolean isBefore(TextChange change, int start, TextLines lines) {
    boolean leavesLine = change.replacement().isEmpty()
        ? lines.start(lines.lineOf(change.from())) == change.from()
        : change.replacement().endsWith("\n");
    return change.to() < start || (change.to() == start && leavesLine);
  }
}
