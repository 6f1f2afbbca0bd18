package org.lct.export;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.Region;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.expand.DesiredBackEnd;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredNodeBalancerConfig;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredVolume;
import org.lct.expand.Expansion;
import org.lct.expand.PlanCost;
import org.lct.expand.PlanCost.Line;
import org.lct.plan.ClusterPlan;
import org.lct.plan.ResourceKind;

/// A plan in tables, for people who review it: what it makes, where, at what cost, and what is wrong with it.
///
/// @param cost of `expansion` at the prices of the catalogue of `source`
record MarkdownSummary(ExportSource source, Expansion expansion, PlanCost cost) {
  /// The columns of numbers.
  private static final Set<String> RIGHT = Set.of("Linodes", "Volumes", "NodeBalancers", "A month");

  static Checked<String> of(ExportSource source) {
    return source.expanded((plan, expansion) -> new MarkdownSummary(source, expansion,
        PlanCost.of(expansion, source.catalog())).text(plan));
  }

  private String text(ClusterPlan plan) {
    var parts = Stream.of(Stream.of("# " + plain(expansion.cluster())),
        plan.description().map(MarkdownSummary::plain).stream(), Stream.of(totals()), unknown(), regions(),
        nodes(), balancers(), volumes(), problems());
    return parts.flatMap(part -> part).collect(Collectors.joining("\n\n", "", "\n"));
  }

  private String totals() {
    int gigabytes = expansion.each(DesiredVolume.class).mapToInt(DesiredVolume::gigabytes).sum();
    return "%s, %s (%d GB), %s: **%s a month** at the list prices of %s (%s), without traffic and taxes."
        .formatted(counted(DesiredLinode.class, "Linode"), counted(DesiredVolume.class, "volume"), gigabytes,
            counted(DesiredNodeBalancer.class, "NodeBalancer"), money(cost.total()),
            source.catalog().readOn(), source.catalog().source());
  }

  private String counted(Class<? extends DesiredResource> kind, String word) {
    long count = expansion.each(kind).count();
    return count + " " + word + (count == 1 ? "" : "s");
  }

  private Stream<String> unknown() {
    return cost.unknown().isEmpty()
        ? Stream.of()
        : Stream.of("Not in it, as no price is known: %s.".formatted(String.join(", ", cost.unknown())));
  }

  private Stream<String> regions() {
    return table("Regions", List.of("Region", "Linodes", "Volumes", "NodeBalancers", "A month"),
        cost.byRegion().entrySet().stream().map(region -> List.of(place(region.getKey()),
            count(region.getKey(), ResourceKind.LINODE), count(region.getKey(), ResourceKind.VOLUME),
            count(region.getKey(), ResourceKind.NODEBALANCER), money(region.getValue()))));
  }

  private String place(String region) {
    return source.catalog().region(region).map(Region::label)
        .map(label -> "%s (%s)".formatted(region, plain(label)))
        .orElse(region);
  }

  private String count(String region, ResourceKind kind) {
    return Integer.toString(cost.lines().stream()
        .filter(line -> line.region().equals(region) && line.kind() == kind).mapToInt(Line::count).sum());
  }

  private Stream<String> nodes() {
    var examples = new TreeMap<String, DesiredLinode>();
    expansion.each(DesiredLinode.class).forEach(node -> examples.putIfAbsent(key(node), node));
    return table("Node plans", List.of("Region", "Node plan", "Type", "Image", "Linodes", "A month"),
        lines(ResourceKind.LINODE).flatMap(line -> Stream.ofNullable(examples.get(key(line)))
            .map(node -> List.of(line.region(), line.name(), node.type(), node.image().id(),
                Integer.toString(line.count()), money(line.monthly())))));
  }

  private static String key(DesiredLinode node) {
    return node.region() + "/" + node.nodePlan();
  }

  private static String key(Line line) {
    return line.region() + "/" + line.name();
  }

  private Stream<String> balancers() {
    return table("NodeBalancers", List.of("Region", "NodeBalancer", "Ports", "Linodes", "A month"),
        lines(ResourceKind.NODEBALANCER).map(line -> {
          var ports = expansion.each(DesiredNodeBalancerConfig.class)
              .filter(port -> port.nodeBalancer().value().equals(key(line)))
              .collect(Collectors.toMap(DesiredNodeBalancerConfig::address, port -> port));
          var nodes = expansion.each(DesiredBackEnd.class).filter(end -> ports.containsKey(end.config()))
              .map(DesiredBackEnd::linode).distinct().count();
          return List.of(line.region(), line.name(), ports.values().stream()
              .sorted(Comparator.comparingInt(DesiredNodeBalancerConfig::port))
              .map(port -> port.port() + " " + port.protocol()).collect(Collectors.joining(", ")),
              Long.toString(nodes), money(line.monthly()));
        }));
  }

  private Stream<String> volumes() {
    return table("Volumes", List.of("Region", "Volume or node plan", "Volumes", "A month"),
        lines(ResourceKind.VOLUME)
            .map(line -> List.of(line.region(), line.name(), Integer.toString(line.count()),
                money(line.monthly()))));
  }

  private Stream<Line> lines(ResourceKind kind) {
    return cost.lines().stream().filter(line -> line.kind() == kind);
  }

  private Stream<String> problems() {
    var problems = source.expansion().diagnostics();
    return Stream.of("## Problems", problems.isEmpty() ? "None."
        : problems.stream()
            .map(MarkdownSummary::problem).collect(Collectors.joining("\n")));
  }

  private static String problem(Diagnostic problem) {
    var place = problem.range()
        .map(range -> " (line %d, column %d)".formatted(range.startLine(), range.startColumn())).orElse("");
    return "- %s `%s`: %s. %s%s".formatted(problem.severity().name().toLowerCase(Locale.ROOT), problem.code(),
        problem.summary(), problem.detail(), place);
  }

  /// A heading with a table; nothing if it has no rows. Cells of numbers stand at the right.
  private static Stream<String> table(String title, List<String> columns, Stream<List<String>> rows) {
    var lines = rows.map(MarkdownSummary::row).toList();
    var rule = columns.stream().map(column -> RIGHT.contains(column) ? "--:" : "---").toList();
    return lines.isEmpty()
        ? Stream.of()
        : Stream.of("## " + title, Stream.of(List.of(row(columns), row(rule)), lines)
            .flatMap(List::stream).collect(Collectors.joining("\n")));
  }

  private static String row(List<String> cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  private static String money(BigDecimal amount) {
    return String.format(Locale.ROOT, "$%,.2f", amount);
  }

  /// A text of the user's without what Markdown or HTML would read in it, on one line.
  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").replaceAll("([\\\\`*_\\[\\]<>|#])", "\\\\$1");
  }
}
