package org.lct.planfile;

import java.util.List;
import java.util.Optional;
import org.lct.plan.PlanPath;
import org.lct.planfile.Site.Route;
import org.lct.planfile.YamlNode.Alias;
import org.lct.planfile.YamlNode.Entry;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;
import org.lct.planfile.YamlNode.Unusable;

/// Follows a path as far as it leads to values that stand in the text themselves.
final class SiteFinder {
  private final Draft draft;
  private final PlanPath path;

  private SiteFinder(Draft draft, PlanPath path) {
    this.draft = draft;
    this.path = path;
  }

  /// The way along a path.
  ///
  /// @throws Refusal if it leads through an alias, or to where nothing can be
  static Route find(Draft draft, PlanPath path) throws Refusal {
    return new SiteFinder(draft, path).find();
  }

  /// The offset at which the list item at a path begins, which is there.
  static int start(Draft draft, PlanPath path) throws Refusal {
    var site = find(draft, path).site();
    return draft.children(site.parent().orElse(site).node()).get(site.index()).start();
  }

  private Route find() throws Refusal {
    var site = Site.root(draft.root());
    var segments = path.segments();
    for (int i = 0; i < segments.size(); i++) {
      var next = next(site, segments.get(i), i == segments.size() - 1);
      if (next.isEmpty())
        return new Route(site, segments.subList(i, segments.size()));
      site = next.get();
    }
    return new Route(site, List.of());
  }

  private Optional<Site> next(Site site, String segment, boolean last) throws Refusal {
    return switch (site.node()) {
      case Mapping mapping -> entry(site, mapping, segment, last);
      case Sequence list when isIndex(segment) -> item(site, list, Integer.parseInt(segment));
      case Sequence list -> shortList(site, list, segment);
      case Scalar scalar when scalar.isNull() -> Optional.empty();
      case Scalar scalar when Shapes.isOneOrMore(site.shape()) && segment.equals("0") ->
        Optional.of(new Site(site.parent(), site.name(), scalar, Shapes.ofItem(site.shape())));
      case Scalar _ when Shapes.isOneOrMore(site.shape()) && segment.equals("1") -> Optional.empty();
      case Scalar _ when Shapes.isWordOrList(site.shape()) && segment.equals("0") -> Optional.empty();
      case Scalar scalar -> throw EditProblems.noPlace(draft.source(), path, scalar);
      case Alias alias -> throw EditProblems.shared(draft.source(), path, alias);
      case Unusable unusable -> throw EditProblems.noPlace(draft.source(), path, unusable);
    };
  }

  /// A merged entry counts as absent at the end of a path: a key of the mapping's own goes before it.
  private Optional<Site> entry(Site site, Mapping mapping, String segment, boolean last) throws Refusal {
    String written = mapping.entries().containsKey(segment) ? segment
        : NodeShapes.oldName(segment).filter(mapping.entries()::containsKey).orElse(segment);
    Entry entry = mapping.entries().get(written);
    if (entry == null)
      return Optional.empty();
    if (!mapping.isMerged(entry))
      return Optional.of(site.key(written, entry.value()));
    if (!last)
      throw EditProblems.shared(draft.source(), path,
          new Unusable(
              new Span(entry.key().start(), Math.max(entry.key().end(), entry.value().span().end()))));
    return Optional.empty();
  }

  private Optional<Site> item(Site site, Sequence list, int index) throws Refusal {
    if (index > list.items().size())
      throw EditProblems.noPlace(draft.source(), path, list);
    return index == list.items().size() ? Optional.empty()
        : Optional.of(site.item(index, list.items().get(index)));
  }

  private Optional<Site> shortList(Site site, Sequence list, String segment) throws Refusal {
    var key = Shapes.keyOfShortList(site.shape());
    if (key.equals(Optional.of(segment)))
      return Optional.of(site.as(Shapes.ofKey(site.shape(), segment)));
    throw key.isPresent() ? EditProblems.shortForm(draft.source(), path, list)
        : EditProblems.noPlace(draft.source(), path, list);
  }

  /// Whether a segment of a path is an index.
  static boolean isIndex(String segment) {
    return segment.matches("0|[1-9][0-9]{0,8}");
  }
}
