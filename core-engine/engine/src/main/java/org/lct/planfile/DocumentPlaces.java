package org.lct.planfile;

import java.util.Optional;
import org.lct.plan.PlanPath;
import org.lct.planfile.YamlNode.Alias;
import org.lct.planfile.YamlNode.Entry;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;
import org.lct.planfile.YamlNode.Unusable;

/// Finds the places of a document by path.
///
/// A value in a short form stands at the place of the value it is short for: `tags: web` also has the
/// path `/tags/0`, a plain list of stages also `/order/stages`.
final class DocumentPlaces {
  private final SourceText source;
  private final Optional<YamlNode> root;

  /// A value's place: its span (that of the outermost alias on the way), its key's, and the node itself.
  record Place(Span span, Optional<Span> key, YamlNode node, boolean aliased) {}

  DocumentPlaces(SourceText source, Optional<YamlNode> root) {
    this.source = source;
    this.root = root;
  }

  /// The place of the value at a path.
  Optional<Place> find(PlanPath path) {
    var place = root.map(node -> step(node, Optional.empty(), Optional.empty()));
    for (var segment : path.segments())
      place = place.flatMap(from -> child(from, segment));
    return place;
  }

  /// The place of a part of the value at a path, or of what is nearest to it.
  Optional<Span> find(PlanPath path, int from, int to) {
    var place = find(path);
    if (place.isPresent())
      return place.map(found -> part(found, from, to));
    return path.segments().isEmpty() ? Optional.empty() : find(path.parent(), -1, -1);
  }

  private Span part(Place place, int from, int to) {
    return place.node() instanceof Scalar scalar && !place.aliased()
        ? ScalarPlaces.find(source.text(), scalar, from, to).orElse(place.span())
        : place.span();
  }

  private static Optional<Place> child(Place from, String segment) {
    var site = from.aliased() ? Optional.of(from.span()) : Optional.<Span>empty();
    return switch (from.node()) {
      case Mapping mapping -> entry(mapping, segment)
          .map(entry -> step(entry.value(), Optional.of(site.orElse(entry.key())), site));
      case Sequence list when isIndex(segment) -> item(list, segment)
          .map(item -> step(item, Optional.empty(), site));
      case Sequence _ -> Optional.of(from);
      case Scalar _ when segment.equals("0") -> Optional.of(from);
      case Scalar _,Unusable _,Alias _ -> Optional.empty();
    };
  }

  private static Place step(YamlNode node, Optional<Span> key, Optional<Span> site) {
    var span = site.orElse(node.span());
    return new Place(span, key, node.resolved(), site.isPresent() || node instanceof Alias);
  }

  private static Optional<Entry> entry(Mapping mapping, String name) {
    return Optional.ofNullable(mapping.entries().get(name)).or(
        () -> NodeShapes.oldName(name).map(mapping.entries()::get));
  }

  private static Optional<YamlNode> item(Sequence list, String index) {
    return Optional.of(Integer.parseInt(index)).filter(i -> i < list.items().size()).map(list.items()::get);
  }

  private static boolean isIndex(String segment) {
    return segment.matches("[0-9]{1,9}");
  }
}
