package org.lct.planfile;

import java.util.Locale;
import java.util.stream.Collectors;

/// The tables of keys in `docs/plan-format.md`, made from the shapes.
final class PlanReference {
  private PlanReference() {}

  /// One section with a table for each mapping.
  static String tables() {
    return PlanShapes.mappings().stream().map(PlanReference::section).collect(Collectors.joining("\n"));
  }

  private static String section(Shape.Mapping mapping) {
    return "### %s\n\n%s| key | value | meaning |\n| --- | --- | --- |\n%s".formatted(title(mapping),
        mapping.form() == Shape.Mapping.Form.EXACTLY_ONE ? "Exactly one of these keys.\n\n" : "",
        mapping.keys().stream().map(PlanReference::row).collect(Collectors.joining()));
  }

  private static String title(Shape.Mapping mapping) {
    return Character.toUpperCase(mapping.name().charAt(0)) + mapping.name().substring(1);
  }

  private static String row(PlanKey key) {
    String name = "`" + key.name() + "`" + key.oldName().map(old -> " (formerly `" + old + "`)").orElse("");
    return "| %s | %s | %s |\n".formatted(key.required() ? "**" + name + "**" : name, value(key.shape()),
        key.meaning());
  }

  private static String value(Shape shape) {
    return switch (shape) {
      case Shape.Mapping mapping ->
        "[%s](#%s)".formatted(mapping.name(), mapping.name().toLowerCase(Locale.ROOT).replace(' ', '-'));
      case Shape.Dictionary _ -> "names with texts";
      case Shape.Sequence(Shape element) -> "list: " + value(element);
      case Shape.Shorthand(Shape brief, Shape.Sequence(Shape element), var _) when brief.equals(element) ->
        "one or a list: " + value(element);
      case Shape.Shorthand(Shape brief, Shape full, var _) -> value(full) + ", or " + value(brief);
      case Shape.Text _,Shape.Secret _,Shape.Tagged _,Shape.Whole _,Shape.Amount _,Shape.Flag _,Shape.Choice _ ->
        shape.what();
    };
  }
}
