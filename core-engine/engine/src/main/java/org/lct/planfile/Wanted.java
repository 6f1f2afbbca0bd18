package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;

/// What a text must say after an edit: what it said before, but for the one place. With it, every edited
/// text is checked, so that an edit is done right or not at all.
sealed interface Wanted {
  /// What a node of the old text said.
  record Kept(YamlNode node) implements Wanted {}

  /// A new value.
  record Given(JsonNode value) implements Wanted {}

  /// A mapping of which some values may differ.
  record Entries(Map<String, Wanted> values) implements Wanted {}

  /// A list of which some items may differ.
  record Items(List<Wanted> values) implements Wanted {}

  /// The whole text, with another value at a site.
  static Wanted with(Site site, Wanted value) {
    return site.parent().map(parent -> switch (parent.node()) {
      case Mapping mapping -> with(parent, withKey(mapping, site.name(), value));
      case Sequence list -> {
        var items = items(list);
        items.set(site.index(), value);
        yield with(parent, new Items(items));
      }
      case Scalar _,YamlNode.Alias _,YamlNode.Unusable _ -> value;
    }).orElse(value);
  }

  /// What two changes of one text want of it together; empty where they are about one place.
  static Optional<Wanted> both(Wanted one, Wanted other) {
    return switch (one) {
      case Kept _ -> Optional.of(other);
      case Given _ -> other instanceof Kept ? Optional.of(one) : Optional.empty();
      case Entries(var values) -> switch (other) {
        case Kept _ -> Optional.of(one);
        case Entries(var more) -> both(values, more).map(Entries::new);
        case Given _,Items _ -> Optional.empty();
      };
      case Items(var values) -> switch (other) {
        case Kept _ -> Optional.of(one);
        case Items(var more) -> both(values, more).map(Items::new);
        case Given _,Entries _ -> Optional.empty();
      };
    };
  }

  private static Optional<Map<String, Wanted>> both(Map<String, Wanted> some, Map<String, Wanted> more) {
    var all = new LinkedHashMap<>(some);
    for (var entry : more.entrySet()) {
      var there = some.get(entry.getKey());
      var wanted = there == null ? Optional.of(entry.getValue()) : both(there, entry.getValue());
      if (wanted.isEmpty())
        return Optional.empty();
      all.put(entry.getKey(), wanted.get());
    }
    return Optional.of(all);
  }

  private static Optional<List<Wanted>> both(List<Wanted> some, List<Wanted> more) {
    var all = new ArrayList<Wanted>();
    for (int i = 0; i < some.size() && some.size() == more.size(); i++)
      both(some.get(i), more.get(i)).ifPresent(all::add);
    return all.size() == some.size() && some.size() == more.size() ? Optional.of(all) : Optional.empty();
  }

  /// A mapping with a key added, replaced, or put before a merged one.
  static Wanted withKey(Mapping mapping, String name, Wanted value) {
    var entries = entries(mapping);
    entries.put(name, value);
    return new Entries(entries);
  }

  /// A list with an item more.
  static Wanted withItem(Sequence list, int index, Wanted value) {
    var items = items(list);
    items.add(index, value);
    return new Items(items);
  }

  /// A list with items more at its end.
  static Wanted withItems(Sequence list, List<Wanted> values) {
    var items = items(list);
    items.addAll(values);
    return new Items(items);
  }

  /// The collection around a site without it; a merged value that the key stood before comes back.
  static Wanted without(YamlNode container, Site site) {
    if (container instanceof Sequence list) {
      var items = items(list);
      items.remove(site.index());
      return new Items(items);
    }
    var entries = entries((Mapping) container);
    entries.remove(site.name());
    merged((Mapping) container, site.name()).ifPresent(node -> entries.put(site.name(), new Kept(node)));
    return new Entries(entries);
  }

  /// A mapping in which the key of a site has another name.
  static Wanted renamed(Mapping mapping, Site site, String name) {
    var entries = entries(mapping);
    entries.remove(site.name());
    merged(mapping, site.name()).ifPresent(node -> entries.put(site.name(), new Kept(node)));
    entries.put(name, new Kept(site.node()));
    return new Entries(entries);
  }

  private static Optional<YamlNode> merged(Mapping mapping, String name) {
    return mapping.merges().stream().map(YamlNode.Entry::value).map(YamlNode::resolved)
        .flatMap(node -> node instanceof Sequence list ? list.items().stream().map(YamlNode::resolved)
            : Stream.of(node))
        .filter(node -> node instanceof Mapping source && source.entries().containsKey(name))
        .map(node -> ((Mapping) node).entries().get(name)).map(YamlNode.Entry::value).findFirst();
  }

  private static Map<String, Wanted> entries(Mapping mapping) {
    var entries = new LinkedHashMap<String, Wanted>();
    mapping.entries().forEach((name, entry) -> entries.put(name, new Kept(entry.value())));
    return entries;
  }

  private static List<Wanted> items(Sequence list) {
    var items = new ArrayList<Wanted>();
    list.items().forEach(item -> items.add(new Kept(item)));
    return items;
  }

  /// Whether a node says this.
  default boolean matches(YamlNode written) {
    var node = written.resolved();
    return switch (this) {
      case Kept(YamlNode old) -> same(node, old.resolved());
      case Given(JsonNode value) -> says(node, value);
      case Entries(var values) -> node instanceof Mapping mapping && mapping.entries().size() == values.size()
          && mapping.entries().entrySet().stream().allMatch(entry -> values.containsKey(entry.getKey())
              && values.get(entry.getKey()).matches(entry.getValue().value()));
      case Items(var values) -> {
        boolean all = node instanceof Sequence list && list.items().size() == values.size();
        for (int i = 0; all && i < values.size(); i++)
          all = values.get(i).matches(((Sequence) node).items().get(i));
        yield all;
      }
    };
  }

  private static boolean same(YamlNode written, YamlNode old) {
    return switch (old) {
      case Scalar before -> written instanceof Scalar after && after.value().equals(before.value())
          && (after.isPlain() == before.isPlain());
      case Mapping before ->
        written instanceof Mapping after && after.entries().size() == before.entries().size()
            && before.entries().entrySet().stream().allMatch(entry -> {
              var other = after.entries().get(entry.getKey());
              return other != null && same(other.value().resolved(), entry.getValue().value().resolved());
            });
      case Sequence before -> {
        boolean all = written instanceof Sequence after && after.items().size() == before.items().size();
        for (int i = 0; all && i < before.items().size(); i++)
          all = same(((Sequence) written).items().get(i).resolved(), before.items().get(i).resolved());
        yield all;
      }
      case YamlNode.Unusable _ -> written instanceof YamlNode.Unusable;
      case YamlNode.Alias _ -> false;
    };
  }

  private static boolean says(YamlNode node, JsonNode value) {
    if (value instanceof POJONode moved)
      return moved.getPojo() instanceof MovedItem item && same(node, item.node().resolved());
    return switch (node) {
      case Mapping mapping -> value.isObject() && mapping.entries().size() == value.size()
          && value.propertyStream().allMatch(field -> mapping.entries().containsKey(field.getKey())
              && says(mapping.entries().get(field.getKey()).value().resolved(), field.getValue()));
      case Sequence list -> {
        boolean all = value.isArray() && list.items().size() == value.size();
        for (int i = 0; all && i < value.size(); i++)
          all = says(list.items().get(i).resolved(), value.get(i));
        yield all;
      }
      case Scalar scalar -> says(scalar, value);
      case YamlNode.Alias _,YamlNode.Unusable _ -> false;
    };
  }

  private static boolean says(Scalar scalar, JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> scalar.value().equals(value.textValue()) && !scalar.isNull();
      case BOOLEAN -> Flags.of(scalar).equals(Optional.of(value.booleanValue()));
      case NUMBER -> scalar.isPlain() && scalar.value().equals(ScalarText.number(value));
      case NULL -> scalar.isNull();
      case ARRAY, BINARY, MISSING, OBJECT, POJO -> false;
    };
  }
}
