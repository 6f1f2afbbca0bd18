package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lct.plan.PlanPath;

/// Writes a document as YAML the way people do, each time differently: block and flow style, all ways of
/// quoting, comments, blank lines, odd spacing, anchors with aliases, CR LF, a byte order mark. Notes
/// where it puts every value.
final class RandomYaml {
  /// A document as YAML, with the place of each value by its path; `places` holds UTF-16 offsets into
  /// `text`, `aliased` the paths of values that are aliases or stand inside one.
  record Written(JsonNode document, String text, boolean byteOrderMark, Map<PlanPath, Place> places) {
    byte[] bytes() {
      return ((byteOrderMark ? "\uFEFF" : "") + text).getBytes(StandardCharsets.UTF_8);
    }
  }

  /// Where a value stands, and for a text written here where each of its UTF-16 units begins.
  record Place(int start, int end, List<Integer> units) {}

  /// All comments it writes: before lines, at the ends of lines and behind the indicators of blocks.
  static final List<String> COMMENTS = List.of("# é: 'not {a} value'", " # - ]", " # why");
  private static final int[] NO_UNITS = {};

  private final Random random;
  private final String lineEnd;
  private final StringBuilder out = new StringBuilder();
  private final Map<PlanPath, Place> places = new LinkedHashMap<>();
  private final Map<JsonNode, String> anchors = new HashMap<>();
  private int anchorCount;
  private int lastEnd;

  private RandomYaml(Random random) {
    this.random = random;
    lineEnd = random.nextInt(4) == 0 ? "\r\n" : "\n";
  }

  /// Documents written at random.
  static Arbitrary<Written> of(Arbitrary<JsonNode> documents) {
    return documents.flatMap(document -> Arbitraries.randomValue(random -> write(document, random)));
  }

  private static Written write(JsonNode document, Random random) {
    var yaml = new RandomYaml(random);
    yaml.noise();
    if (yaml.sometimes(4))
      yaml.out.append("---").append(yaml.lineEnd);
    if (document.isEmpty() || yaml.sometimes(12))
      yaml.flow(document, PlanPath.ROOT);
    else
      yaml.blockMapping(document, PlanPath.ROOT, 0);
    if (yaml.sometimes(2))
      yaml.out.append(yaml.lineEnd);
    return new Written(document, yaml.out.toString(), yaml.sometimes(5), yaml.places);
  }

  private boolean sometimes(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  /// Blank lines and comments before a line.
  private void noise() {
    while (sometimes(5))
      out.append(sometimes(2) ? "" : COMMENTS.get(0)).append(lineEnd);
  }

  private void endLine() {
    out.append(sometimes(6) ? "  " : "").append(sometimes(8) ? COMMENTS.get(1) : "").append(lineEnd);
  }

  private void indent(int columns) {
    out.append(" ".repeat(columns));
  }

  private void blockMapping(JsonNode node, PlanPath path, int indent) {
    int start = -1;
    for (var entry : node.properties()) {
      if (start >= 0) {
        noise();
        indent(indent);
      }
      start = start < 0 ? out.length() : start;
      out.append(key(entry.getKey())).append(sometimes(8) ? " :" : ":");
      value(entry.getValue(), path.key(entry.getKey()), indent);
    }
    places.put(path, new Place(start, lastEnd, List.of()));
  }

  private String key(String name) {
    return switch (random.nextInt(6)) {
      case 0 -> "'" + name + "'";
      case 1 -> '"' + name + '"';
      default -> name;
    };
  }

  private void blockSequence(JsonNode node, PlanPath path, int indent) {
    int start = -1;
    int index = 0;
    for (var item : node) {
      if (start >= 0) {
        noise();
        indent(indent);
      }
      start = start < 0 ? out.length() : start;
      out.append("-");
      entry(item, path.index(index++), indent);
    }
    places.put(path, new Place(start, lastEnd, List.of()));
  }

  /// What comes after the `-` of an entry: a mapping or list may begin on the same line.
  private void entry(JsonNode node, PlanPath path, int indent) {
    if (node.isObject() && !node.isEmpty() && !anchors.containsKey(node) && sometimes(2)) {
      int spaces = 1 + random.nextInt(3);
      indent(spaces);
      blockMapping(node, path, indent + 1 + spaces);
    } else
      value(node, path, indent);
  }

  /// What comes after a `:` or `-`, up to and with the end of the line.
  private void value(JsonNode node, PlanPath path, int indent) {
    boolean block = node.isContainerNode() && !node.isEmpty() && !anchors.containsKey(node) && !sometimes(5);
    if (node.isNull() && sometimes(2)) {
      put(path, out.length(), NO_UNITS);
      endLine();
    } else if (block) {
      String anchor = anchor(node);
      endLine();
      noise();
      int deeper = indent
          + (node.isArray() && path.segments().size() > 1 && sometimes(3) ? 1 : 1 + random.nextInt(4));
      indent(deeper);
      if (node.isArray())
        blockSequence(node, path, deeper);
      else
        blockMapping(node, path, deeper);
      remember(node, anchor);
    } else {
      out.append(sometimes(5) ? "   " : " ");
      if (!isBlockText(node) || !sometimes(3)) {
        flow(node, path);
        endLine();
      } else
        blockText(node.asText(), path, indent);
    }
  }

  private static boolean isBlockText(JsonNode node) {
    return node.isTextual() && !node.asText().isEmpty() && node.asText().strip().equals(node.asText())
        && !node.asText().contains("\n\n");
  }

  private void blockText(String text, PlanPath path, int indent) {
    boolean folded = !text.contains("\n") && sometimes(2);
    int start = out.length();
    out.append(folded ? ">-" : "|-").append(sometimes(4) ? COMMENTS.get(2) : "").append(lineEnd);
    var units = new int[text.length()];
    int deeper = indent + 1 + random.nextInt(3);
    for (int i = 0; i < text.length(); i++) {
      if (i == 0 || text.charAt(i - 1) == '\n')
        indent(deeper);
      units[i] = out.length();
      out.append(text.charAt(i) == '\n' ? lineEnd : text.substring(i, i + 1));
    }
    put(path, start, units);
    out.append(lineEnd);
  }

  private void flow(JsonNode node, PlanPath path) {
    String known = anchors.get(node);
    if (known != null && sometimes(2)) {
      alias(node, path, known);
      return;
    }
    String anchor = anchor(node);
    int start = out.length();
    if (node.isObject()) {
      out.append('{');
      for (Iterator<Map.Entry<String, JsonNode>> entries = node.properties().iterator(); entries.hasNext();) {
        var entry = entries.next();
        space();
        out.append(key(entry.getKey())).append(": ");
        flow(entry.getValue(), path.key(entry.getKey()));
        space();
        out.append(entries.hasNext() ? "," : "");
      }
      out.append('}');
    } else if (node.isArray()) {
      out.append('[');
      for (int i = 0; i < node.size(); i++) {
        space();
        flow(node.get(i), path.index(i));
        space();
        out.append(i < node.size() - 1 || sometimes(3) ? "," : "");
      }
      out.append(']');
    } else {
      scalar(node, path);
      remember(node, anchor);
      return;
    }
    put(path, start, NO_UNITS);
    remember(node, anchor);
  }

  private void space() {
    String line = lineEnd + " ".repeat(RandomScalar.DEEP);
    out.append(switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> "";
      case 4, 5 -> " ";
      case 6, 7 -> "  ";
      case 8 -> COMMENTS.get(1) + line;
      case 9 -> line + COMMENTS.get(0) + line;
      default -> line;
    });
  }

  private String anchor(JsonNode node) {
    if (node.isNull() || !sometimes(6))
      return "";
    String name = "a" + anchorCount++;
    if (out.toString().endsWith(":") || out.toString().endsWith("-"))
      out.append(' ');
    out.append('&').append(name).append(sometimes(5) ? "  " : " ");
    return name;
  }

  private void remember(JsonNode node, String anchor) {
    if (!anchor.isEmpty())
      anchors.put(node, anchor);
  }

  private void alias(JsonNode node, PlanPath path, String name) {
    int start = out.length();
    out.append('*').append(name);
    aliased(node, path, new Place(start, out.length(), List.of()));
    lastEnd = out.length();
    out.append(' ');
  }

  private void aliased(JsonNode node, PlanPath path, Place place) {
    places.put(path, place);
    for (var entry : node.properties())
      aliased(entry.getValue(), path.key(entry.getKey()), place);
    for (int i = 0; node.isArray() && i < node.size(); i++)
      aliased(node.get(i), path.index(i), place);
  }

  private void scalar(JsonNode node, PlanPath path) {
    int start = out.length();
    var scalar = new RandomScalar(random, out, lineEnd);
    int[] units = node.isTextual() ? scalar.text(node.asText()) : NO_UNITS;
    if (!node.isTextual())
      out.append(node.isNull() ? List.of("null", "~").get(random.nextInt(2)) : node.asText());
    put(path, start, units);
  }

  private void put(PlanPath path, int start, int[] units) {
    places.put(path, new Place(start, out.length(), IntStream.of(units).boxed().toList()));
    lastEnd = out.length();
  }
}
