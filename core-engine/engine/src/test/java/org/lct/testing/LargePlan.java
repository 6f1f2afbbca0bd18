package org.lct.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Region;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;

/// A plan as large as they come, always the same for the same numbers: node plans of which every sixth is a client of
/// what others run, NodeBalancers and volumes. It has no errors.
///
/// @param regions how many regions it has, at most 20
/// @param figures how many figures stand in each: of a hundred 90 node plans, 4 NodeBalancers and 6 volumes
public record LargePlan(int regions, int figures) {
  /// As many figures as the workbench must be quick with.
  public static final LargePlan TEN_THOUSAND_FIGURES = new LargePlan(20, 500);
  /// A thousand node plans, which are some 1 100 figures.
  public static final LargePlan THOUSAND_NODE_PLANS = new LargePlan(10, 111);

  private static final List<String> WORDS = List.of("web", "api", "worker", "cache", "search", "batch",
      "queue", "report");
  private static final List<String> TYPES = List.of("g6-nanode-1", "g6-standard-1", "g6-standard-2",
      "g6-standard-4", "g6-standard-6");
  private static final List<String> SERVERS = List.of("kafka.broker", "redis.node");
  private static final int CLIENTS = 6;
  private static final int MOST_NODES = 3;

  /// The plan's text.
  public String text() {
    var chance = new Random(1);
    var lines = new ArrayList<>(
        List.of("format: 2", "name: large", "defaults:", "  image: linode/debian12", "regions:"));
    BundledCatalog.load().regions().stream().filter(LargePlan::hasAll).limit(regions)
        .forEach(region -> region(lines, region.id(), chance));
    return String.join("\n", lines) + "\n";
  }

  /// The plan's file, read.
  public PlanFile file() {
    return PlanReader.read("large.yaml", text().getBytes(StandardCharsets.UTF_8));
  }

  private static boolean hasAll(Region region) {
    return region.open() && region.can("NodeBalancers") && region.can("Block Storage");
  }

  private void region(List<String> lines, String id, RandomGenerator chance) {
    int balancers = figures * 4 / 100;
    int volumes = figures * 6 / 100;
    lines.addAll(List.of("  - region: " + id, "    nodes:"));
    var names = new ArrayList<String>();
    for (int at = 0; at < figures - balancers - volumes; at++) {
      names.add(one(WORDS, chance) + "-" + (at + 1));
      lines.addAll(List.of("      - name: " + names.getLast(), "        type: " + one(TYPES, chance),
          "        count: " + (1 + chance.nextInt(MOST_NODES))));
      if (at < SERVERS.size())
        lines.add("        software: [" + SERVERS.get(at) + "]");
      else if (chance.nextInt(CLIENTS) == 0)
        lines.add("        uses: [" + one(SERVERS, chance) + "]");
      if (at < volumes)
        lines.addAll(
            List.of("        storage:", "          - {label: system, size: 100%, fs: ext4, boot: true}",
                "          - {label: data, size: 100GB, type: blockstore, fs: ext4, mount: /data}"));
    }
    lines.add("    nodebalancers:");
    for (int at = 0; at < balancers; at++)
      lines.addAll(List.of("      - name: balancer-" + (at + 1), "        tag: " + one(names, chance),
          "        port: 80", "        protocol: http"));
  }

  private static String one(List<String> words, RandomGenerator chance) {
    return words.get(chance.nextInt(words.size()));
  }
}
