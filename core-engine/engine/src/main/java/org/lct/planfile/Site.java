package org.lct.planfile;

import java.util.List;
import java.util.Optional;

/// A value of a draft with all that is around it: the collection it stands in, its name there (a key as the
/// file writes it, or an index) and what the format says of it. The collections on the way are never
/// aliases.
record Site(Optional<Site> parent, String name, YamlNode node, Optional<Shape> shape) {
  /// A site with what is left of a path: empty if the path leads there, else the way to something absent.
  record Route(Site site, List<String> rest) {
    /// Whether there is a value at the end of the path.
    boolean arrives() {
      return rest.isEmpty();
    }
  }

  /// The root of a draft.
  static Site root(YamlNode root) {
    return new Site(Optional.empty(), "", root, Optional.of(PlanShapes.CLUSTER));
  }

  /// The value of a key of this mapping.
  Site key(String written, YamlNode value) {
    return new Site(Optional.of(this), written, value, Shapes.ofKey(shape, written));
  }

  /// An item of this list.
  Site item(int index, YamlNode value) {
    return new Site(Optional.of(this), Integer.toString(index), value, Shapes.ofItem(shape));
  }

  /// The same value as what it is short for.
  Site as(Optional<Shape> other) {
    return new Site(parent, name, node, other);
  }

  /// The index of this item.
  int index() {
    return Integer.parseInt(name);
  }
}
