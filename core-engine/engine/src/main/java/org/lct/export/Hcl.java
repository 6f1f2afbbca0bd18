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

  /// The text that each of several resources has, by `count.index`: a template where the texts are numbered from one
  /// before their common `end`, else chosen from a list.
  static String numbered(List<String> texts, String end) {
    var first = texts.getFirst();
    var stem = first.substring(0, Math.max(0, first.length() - end.length() - 1));
    return IntStream.range(0, texts.size()).allMatch(i -> texts.get(i).equals(stem + (i + 1) + end))
        ? "\"%s${count.index + 1}%s\"".formatted(escaped(stem), escaped(end))
        : chosen(texts);
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

  /// The width of the names in the run of attributes on one line each around `at`.
  private static int width(List<HclPart> parts, int at) {
    int first = at;
    while (first > 0 && isOnOneLine(parts.get(first - 1)) && isOnOneLine(parts.get(at)))
      first--;
    int end = at + 1;
    while (end < parts.size() && isOnOneLine(parts.get(end)) && isOnOneLine(parts.get(at)))
      end++;
    return parts.subList(first, end).stream().mapToInt(Hcl::nameLength).max().orElse(0);
  }

  private static boolean isOnOneLine(HclPart part) {
    return part instanceof Attribute attribute && !attribute.expression().contains("\n");
  }

  private static int nameLength(HclPart part) {
    return part instanceof Attribute attribute ? attribute.name().length() : 0;
  }
}
