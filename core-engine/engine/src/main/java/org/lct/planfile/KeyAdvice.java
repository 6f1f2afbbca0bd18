package org.lct.planfile;

import org.lct.diagnostic.Suggestions;

/// What to do about a key that a mapping does not have: a key of that mapping with a similar name, else
/// the mappings that have the key, else all keys of the mapping.
final class KeyAdvice {
  private KeyAdvice() {}

  /// The advice about the key `name` in a mapping of this shape.
  static String about(String name, Shape.Mapping shape) {
    var similar = Suggestions.sentence(name, shape.names());
    if (!similar.isEmpty())
      return similar.strip();
    var owners = PlanShapes.mappings().stream().filter(mapping -> mapping.key(name).isPresent())
        .map(Shape.Mapping::name).toList();
    return owners.isEmpty()
        ? "Remove it. The keys are %s.".formatted(Words.list(shape.names()))
        : "Move it to where it belongs: %s.".formatted(String.join(", ", owners));
  }
}
