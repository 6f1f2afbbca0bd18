package org.lct.planfile;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import org.lct.planfile.Shape.Mapping;
import org.lct.planfile.Shape.Sequence;
import org.lct.planfile.Shape.Shorthand;

/// The way through the table of the format along a path. Where the format knows nothing, neither do these.
final class Shapes {
  private Shapes() {}

  /// The shape of the value of a key.
  static Optional<Shape> ofKey(Optional<Shape> shape, String key) {
    return mapping(shape).flatMap(mapping -> mapping.key(key)).map(PlanKey::shape)
        .or(() -> shape.filter(Shape.Dictionary.class::isInstance)
            .map(dictionary -> ((Shape.Dictionary) dictionary).values()));
  }

  /// The shape of the items of a list.
  static Optional<Shape> ofItem(Optional<Shape> shape) {
    return shape.flatMap(known -> switch (known) {
      case Sequence(Shape element) -> Optional.of(element);
      case Shorthand(_, Sequence(Shape element), _) -> Optional.of(element);
      case Shorthand(Sequence(Shape element), _, _) -> Optional.of(element);
      default -> Optional.empty();
    });
  }

  /// The mapping that a shape is in its full form.
  static Optional<Mapping> mapping(Optional<Shape> shape) {
    return shape.flatMap(known -> switch (known) {
      case Mapping mapping -> Optional.of(mapping);
      case Shorthand(_, Mapping mapping, _) -> Optional.of(mapping);
      default -> Optional.empty();
    });
  }

  /// The key under which the full form has the list that a short form is.
  static Optional<String> keyOfShortList(Optional<Shape> shape) {
    return shape.flatMap(known -> known instanceof Shorthand(Sequence _, Mapping _, var expand)
        ? Optional.of(expand.apply(JsonNodeFactory.instance.arrayNode()).fieldNames().next())
        : Optional.empty());
  }

  /// Whether a value is a number or a boolean, so that the same word in quotes is something else.
  static boolean isBare(Optional<Shape> shape) {
    return shape.filter(known -> switch (known) {
      case Shape.Whole _,Shape.Amount _,Shape.Flag _ -> true;
      default -> false;
    }).isPresent();
  }

  /// Whether one value may stand for a list of one.
  static boolean isOneOrMore(Optional<Shape> shape) {
    return shape.filter(known -> known instanceof Shorthand(Shape brief, Sequence(Shape element), _)
        && brief.equals(element)).isPresent();
  }

  /// Whether one word may stand for the list without items.
  static boolean isWordOrList(Optional<Shape> shape) {
    return !isOneOrMore(shape)
        && shape.filter(known -> known instanceof Shorthand(Shape.Choice _, Sequence _, _)).isPresent();
  }

  /// The position of a key in the table; empty for a key the format does not know.
  static Optional<Integer> position(Optional<Shape> shape, String key) {
    return mapping(shape)
        .flatMap(mapping -> mapping.key(key).map(mapping.keys()::indexOf));
  }
}
