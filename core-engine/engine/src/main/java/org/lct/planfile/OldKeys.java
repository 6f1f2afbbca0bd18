package org.lct.planfile;

import java.util.ArrayList;
import java.util.List;
import org.lct.plan.PlanPath;
import org.lct.planfile.YamlNode.Alias;

/// The keys of a document that have the names of earlier years.
public final class OldKeys {
  private final List<OldKey> found = new ArrayList<>();

  private OldKeys() {}

  /// A key by its old name.
  ///
  /// @param path of its value, by the old name
  /// @param today its name of today
  public record OldKey(PlanPath path, String today) {}

  /// Those of a document, in its order; none if it is not understood. Where a key has both names, that is an error of
  /// its own and not told here. What stands at an anchor is told once, where the anchor is.
  public static List<OldKey> in(PlanDocument document) {
    var keys = new OldKeys();
    document.root().ifPresent(root -> keys.look(root, PlanFormat.CLUSTER, PlanPath.ROOT));
    return List.copyOf(keys.found);
  }

  private void look(YamlNode node, Shape shape, PlanPath path) {
    if (node instanceof Alias)
      return;
    switch (shape) {
      case Shape.Shorthand(Shape brief, Shape full, _) ->
        look(node, Kind.of(brief).fits(node) ? brief : full, path);
      case Shape.Sequence(Shape element) when node instanceof YamlNode.Sequence list -> {
        for (int at = 0; at < list.items().size(); at++)
          look(list.items().get(at), element, path.index(at));
      }
      case Shape.Mapping keys when node instanceof YamlNode.Mapping mapping -> mapping(mapping, keys, path);
      default -> {
        // Other values have no keys of the format.
      }
    }
  }

  private void mapping(YamlNode.Mapping node, Shape.Mapping shape, PlanPath path) {
    node.entries()
        .forEach((name, entry) -> shape.key(name).filter(_ -> !node.isMerged(entry)).ifPresent(key -> {
          if (!key.name().equals(name) && !node.entries().containsKey(key.name()))
            found.add(new OldKey(path.key(name), key.name()));
          look(entry.value(), key.shape(), path.key(name));
        }));
  }
}
