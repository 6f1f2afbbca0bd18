package org.lct.planfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.lct.plan.PlanPath;

/// A plan whose lists of nodes stand in brackets, with comments above, behind and between the entries; each
/// comment and each name occurs once.
///
/// @param isOneToALine whether every entry has lines of its own
/// @param nodes the nodes of each region
record BracketFile(String text, boolean isOneToALine, List<List<Node>> nodes, List<String> comments) {
  /// An entry with its comments; `behind` may be empty.
  record Node(String name, List<String> above, String behind) {}

  static Arbitrary<BracketFile> any() {
    return Arbitraries.randomValue(random -> new Writer(random, random.nextBoolean()).write());
  }

  static PlanPath list(int region) {
    return PlanPath.ROOT.key("regions").index(region).key("nodes");
  }

  private static final class Writer {
    private final Random random;
    private final boolean oneToALine;
    private final boolean json;
    private final boolean tight;
    private final String unit;
    private final StringBuilder out = new StringBuilder();
    private final List<List<Node>> nodes = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();

    Writer(Random random, boolean oneToALine) {
      this.random = random;
      this.oneToALine = oneToALine;
      json = random.nextBoolean();
      tight = json && sometimes(2);
      unit = json && sometimes(2) ? "\t" : " ".repeat(2 + random.nextInt(3));
    }

    private boolean sometimes(int oneIn) {
      return random.nextInt(oneIn) == 0;
    }

    private String comment(String about) {
      comments.add("# " + comments.size() + about + ".");
      return comments.getLast();
    }

    private String key(String name) {
      return json ? '"' + name + (tight ? "\":" : "\": ") : name + ": ";
    }

    private BracketFile write() {
      line("", json ? "{" : "---");
      String top = json ? unit : "";
      line(top, key("name") + (json ? "\"shop\"," : "shop"));
      if (sometimes(2))
        line(top, comment(" regions"));
      line(top, key("regions").stripTrailing() + (json ? " [" : ""));
      int regions = 2 + random.nextInt(2);
      for (int region = 0; region < regions; region++)
        region(region, top + unit, region == regions - 1);
      if (json) {
        line(unit, "]");
        line("", "}");
      }
      String text = sometimes(4) ? out.toString().replace("\n", "\r\n") : out.toString();
      return new BracketFile(text, oneToALine, nodes, comments);
    }

    private void region(int region, String indent, boolean last) {
      if (sometimes(3))
        line(indent, comment(" region"));
      String inner = json ? indent + unit : indent + "  ";
      line(indent, json ? "{" : "- region: r" + region);
      if (json)
        line(inner, key("region") + "\"r" + region + "\",");
      list(region, inner);
      if (json)
        line(indent, last ? "}" : "},");
    }

    private void list(int region, String indent) {
      nodes.add(
          IntStream.range(0, 1 + random.nextInt(3)).mapToObj(index -> node("n" + region + index)).toList());
      if (!json && sometimes(3))
        block(indent);
      else if (oneToALine || sometimes(2))
        spread(indent);
      else if (sometimes(2))
        wrapped(indent);
      else
        line(indent, key("nodes") + "[" + String.join(tight ? "," : ", ",
            nodes.getLast().stream().map(this::entry).toList()) + "]");
    }

    private Node node(String name) {
      return new Node(name, IntStream.range(0, random.nextInt(3)).mapToObj(_ -> " about " + name).toList(),
          sometimes(2) ? " behind " + name : "");
    }

    private String entry(Node node) {
      return "{" + key("name") + (json ? '"' + node.name() + '"' : node.name()) + "}";
    }

    private String behind(Node node) {
      return node.behind().isEmpty() ? "" : " ".repeat(1 + random.nextInt(2)) + comment(node.behind());
    }

    private void block(String indent) {
      line(indent, "nodes:");
      for (var node : nodes.getLast()) {
        node.above().forEach(about -> line(indent + unit, comment(about)));
        line(indent + unit, "- " + entry(node) + behind(node));
      }
    }

    private void spread(String indent) {
      String inner = indent + unit;
      line(indent, key("nodes") + "[" + (sometimes(4) ? " " + comment(" list") : ""));
      for (var node : nodes.getLast()) {
        if (sometimes(4)) {
          line(inner, comment(" between"));
          line("", "");
        }
        node.above().forEach(about -> line(inner, comment(about)));
        line(inner, entry(node) + comma(node) + behind(node));
      }
      if (sometimes(4))
        line(inner, comment(" end"));
      line(indent, "]");
    }

    /// The first entry on the line of the bracket, and the last on that of the other.
    private void wrapped(String indent) {
      var all = nodes.getLast();
      out.append(indent).append(key("nodes")).append("[ ");
      for (var node : all) {
        if (!node.equals(all.getFirst()))
          node.above().forEach(about -> line(indent + unit, comment(about)));
        out.append(node.equals(all.getFirst()) ? "" : indent + unit).append(entry(node)).append(comma(node));
        if (!node.equals(all.getLast()))
          line("", behind(node));
      }
      line("", " ]");
    }

    private String comma(Node node) {
      return !node.equals(nodes.getLast().getLast()) || (!json && sometimes(3)) ? "," : "";
    }

    private void line(String indent, String content) {
      out.append(indent).append(content).append('\n');
    }
  }
}
