package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.SetValue;

/// Where a plan names a node plan: `nat` and `attach-to` of its region by its name alone; `tag` of NodeBalancers there,
/// and `allow-from`, `order`, `stop-order` and `security.allow` of the whole plan by its name or a tag. A word that means
/// other nodes, too, is not this one's to change.
final class References {
  private final CheckedPlan plan;
  private final Nodes nodes;
  private final String name;

  private References(CheckedPlan plan, Nodes nodes, String name) {
    this.plan = plan;
    this.nodes = nodes;
    this.name = name;
  }

  /// Gives all that names a node plan its new name.
  static List<PlanEdit> follow(CheckedPlan plan, Nodes nodes, String name) {
    var references = new References(plan, nodes, name);
    var layers = plan.regions().stream().flatMap(region -> region.region().written().layers().stream())
        .map(Placed::path).distinct().toList();
    return Stream.concat(layers.stream().flatMap(references::inRegion), references.inPlan(layers)).distinct()
        .toList();
  }

  private Stream<PlanEdit> inPlan(List<PlanPath> layers) {
    if (!isOnly(plan.regions(), this::isSelected))
      return Stream.of();
    var allowed = PlanPath.ROOT.key("security").key("allow");
    return Stream.of(
        layers.stream().map(layer -> layer.key("nodebalancers")).flatMap(this::items)
            .map(balancer -> balancer.key("allow-from")).flatMap(this::items),
        Stream.of("order", "stop-order").map(key -> PlanPath.ROOT.key(key).key("stages")).flatMap(this::items)
            .flatMap(this::items),
        items(allowed).flatMap(rule -> Stream.of(rule.key("from"), rule.key("to"))))
        .flatMap(paths -> paths).flatMap(this::named);
  }

  /// What a region, or a region plan for the regions that apply it, says of its own nodes.
  private Stream<PlanEdit> inRegion(PlanPath layer) {
    var regions = plan.regions().stream().filter(region -> region.region().written().layers().stream()
        .anyMatch(written -> written.path().equals(layer))).toList();
    var named = Stream.concat(named(layer.key("network").key("nat")),
        items(layer.key("volumes")).map(volume -> volume.key("attach-to")).flatMap(this::address));
    var selected = items(layer.key("nodebalancers")).map(balancer -> balancer.key("tag"))
        .flatMap(this::named);
    return Stream.concat(isOnly(regions, this::isNamed) ? named : Stream.of(),
        isOnly(regions, this::isSelected) ? selected : Stream.of());
  }

  /// Whether this node plan is in some of these regions, and none of the others there is meant.
  private boolean isOnly(List<PlanRegion> regions, Predicate<Nodes> isMeant) {
    return all(regions).anyMatch(this::isSame)
        && all(regions).noneMatch(other -> !isSame(other) && isMeant.test(other));
  }

  private static Stream<Nodes> all(List<PlanRegion> regions) {
    return regions.stream().flatMap(region -> region.parts().stream()).filter(Nodes.class::isInstance)
        .map(Nodes.class::cast);
  }

  private boolean isSame(Nodes other) {
    return other.entries().getLast().equals(nodes.entries().getLast());
  }

  private boolean isNamed(Nodes other) {
    return other.name().equals(nodes.name());
  }

  private boolean isSelected(Nodes other) {
    return other.nodes().selectors().contains(nodes.name());
  }

  private Stream<PlanPath> items(PlanPath list) {
    return IntStream.range(0, Entries.value(plan, list).map(JsonNode::size).orElse(0)).mapToObj(list::index);
  }

  private Stream<PlanEdit> named(PlanPath path) {
    return Entries.value(plan, path).map(JsonNode::asText).filter(nodes.name()::equals)
        .map(_ -> set(path, name)).stream();
  }

  /// The address of a node: `web[1]`, also with its region before it.
  private Stream<PlanEdit> address(PlanPath path) {
    var form = Pattern.compile("(.*/)?" + Pattern.quote(nodes.name()) + "(\\[.*)?");
    return Entries.value(plan, path).map(JsonNode::asText).map(form::matcher).filter(found -> found.matches())
        .map(found -> set(path, group(found, 1) + name + group(found, 2))).stream();
  }

  private static String group(Matcher found, int group) {
    return Objects.requireNonNullElse(found.group(group), "");
  }

  private static PlanEdit set(PlanPath path, String text) {
    return new SetValue(path, JsonNodeFactory.instance.textNode(text));
  }
}
