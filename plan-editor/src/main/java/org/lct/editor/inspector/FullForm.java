package org.lct.editor.inspector;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lct.editor.session.CheckedPlan;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.Shape;
import org.lct.planfile.Shape.Mapping;
import org.lct.planfile.Shape.Shorthand;

/// Writes one key of a mapping. Where the file has the mapping in its short form, the full form takes its place; where only
/// one key may be given, the new one takes the place of the other.
record FullForm(CheckedPlan plan, Inspected about) {
  List<PlanEdit> set(Field field, JsonNode value) {
    return about.around(field).flatMap(around -> whole(around, field, value).map(around::set))
        .orElseGet(() -> field.set(value));
  }

  /// A mapping of which one key must be given goes with it.
  List<PlanEdit> remove(Field field) {
    return about.around(field).filter(around -> mapping(around.shape()).filter(FullForm::isOfOne).isPresent())
        .orElse(field).remove();
  }

  /// All of the mapping, if it has to be written as a whole.
  private Optional<JsonNode> whole(Field around, Field field, JsonNode value) {
    var key = field.key().name();
    var mapping = mapping(around.shape());
    if (mapping.filter(FullForm::isOfOne).isPresent())
      return stands(field) ? Optional.empty()
          : Optional.of(JsonNodeFactory.instance.objectNode().set(key, value));
    return mapping.filter(_ -> isList(around, key)).flatMap(_ -> around.value())
        .map(now -> now.<ObjectNode>deepCopy().set(key, value));
  }

  private static Optional<Mapping> mapping(Shape shape) {
    return switch (shape) {
      case Mapping mapping -> Optional.of(mapping);
      case Shorthand(_, Mapping mapping, _) -> Optional.of(mapping);
      default -> Optional.empty();
    };
  }

  private static boolean isOfOne(Mapping mapping) {
    return mapping.form() == Mapping.Form.EXACTLY_ONE;
  }

  private boolean stands(Field field) {
    return field.places().stream()
        .allMatch(place -> plan.file().document().rangeOf(place.source()).isPresent());
  }

  /// Whether the file has the list alone that stands under another key in the full form: both are at one place then.
  private boolean isList(Field around, String key) {
    var document = plan.file().document();
    return around.shape() instanceof Shorthand(Shape.Sequence _, _, var expand)
        && expand.apply(JsonNodeFactory.instance.arrayNode()).propertyStream().map(entry -> entry.getKey())
            .anyMatch(list -> !list.equals(key) && around.places().stream().map(Place::source)
                .anyMatch(path -> document.rangeOf(path).isPresent()
                    && document.rangeOf(path).equals(document.rangeOf(path.key(list)))));
  }
}
