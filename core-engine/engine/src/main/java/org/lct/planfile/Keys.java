package org.lct.planfile;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import org.lct.planfile.Shape.Choice;
import org.lct.planfile.Shape.Flag;
import org.lct.planfile.Shape.Mapping;
import org.lct.planfile.Shape.Sequence;
import org.lct.planfile.Shape.Shorthand;
import org.lct.planfile.Shape.Whole;

/// The words in which the tables of the format are written.
final class Keys {
  static final Flag FLAG = new Flag();
  static final Whole PORT = new Whole(1, 65535);
  static final Shape TAGS = oneOrMore(TextForms.LINE);
  static final Shape NAMES = oneOrMore(TextForms.NAME);

  private Keys() {}

  static Mapping mapping(String name, PlanKey... keys) {
    return new Mapping(name, List.of(keys), Mapping.Form.FREE);
  }

  /// A mapping with the keys of several lists.
  static Mapping join(String name, List<List<PlanKey>> lists) {
    return new Mapping(name, lists.stream().flatMap(List::stream).toList(), Mapping.Form.FREE);
  }

  static Mapping exactlyOne(String name, PlanKey... keys) {
    return new Mapping(name, List.of(keys), Mapping.Form.EXACTLY_ONE);
  }

  static PlanKey key(String name, Shape shape, String meaning) {
    return new PlanKey(name, shape, meaning, false, Optional.empty());
  }

  static PlanKey required(String name, Shape shape, String meaning) {
    return new PlanKey(name, shape, meaning, true, Optional.empty());
  }

  static PlanKey renamed(String oldName, String name, Shape shape, String meaning) {
    return new PlanKey(name, shape, meaning, false, Optional.of(oldName));
  }

  static Sequence listOf(Shape element) {
    return new Sequence(element);
  }

  static Choice choice(String... words) {
    return new Choice(List.of(words));
  }

  /// A list of texts; one text alone is a list of one.
  static Shorthand oneOrMore(Shape element) {
    return new Shorthand(element, listOf(element), one -> list().add(one));
  }

  /// A mapping, or directly what stands under its key `key`.
  static Shorthand orOnly(Mapping full, String key, Shape brief) {
    return new Shorthand(brief, full, value -> JsonNodeFactory.instance.objectNode().set(key, value));
  }

  /// A list, or a word that stands for the empty one.
  static Shorthand orEmpty(String word, Sequence full) {
    return new Shorthand(choice(word), full, _ -> list());
  }

  private static ArrayNode list() {
    return JsonNodeFactory.instance.arrayNode();
  }
}
