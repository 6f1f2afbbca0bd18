package org.lct.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lct.export.HclPart.Attribute;
import org.lct.export.HclPart.Block;

/// HCL, the language of Terraform (HCL 2 native syntax): expressions, and files as `terraform fmt` lays them out.
final class Hcl {
  private static final String INDENTATION = "  ";

  private Hcl() {}

  /// A text as a template without any expression in it.
  static String quoted(String text) {
    return "\"" + escaped(text) + "\"";
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r")
        .replace("\t", "\\t").replace("${", "$${").replace("%{", "%%{");
  }

  /// A list of texts on one line.
  static String list(List<String> texts) {
    return texts.stream().map(Hcl::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /// The text that each of several resources has, by `count.index`: a template where the texts are numbered from one,
  /// else chosen from a list.
  static String numbered(List<String> texts) {
    var first = texts.getFirst();
    var stem = first.substring(0, Math.max(0, first.length() - 1));
    boolean numbered = IntStream.range(0, texts.size()).allMatch(i -> texts.get(i).equals(stem + (i + 1)));
    return numbered ? "\"" + escaped(stem) + "${count.index + 1}\"" : chosen(texts);
  }

  /// The text that all of several resources have; if they differ, chosen from a list by `count.index`.
  static String alike(List<String> texts) {
    return texts.stream().distinct().count() == 1 ? quoted(texts.getFirst()) : chosen(texts);
  }

  private static String chosen(List<String> texts) {
    return texts.stream().map(text -> INDENTATION + quoted(text) + ",\n")
        .collect(Collectors.joining("", "[\n", "][count.index]"));
  }

  /// Lines of comments; a line break in `text` ends no comment.
  static String comment(String text) {
    return text.lines().map(line -> ("# " + line).stripTrailing() + "\n").collect(Collectors.joining());
  }

  /// A file: blank lines around blocks, and the `=` of neighbouring attributes below each other.
  static String file(List<HclPart> parts) {
    return lines(parts).stream().map(line -> line + "\n").collect(Collectors.joining());
  }

  private static List<String> lines(List<HclPart> parts) {
    var lines = new ArrayList<String>();
    for (int i = 0; i < parts.size(); i++) {
      switch (parts.get(i)) {
        case Attribute attribute -> lines.addAll(attribute(attribute, width(parts, i)));
        case Block block -> {
          if (i > 0)
            lines.add("");
          lines.addAll(block(block));
          if (i + 1 < parts.size() && parts.get(i + 1) instanceof Attribute)
            lines.add("");
        }
      }
    }
    return lines;
  }

  private static List<String> attribute(Attribute attribute, int width) {
    return (attribute.name() + " ".repeat(width - attribute.name().length()) + " = " + attribute.expression())
        .lines().toList();
  }

  private static List<String> block(Block block) {
    var lines = new ArrayList<String>();
    lines.add(block.header() + " {");
    lines(block.parts()).forEach(line -> lines.add(line.isEmpty() ? line : INDENTATION + line));
    lines.add("}");
    return lines;
  }

  /// The width of the names in the run of attributes around `at`. An expression of several lines ends a run.
  private static int width(List<HclPart> parts, int at) {
    int first = at;
    while (first > 0 && parts.get(first - 1) instanceof Attribute before
        && !before.expression().contains("\n"))
      first--;
    int width = 0;
    for (int i = first; i < parts.size() && parts.get(i) instanceof Attribute attribute; i++) {
      width = Math.max(width, attribute.name().length());
      if (attribute.expression().contains("\n"))
        break;
    }
    return width;
  }
}
