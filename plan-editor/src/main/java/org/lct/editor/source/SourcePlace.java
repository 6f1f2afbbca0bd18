package org.lct.editor.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.lct.plan.PlanPath;

/// What stands at a place of a text, told by indentation, so that it can be told also while the text is no YAML yet.
///
/// @param path of the mapping or list the place is in; of the value if it is in one
/// @param inValue whether it is behind a key's colon
/// @param word what stands directly before the place, from the beginning of the key or value
/// @param from where the word begins
record SourcePlace(PlanPath path, boolean inValue, String word, int from) {
  private static final Pattern KEY = Pattern.compile("([^\\s:#'\"{\\[,][^:#'\"{\\[,]*?)\\s*:(?=\\s|$)");

  /// The place at an offset of a text.
  static SourcePlace at(String text, int offset) {
    var entries = new Entries();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', start)) {
      entries.line(text.substring(start, end), false);
      start = end + 1;
    }
    return entries.last(text.substring(start, offset), start);
  }

  /// The keys that a mapping has already, of those that stand on lines of their own; that of the line in which `offset` is
  /// may still be in the making.
  static Set<String> keys(String text, PlanPath mapping, int offset) {
    var keys = new HashSet<String>();
    var entries = new Entries();
    int start = 0;
    for (var line : text.split("\n", -1)) {
      entries.line(line, false);
      boolean isHere = start <= offset && offset <= start + line.length();
      if (!isHere)
        entries.keyOf(mapping).ifPresent(keys::add);
      start += line.length() + 1;
    }
    return keys;
  }

  /// An entry that is open: a key, or an item of a list if it has an index.
  private record Entry(int column, String segment, boolean item) {}

  /// The entries around a line.
  private static final class Entries {
    private final Deque<Entry> open = new ArrayDeque<>();

    /// Goes over a line; returns the column at which what is left of it begins.
    int line(String line, boolean last) {
      int column = line.length() - line.stripLeading().length();
      if (!last && (column == line.length() || line.charAt(column) == '#'))
        return column;
      while (line.startsWith("-", column)
          && (column + 1 == line.length() || line.charAt(column + 1) == ' ')) {
        item(column);
        column++;
        while (column < line.length() && line.charAt(column) == ' ')
          column++;
      }
      int dashes = column;
      open.removeIf(entry -> entry.column >= dashes);
      var key = KEY.matcher(line).region(column, line.length());
      if (key.lookingAt()) {
        open.addLast(new Entry(column, key.group(1), false));
        return key.end();
      }
      return column;
    }

    private void item(int column) {
      open.removeIf(entry -> entry.column > column);
      int index = 0;
      var before = open.peekLast();
      if (before != null && before.item && before.column == column) {
        index = Integer.parseInt(before.segment) + 1;
        open.removeLast();
      }
      open.addLast(new Entry(column, Integer.toString(index), true));
    }

    SourcePlace last(String line, int start) {
      int column = Math.min(line.length(), line(line, true));
      var before = open.peekLast();
      boolean value = before != null && !before.item && column > before.column
          && line.charAt(column - 1) == ':';
      int word = column;
      while (word < line.length() && line.charAt(word) == ' ')
        word++;
      return new Flow(path(), value, word).read(line, start);
    }

    /// The key of a mapping that the last line is about.
    Optional<String> keyOf(PlanPath mapping) {
      var last = open.peekLast();
      return last != null && !last.item && open.size() == mapping.segments().size() + 1
          && path().parent().equals(mapping) ? Optional.of(last.segment) : Optional.empty();
    }

    private PlanPath path() {
      return new PlanPath(open.stream().map(Entry::segment).toList());
    }
  }

  /// Goes through collections between braces on one line.
  private static final class Flow {
    private PlanPath path;
    private boolean value;
    private int word;
    private final Deque<PlanPath> around = new ArrayDeque<>();
    private final Deque<Integer> indexes = new ArrayDeque<>();

    Flow(PlanPath path, boolean value, int word) {
      this.path = path;
      this.value = value;
      this.word = word;
    }

    SourcePlace read(String line, int start) {
      for (int i = word; i < line.length(); i++) {
        char c = line.charAt(i);
        if ((c == '{' || c == '[') && (i == word || !around.isEmpty()))
          begin(c == '[', i);
        else if ((c == '}' || c == ']') && !around.isEmpty())
          end(i);
        else if (c == ',' && !around.isEmpty())
          next(i);
        else if (c == ':' && !around.isEmpty() && !value && line.startsWith(" ", i + 1))
          key(line.substring(word, i).strip(), i);
        else if (c == ' ' && word == i)
          word = i + 1;
      }
      return new SourcePlace(path, value, line.substring(Math.min(word, line.length())), start + word);
    }

    private void begin(boolean list, int i) {
      around.push(path);
      indexes.push(list ? 0 : -1);
      enter(i);
    }

    private void enter(int i) {
      int index = indexes.getFirst();
      path = index < 0 ? around.getFirst() : around.getFirst().index(index);
      value = index >= 0;
      word = i + 1;
    }

    private void next(int i) {
      int index = indexes.pop();
      indexes.push(index < 0 ? -1 : index + 1);
      enter(i);
    }

    private void end(int i) {
      path = around.pop();
      indexes.pop();
      value = true;
      word = i + 1;
    }

    private void key(String key, int i) {
      path = path.key(key);
      value = true;
      word = i + 1;
    }
  }

  /// The way to the key whose name ends at this place.
  PlanPath key() {
    var longer = new ArrayList<>(path.segments());
    longer.add(word);
    return new PlanPath(longer);
  }
}
