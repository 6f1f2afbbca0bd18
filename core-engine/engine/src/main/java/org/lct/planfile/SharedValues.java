package org.lct.planfile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.planfile.YamlNode.Alias;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Sequence;

/// Which values of a draft other places use through aliases.
final class SharedValues {
  /// A value with an anchor, and where aliases use it.
  record Shared(YamlNode value, List<Span> uses) {}

  private final List<Alias> aliases = new ArrayList<>();

  private SharedValues(YamlNode root) {
    collect(root);
  }

  /// The shared value that an edit at a site changes: one around the site, or the value there or in it.
  static Optional<Shared> at(Draft draft, Site site) {
    var all = new SharedValues(draft.root());
    var touched = Collections.<YamlNode>newSetFromMap(new IdentityHashMap<>());
    addAll(site.node(), touched);
    for (var up = site.parent(); up.isPresent(); up = up.get().parent())
      touched.add(up.get().node());
    return all.first(touched);
  }

  private Optional<Shared> first(Set<YamlNode> touched) {
    return aliases.stream().map(Alias::target).filter(touched::contains).findFirst()
        .map(value -> new Shared(value,
            aliases.stream().filter(alias -> alias.target().equals(value)).map(Alias::span).toList()));
  }

  private static void addAll(YamlNode node, Set<YamlNode> touched) {
    touched.add(node);
    children(node).forEach(child -> addAll(child, touched));
  }

  private void collect(YamlNode node) {
    if (node instanceof Alias alias)
      aliases.add(alias);
    children(node).forEach(this::collect);
  }

  /// What a node writes itself.
  private static List<YamlNode> children(YamlNode node) {
    if (node instanceof Sequence list)
      return list.items();
    var found = new ArrayList<YamlNode>();
    if (node instanceof Mapping mapping) {
      mapping.entries().values().stream().filter(entry -> !mapping.isMerged(entry))
          .forEach(entry -> found.add(entry.value()));
      mapping.merges().forEach(merge -> found.add(merge.value()));
    }
    return found;
  }
}
