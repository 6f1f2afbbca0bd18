package org.lct.editor.source;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.SortedMap;
import java.util.TreeMap;

/// Finds the blocks of a text by indentation, so that they are found also while the text is no YAML: a line, and the
/// deeper ones that follow. The items of a list belong to its key also where they are not deeper. Blank lines at the end
/// of a block are no part of it, nor are comments that stand no deeper than what follows.
final class SourceBlocks {
  private final TextLines lines;
  private final SortedMap<Integer, Integer> blocks = new TreeMap<>();
  private final Deque<Open> open = new ArrayDeque<>();

  /// A line under which others may stand.
  private static final class Open {
    private final int line;
    private final int depth;
    private final boolean item;
    private int last;

    Open(int line, int depth, boolean item) {
      this.line = line;
      this.depth = depth;
      this.item = item;
      last = line;
    }

    boolean holds(int deep, boolean isItem) {
      return deep > depth || (deep == depth && isItem && !item);
    }
  }

  private SourceBlocks(TextLines lines) {
    this.lines = lines;
  }

  /// The last line of each block by its first, counted from zero.
  static SortedMap<Integer, Integer> of(TextLines lines) {
    var found = new SourceBlocks(lines);
    for (int line = 0; line < lines.count(); line++)
      found.line(line);
    while (!found.open.isEmpty())
      found.close();
    return Collections.unmodifiableSortedMap(found.blocks);
  }

  private void line(int line) {
    var text = lines.text(line);
    int depth = text.length() - text.stripLeading().length();
    if (depth == text.length())
      return;
    if (text.charAt(depth) == '#') {
      open.stream().filter(block -> block.depth < depth).findFirst().ifPresent(block -> block.last = line);
      return;
    }
    boolean item = text.startsWith("- ", depth) || text.substring(depth).equals("-");
    while (!open.isEmpty() && !open.getFirst().holds(depth, item))
      close();
    open.push(new Open(line, depth, item));
  }

  private void close() {
    var block = open.pop();
    if (block.last > block.line)
      blocks.put(block.line, block.last);
    if (!open.isEmpty())
      open.getFirst().last = Math.max(open.getFirst().last, block.last);
  }
}
