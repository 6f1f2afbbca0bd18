package org.lct.editor.inspector;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.inspector.Chooser.Row;
import org.lct.editor.text.Texts;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.NetworkPlan.SubnetPlan;
import org.lct.planfile.Shape;
import org.lct.software.SoftwareCatalog;

/// Let somebody choose what a value may name: node plans, tags, nodes and subnets of the plan, software, one of a few
/// words.
final class PlanChoosers {
  /// Read once: it is asked for with every field of software.
  private static final SoftwareCatalog SOFTWARE = SoftwareCatalog.load();

  private PlanChoosers() {}

  /// For one value; empty if it is free text.
  static Optional<Chooser> forText(Field field) {
    return switch (field.key().name()) {
      case "subnet" -> Optional.of(chooser(field, with -> rows(subnets(with), "chooser.kind.subnet")));
      case "attach-to" -> Optional.of(chooser(field, with -> rows(nodes(with), "chooser.kind.node")));
      case "nat" -> Optional.of(chooser(field, with -> rows(nodePlans(with), "chooser.kind.nodes")));
      case "tag" -> Optional.of(chooser(field, PlanChoosers::selectors));
      case "from", "to" -> field.id().startsWith("security/allow/")
          ? Optional.of(chooser(field, PlanChoosers::ends))
          : Optional.empty();
      default -> Optional.empty();
    };
  }

  /// For the words of a list; empty if they are free.
  static Optional<Chooser> forWords(Field field, Shape element) {
    if (element instanceof Shape.Choice(var words))
      return Optional.of(chooser(field, _ -> rows(words.stream(), "chooser.kind.word")));
    return switch (field.key().name()) {
      case "software" ->
        Optional.of(chooser(field, _ -> rows(SOFTWARE.names().stream(), "chooser.kind.software")));
      case "uses" -> Optional.of(chooser(field, _ -> rows(
          SOFTWARE.names().stream().filter(name -> !name.contains(".")), "chooser.kind.software")));
      case "tags", "allow-from", "stages" -> Optional.of(chooser(field, PlanChoosers::selectors));
      case "images" -> Optional.of(Chooser.images());
      default -> Optional.empty();
    };
  }

  /// That there is no such subnet; nothing if there is, or if the plan has that word already.
  static Remark subnet(Showing showing, Field field, String text) {
    return text.isEmpty() || text.equals(field.text()) || subnets(showing).anyMatch(text::equals)
        ? Remark.NONE
        : Remark.problem(Texts.of("inspector.subnet.unknown", text, String.join(", ",
            showing.regions().stream().map(PlanRegion::id).toList())));
  }

  private static Chooser chooser(Field field, Function<Showing, List<Row>> rows) {
    return new Chooser(Texts.of("chooser.word", FieldWords.label(field.key().name())),
        List.of(Texts.of("chooser.label"), Texts.of("chooser.kind")), rows);
  }

  private static List<Row> rows(Stream<String> words, String kind) {
    var named = Texts.of(kind);
    return words.distinct().map(word -> row(word, named)).toList();
  }

  private static Row row(String word, String kind) {
    return new Row(word, List.of(Optional.of(word), Optional.of(kind)));
  }

  private static Stream<String> subnets(Showing showing) {
    return showing.regions().stream().flatMap(region -> region.network().subnets().stream())
        .map(SubnetPlan::name);
  }

  private static Stream<ResolvedNodePlan> resolved(Showing showing) {
    return showing.regions().stream().flatMap(region -> region.region().nodePlans().stream());
  }

  private static Stream<String> nodePlans(Showing showing) {
    return resolved(showing).map(ResolvedNodePlan::name);
  }

  private static Stream<String> nodes(Showing showing) {
    return resolved(showing).flatMap(nodes -> IntStream.rangeClosed(1, nodes.count())
        .mapToObj(index -> nodes.name() + "[" + index + "]"));
  }

  /// The names of node plans, then the tags.
  private static List<Row> selectors(Showing showing) {
    var rows = new LinkedHashMap<String, Row>();
    rows(nodePlans(showing), "chooser.kind.nodes").forEach(row -> rows.put(row.id(), row));
    rows(resolved(showing).map(ResolvedNodePlan::selectors).flatMap(Set::stream).sorted(), "chooser.kind.tag")
        .forEach(row -> rows.putIfAbsent(row.id(), row));
    return List.copyOf(rows.values());
  }

  /// What connections come from and go to.
  private static List<Row> ends(Showing showing) {
    return Stream.of(selectors(showing), List.of(row("nodebalancer", Texts.of("chooser.kind.balancers")),
        row("any", Texts.of("chooser.kind.any")))).flatMap(List::stream).toList();
  }
}
