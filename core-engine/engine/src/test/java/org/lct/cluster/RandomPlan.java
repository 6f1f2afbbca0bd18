package org.lct.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/// A small plan drawn by lot, and what somebody may make of it. Whatever is drawn can be deployed, and every one can
/// become every other one of the same names.
///
/// @param ports of the NodeBalancer over the web nodes; none for no NodeBalancer
record RandomPlan(List<Nodes> nodes, TreeSet<Integer> ports, boolean named, boolean tagged) {
  private static final List<String> TYPES = List.of("g6-nanode-1", "g6-standard-1", "g6-standard-2");
  private static final List<String> IMAGES = List.of("linode/debian12", "linode/ubuntu24.04");
  private static final List<String> NAMES = List.of("web", "sql", "own");
  private static final List<Integer> PORTS = List.of(80, 443, 8080);

  /// @param volume its size in GB, if it has one
  record Nodes(String name, String type, int count, String image, Optional<Integer> volume, boolean backups) {
    private static Nodes draw(String name, Random random) {
      return new Nodes(name, pick(TYPES, random), 1 + random.nextInt(3), pick(IMAGES, random),
          random.nextInt(3) == 0 ? Optional.of(10 + random.nextInt(20)) : Optional.empty(),
          random.nextInt(4) == 0);
    }

    private Nodes drawAgain(Random random) {
      var other = draw(name, random);
      // Volumes only grow.
      var larger = volume.flatMap(before -> other.volume.map(size -> Math.max(before, size)));
      return new Nodes(name, other.type, other.count, other.image, larger.or(() -> other.volume),
          other.backups);
    }

    private String text(boolean named, boolean tagged) {
      var storage = new ArrayList<String>();
      // Who lays out its disks is settled when a node is made: one that shall have backups, or none any more, is replaced.
      if (name.equals("own") || (name.equals("sql") && backups))
        storage.add("{label: boot, size: 12GB, fs: ext4, boot: true}");
      volume.ifPresent(
          size -> storage.add("{label: data, type: blockstore, keep: false, size: %dGB}".formatted(size)));
      return "      - {name: %s, type: %s, count: %d, image: %s%s%s%s%s}\n".formatted(name, type, count,
          image,
          storage.isEmpty() ? "" : ", storage: [" + String.join(", ", storage) + "]",
          backups ? ", backups: true" : "", tagged ? ", tags: [blue, " + name + "s]" : "",
          named && name.equals("web") ? ", publicfqdn: 'web-{index}.example.com'" : "");
    }
  }

  private static <T> T pick(List<T> some, Random random) {
    return some.get(random.nextInt(some.size()));
  }

  static RandomPlan draw(Random random) {
    var nodes = NAMES.stream().filter(name -> name.equals("web") || random.nextBoolean())
        .map(name -> Nodes.draw(name, random)).toList();
    return new RandomPlan(nodes, ports(random), random.nextBoolean(), random.nextBoolean());
  }

  private static TreeSet<Integer> ports(Random random) {
    var ports = new TreeSet<Integer>();
    PORTS.stream().filter(_ -> random.nextInt(3) == 0).forEach(ports::add);
    return ports;
  }

  /// Another plan for the same cluster.
  RandomPlan drawAgain(Random random) {
    var others = draw(random);
    return new RandomPlan(others.nodes.stream()
        .map(other -> nodes.stream().filter(mine -> mine.name.equals(other.name)).findFirst()
            .map(mine -> mine.drawAgain(random)).orElse(other))
        .toList(), others.ports, others.named, others.tagged);
  }

  /// A plan that has all this one has, and more.
  RandomPlan grown(Random random) {
    var more = new ArrayList<Nodes>();
    nodes.forEach(mine -> more.add(new Nodes(mine.name, mine.type, mine.count + random.nextInt(2), mine.image,
        mine.volume.or(() -> random.nextBoolean() ? Optional.of(10) : Optional.empty()), mine.backups)));
    NAMES.stream().filter(name -> nodes.stream().noneMatch(mine -> mine.name.equals(name)))
        .filter(_ -> random.nextBoolean()).forEach(name -> more.add(Nodes.draw(name, random)));
    var morePorts = new TreeSet<>(ports);
    morePorts.addAll(ports(random));
    return new RandomPlan(more, morePorts, named || random.nextBoolean(), tagged);
  }

  String text() {
    var text = new StringBuilder("format: 2\nname: small\n");
    if (named)
      text.append("dns: {domain: example.com, soa-email: ops@example.com}\n");
    text.append("regions:\n  - region: us-east\n    nodes:\n");
    nodes.forEach(some -> text.append(some.text(named, tagged)));
    if (!ports.isEmpty())
      text.append("    nodebalancers:\n      - {name: lb, tag: web, ports: [")
          .append(String.join(", ",
              ports.stream().map(port -> "{port: " + port + ", protocol: tcp}").toList()))
          .append("]}\n");
    return text.toString();
  }
}
