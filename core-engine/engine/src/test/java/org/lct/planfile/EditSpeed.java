package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.IntNode;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.MoveItem;
import org.lct.planfile.PlanEdit.SetValue;

/// Prints how long edits of a plan of 1,000 node plans take, reading it again included.
final class EditSpeed {
  private static final int TIMES = 200;

  private EditSpeed() {}

  public static void main(String[] arguments) {
    String nodes = IntStream.range(0, 1000).mapToObj("""
            # Group of nodes
            - name: web%d
              type: g6-standard-2
              count: 3
              tags: [web, 'front']
        """::formatted).collect(Collectors.joining("\n"));
    var document = PlanReader.read("large.yaml",
        ("name: large\nregions:\n  - region: us-east\n    nodes:\n" + nodes).getBytes(UTF_8)).document();
    var list = PlanPath.ROOT.key("regions").index(0).key("nodes");
    measure("read", document, () -> PlanReader.read("large.yaml", document.bytes()));
    measure("set", document, () -> PlanEditor.apply(document,
        new SetValue(list.index(500).key("count"), IntNode.valueOf(7))));
    measure("move", document, () -> PlanEditor.apply(document, new MoveItem(list.index(900), list, 10)));
  }

  private static void measure(String what, PlanDocument document, Runnable work) {
    for (int i = 0; i < TIMES; i++)
      work.run();
    long start = System.nanoTime();
    for (int i = 0; i < TIMES; i++)
      work.run();
    System.out.printf("%s: %.1f ms (%d lines)%n", what, (System.nanoTime() - start) / 1e6 / TIMES,
        document.text().lines().count());
  }
}
