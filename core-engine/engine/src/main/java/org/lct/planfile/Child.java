package org.lct.planfile;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.List;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Sequence;

/// One entry of a mapping or item of a list as it stands in the text: `start` is where its key, its `-` or
/// (in brackets) its value begins with all that belongs to it, `head` where the key or the `-` ends.
record Child(String name, int start, int head, YamlNode value) {
  /// The name of a child that is a `<<`, whatever it is called in the file.
  static final String MERGE = "\0merge";

  /// The entries or items that a collection writes, in the order of the text.
  static List<Child> of(SourceText source, YamlNode collection) {
    return switch (collection) {
      case Mapping mapping -> entries(mapping);
      case Sequence list -> isFlow(source, list) ? flowItems(source, list) : blockItems(source, list);
      case YamlNode.Scalar _,YamlNode.Alias _,YamlNode.Unusable _ -> List.of();
    };
  }

  /// Whether a collection is written in brackets.
  static boolean isFlow(SourceText source, YamlNode collection) {
    int start = collection.span().start();
    return start < source.text().length() && "[{".indexOf(source.text().charAt(start)) >= 0;
  }

  private static List<Child> entries(Mapping mapping) {
    var found = new ArrayList<Child>();
    mapping.entries().forEach((name, entry) -> {
      if (!mapping.isMerged(entry))
        found.add(new Child(name, entry.key().start(), entry.key().end(), entry.value()));
    });
    for (var merge : mapping.merges())
      found.add(new Child(MERGE, merge.key().start(), merge.key().end(), merge.value()));
    found.sort(comparingInt(Child::start));
    return List.copyOf(found);
  }

  private static List<Child> flowItems(SourceText source, Sequence list) {
    var found = new ArrayList<Child>();
    int from = list.span().start() + 1;
    for (var item : list.items()) {
      int start = Math.min(afterBlank(source.text(), from), item.span().start());
      found.add(new Child(Integer.toString(found.size()), start, start, item));
      from = item.span().end();
    }
    return List.copyOf(found);
  }

  private static int afterBlank(String text, int from) {
    int i = from;
    while (i < text.length()
        && (Character.isWhitespace(text.charAt(i)) || "#,".indexOf(text.charAt(i)) >= 0)) {
      boolean comment = text.charAt(i) == '#';
      i++;
      while (comment && i < text.length() && "\r\n".indexOf(text.charAt(i)) < 0)
        i++;
    }
    return i;
  }

  private static List<Child> blockItems(SourceText source, Sequence list) {
    var found = new ArrayList<Child>();
    int dash = list.span().start();
    int column = dash - source.lineStart(dash);
    for (var item : list.items()) {
      if (!found.isEmpty())
        dash = dashAfter(source, found.getLast().end(source), column);
      found.add(new Child(Integer.toString(found.size()), dash, dash + 1, item));
    }
    return List.copyOf(found);
  }

  private static int dashAfter(SourceText source, int offset, int column) {
    int number = source.lineNumber(offset) + 1;
    while (source.offsetOfLine(number) < source.text().length()) {
      String line = source.line(number);
      if (line.startsWith("-", column) && Lines.indentation(line) == column)
        return source.offsetOfLine(number) + column;
      number++;
    }
    return source.text().length();
  }

  /// Where the value ends, without white space after it.
  int end(SourceText source) {
    int end = Math.max(head, value.span().end());
    while (end > head && Character.isWhitespace(source.text().charAt(end - 1)))
      end--;
    return end;
  }

  /// Whether it is the first thing on its line.
  boolean ownsLine(SourceText source) {
    return source.text().substring(source.lineStart(start), start).isBlank();
  }

  /// The column it begins in, from zero, in UTF-16 units.
  int column(SourceText source) {
    return start - source.lineStart(start);
  }
}
