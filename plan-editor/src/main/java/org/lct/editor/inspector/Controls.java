package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.lct.expand.ResolvedNodePlan;
import org.lct.planfile.Shape;
import org.lct.software.SoftwareCatalog;

/// Which control a field is edited with: by what it means where that is known, else by its shape.
final class Controls {
  private static final Set<String> PATTERNS = Set.of("nodenames", "hostnames", "publicfqdn", "privatefqdn");

  /// Read once: it is asked for with every field of tags and software.
  private static final SoftwareCatalog SOFTWARE = SoftwareCatalog.load();

  private Controls() {}

  static FieldControl of(Field field, Showing showing, Editing editing) {
    var key = field.key().name();
    if (showing.isOfNodes(field)) {
      if (key.equals("type"))
        return chosen(field, showing, editing, CatalogChooser.types(), CatalogWords::type);
      if (key.equals("image"))
        return chosen(field, showing, editing, CatalogChooser.images(), CatalogWords::image);
      if (PATTERNS.contains(key))
        return new TextControl(field, showing, editing, Controls::names);
      if (key.equals("storage"))
        return new StorageControl(field, showing, editing);
    }
    if (showing.isRegion(field))
      return chosen(field, showing, editing, CatalogChooser.regions(), CatalogWords::region);
    if (key.equals("regionplan"))
      return new ChoiceControl(field, showing, editing, Controls::regionPlans, Function.identity(),
          JsonNodeFactory.instance::textNode);
    return of(field.shape(), field, showing, editing);
  }

  private static FieldControl of(Shape shape, Field field, Showing showing, Editing editing) {
    return switch (shape) {
      case Shape.Flag _ -> ChoiceControl.flag(field, showing, editing);
      case Shape.Choice(var words) -> new ChoiceControl(field, showing, editing, _ -> words,
          Function.identity(), JsonNodeFactory.instance::textNode);
      case Shape.Whole _,Shape.Amount _ -> new NumberControl(field, showing, editing);
      case Shape.Text _,Shape.Secret _,Shape.Tagged _ ->
        new TextControl(field, showing, editing, (_, _) -> "");
      case Shape.Mapping _ -> new SectionControl(field, showing, editing);
      case Shape.Dictionary dictionary -> new VariablesControl(field, showing, editing, dictionary);
      case Shape.Sequence(Shape element) -> list(element, field, showing, editing);
      case Shape.Shorthand(_, Shape full, _) -> of(full, field.withShape(full), showing, editing);
    };
  }

  private static FieldControl list(Shape element, Field field, Showing showing, Editing editing) {
    return switch (element) {
      case Shape.Mapping _,Shape.Sequence _,Shape.Shorthand _ ->
        new EntriesControl(field, showing, editing, element);
      case Shape.Dictionary _,Shape.Text _,Shape.Secret _,Shape.Tagged _,Shape.Whole _,Shape.Amount _,Shape.Flag _,Shape.Choice _ ->
        new WordsControl(field, showing, editing, element, with -> proposals(field.key().name(), with));
    };
  }

  private static FieldControl chosen(Field field, Showing showing, Editing editing, CatalogChooser chooser,
      BiFunction<Showing, String, String> words) {
    var button = chooser.button(showing, id -> editing.write(field, id));
    return new TextControl(field, showing, editing, words, button);
  }

  private static String names(Showing showing, String pattern) {
    return showing.nodes().map(nodes -> new NamePreview(showing.plan(), nodes).of(pattern)).orElse("");
  }

  private static List<String> regionPlans(Showing showing) {
    return showing.plan().file().draft().stream().flatMap(plan -> plan.placedRegionPlans())
        .flatMap(placed -> placed.value().name().stream()).toList();
  }

  /// What is proposed for the words of a key.
  private static List<String> proposals(String key, Showing showing) {
    return switch (key) {
      case "software" -> SOFTWARE.names();
      case "uses" -> SOFTWARE.names().stream().filter(name -> !name.contains(".")).toList();
      case "tags", "tag", "allow-from" -> showing.plan().regions().stream()
          .flatMap(region -> region.region().nodePlans().stream()).map(ResolvedNodePlan::selectors)
          .flatMap(Set::stream).distinct().sorted(Comparator.naturalOrder()).toList();
      default -> List.of();
    };
  }
}
