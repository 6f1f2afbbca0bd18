package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.MoveItem;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanEdit.RenameKey;
import org.lct.planfile.PlanEdit.SetValue;

/// Edits of a document at random: most make sense, some do not.
final class RandomEdits {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> WORDS = List.of("web", "two words", "yes", "1:30", "0x1", "12", "", " a ",
      "a: b",
      "a #b", "#a", "'", "\"", "it's", "[a", "a, b", "a\nb", "a\n\nb\n", "a\n b", "é😀", "\\", "- a", "<<",
      "~",
      "{x}", "*a", "&a", "a\tb", "\n", "%a", "@a", "x".repeat(200));

  private static final List<String> NAMES = List.of("name", "image", "type", "tags", "count", "two words",
      "yes", "12", "it's", "a: b", "#a", "[a");

  /// A place of the tree, and what the format says of it.
  record Place(PlanPath path, JsonNode node, Optional<Shape> shape) {}

  private final Random random;
  private final List<Place> places = new ArrayList<>();

  private RandomEdits(JsonNode tree, Random random) {
    this.random = random;
    collect(new Place(PlanPath.ROOT, tree, Optional.of(PlanShapes.CLUSTER)));
  }

  /// Every place of a tree, the root first.
  static List<Place> places(JsonNode tree) {
    return new RandomEdits(tree, new Random(0)).places;
  }

  private void collect(Place place) {
    places.add(place);
    for (var field : place.node().properties())
      collect(new Place(place.path().key(field.getKey()), field.getValue(),
          Shapes.ofKey(place.shape(), field.getKey())));
    for (int i = 0; place.node().isArray() && i < place.node().size(); i++)
      collect(new Place(place.path().index(i), place.node().get(i), Shapes.ofItem(place.shape())));
  }

  /// One edit of a tree.
  static PlanEdit of(JsonNode tree, Random random) {
    return new RandomEdits(tree, random).edit();
  }

  /// One insertion into a list of a tree.
  static PlanEdit insertion(JsonNode tree, Random random) {
    return new RandomEdits(tree, random).insert();
  }

  /// Items that are added to the end of one list of a tree, which may be missing.
  static List<PlanEdit> appends(JsonNode tree, Random random) {
    return new RandomEdits(tree, random).append();
  }

  /// One move of an item of a tree, if it has any.
  static PlanEdit move(JsonNode tree, Random random) {
    return new RandomEdits(tree, random).move();
  }

  private PlanEdit edit() {
    return switch (random.nextInt(6)) {
      case 0 -> set(oneOf(places.subList(places.size() > 1 ? 1 : 0, places.size())));
      case 1 -> add();
      case 2 -> new RemoveValue(oneOf(places.subList(places.size() > 1 ? 1 : 0, places.size())).path());
      case 3 -> insert();
      case 4 -> rename(oneOf(places));
      default -> move();
    };
  }

  private SetValue set(Place place) {
    return new SetValue(place.path(), value(place.shape()));
  }

  /// Adds a key, with missing mappings around it or without.
  private SetValue add() {
    var mapping = oneOf(places.stream().filter(place -> place.node().isObject()).toList());
    var place = mapping;
    do {
      var keys = Shapes.mapping(place.shape()).map(Shape.Mapping::names).orElse(List.of("v1", "v9"));
      String key = oneOf(keys);
      place = new Place(place.path().key(key), JSON.missingNode(), Shapes.ofKey(place.shape(), key));
      if (random.nextInt(3) == 0 && Shapes.ofItem(place.shape()).isPresent())
        place = new Place(place.path().index(0), JSON.missingNode(), Shapes.ofItem(place.shape()));
    } while (Shapes.mapping(place.shape()).isPresent() && random.nextInt(2) == 0);
    return set(place);
  }

  private RenameKey rename(Place place) {
    return new RenameKey(place.path(), oneOf(NAMES));
  }

  private PlanEdit insert() {
    var list = list();
    int size = list.node().isArray() ? list.node().size() : 1;
    return new InsertItem(list.path(), random.nextInt(size + 1), value(Shapes.ofItem(list.shape())));
  }

  private List<PlanEdit> append() {
    var list = list();
    int size = list.node().isArray() ? list.node().size() : 0;
    return IntStream.range(size, size + 2 + random.nextInt(3)).<PlanEdit>mapToObj(
        index -> new InsertItem(list.path(), index, value(Shapes.ofItem(list.shape())))).toList();
  }

  private PlanEdit move() {
    var items = places.stream().filter(place -> !place.path().segments().isEmpty()
        && place.path().segments().getLast().matches("[0-9]+")).toList();
    if (items.isEmpty())
      return insert();
    var item = oneOf(items);
    var like = places.stream().filter(place -> isList(place)
        && Shapes.ofItem(place.shape()).equals(item.shape())).toList();
    var list = like.isEmpty() || random.nextInt(4) == 0 ? list() : oneOf(like);
    int size = list.node().isArray() ? list.node().size() : 1;
    return new MoveItem(item.path(), list.path(), random.nextInt(size + 1));
  }

  private Place list() {
    var lists = places.stream().filter(RandomEdits::isList).toList();
    if (!lists.isEmpty() && random.nextInt(4) > 0)
      return oneOf(lists);
    var mapping = oneOf(places.stream().filter(place -> place.node().isObject()).toList());
    var keys = Shapes.mapping(mapping.shape()).stream().flatMap(known -> known.keys().stream())
        .filter(key -> Shapes.ofItem(Optional.of(key.shape())).isPresent() && !mapping.node().has(key.name()))
        .toList();
    if (keys.isEmpty())
      return new Place(PlanPath.ROOT.key("tags"), JSON.missingNode(), Optional.empty());
    var key = oneOf(keys);
    return new Place(mapping.path().key(key.name()), JSON.missingNode(), Optional.of(key.shape()));
  }

  private static boolean isList(Place place) {
    return place.node().isArray()
        || (Shapes.isOneOrMore(place.shape()) && place.node().isTextual());
  }

  private JsonNode value(Optional<Shape> shape) {
    if (shape.isPresent() && random.nextInt(4) > 0)
      return RandomDocuments.value(shape.get(), random);
    return switch (random.nextInt(8)) {
      case 0 -> JSON.booleanNode(random.nextBoolean());
      case 1 -> JSON.numberNode(random.nextInt(100));
      case 2 -> JSON.arrayNode().add(oneOf(WORDS)).add(oneOf(WORDS));
      case 3 -> JSON.objectNode().put("name", oneOf(WORDS)).put("v 1", oneOf(WORDS));
      default -> JSON.textNode(oneOf(WORDS));
    };
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
