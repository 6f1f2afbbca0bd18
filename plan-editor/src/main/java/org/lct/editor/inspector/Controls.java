package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lct.editor.gesture.Gestures;
import org.lct.planfile.Shape;

/// Which control a field is edited with: by what it means where that is known, else by its shape.
final class Controls {
  private static final Set<String> PATTERNS = Set.of("nodenames", "hostnames", "publicfqdn", "privatefqdn");

  private Controls() {}

  static FieldControl of(Field field, Showing showing, Editing editing) {
    var key = field.key().name();
    if (showing.isOfNodes(field)) {
      if (key.equals("type"))
        return new ChosenControl(field, showing, editing, Chooser.types(), CatalogWords::type);
      if (PATTERNS.contains(key))
        return new TextControl(field, showing, editing, Controls::names);
      if (key.equals("storage"))
        return new StorageControl(field, showing, editing);
    }
    if (key.equals("image"))
      return new ChosenControl(field, showing, editing, Chooser.images(), CatalogWords::image);
    if (showing.isRegion(field))
      return new ChosenControl(field, showing, editing, Chooser.regions(), CatalogWords::region);
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
        text(field, showing, editing);
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
        new WordsControl(field, showing, editing, element);
    };
  }

  /// A text that may name something of the plan is chosen, too.
  private static FieldControl text(Field field, Showing showing, Editing editing) {
    return PlanChoosers.forText(field).<FieldControl>map(chooser -> new ChosenControl(field, showing, editing,
        chooser, field.key().name().equals("subnet") ? PlanChoosers::subnet : (_, _, _) -> Remark.NONE))
        .orElseGet(() -> new TextControl(field, showing, editing, Showing.isName(field)
            ? Controls::name
            : (_, _) -> Remark.NONE));
  }

  private static Remark names(Showing showing, String pattern) {
    return showing.nodes().map(nodes -> new NamePreview(showing.plan(), nodes).of(pattern))
        .orElse(Remark.NONE);
  }

  /// A name that another has is refused: nothing would tell the two apart.
  private static Remark name(Showing showing, String name) {
    return showing.about().parts().stream().findFirst()
        .flatMap(part -> Gestures.takes(showing.plan(), part, name)).map(Remark::refused).orElse(Remark.NONE);
  }

  private static List<String> regionPlans(Showing showing) {
    return showing.plan().file().draft().stream().flatMap(plan -> plan.placedRegionPlans())
        .flatMap(placed -> placed.value().name().stream()).toList();
  }
}
