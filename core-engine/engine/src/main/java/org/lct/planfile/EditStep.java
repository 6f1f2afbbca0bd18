package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lct.plan.PlanPath;
import org.lct.planfile.Site.Route;
import org.lct.planfile.Wanted.Given;
import org.lct.planfile.Wanted.Items;
import org.lct.planfile.Wanted.Kept;
import org.lct.planfile.YamlNode.Mapping;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Sequence;

/// One change of a draft: the replacements in its text, what the text must say afterwards, and the site
/// that it is about.
record EditStep(List<Splice> splices, Wanted wanted, Site site) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// Gives the value at a path another value, or adds it.
  static EditStep set(Draft draft, PlanPath path, JsonNode value) throws Refusal {
    return set(draft, SiteFinder.find(draft, path), path, value);
  }

  private static EditStep set(Draft draft, Route route, PlanPath path, JsonNode value) throws Refusal {
    if (path.segments().isEmpty())
      throw EditProblems.noPlace(draft.source(), path, draft.root());
    var site = route.site();
    if (route.arrives())
      return replace(draft, site, path, value);
    String next = route.rest().getFirst();
    var rest = route.rest().subList(1, route.rest().size());
    return switch (site.node()) {
      case Mapping mapping -> addKey(draft, site, mapping, next, wrap(draft, site, path, rest, value));
      case Sequence list ->
        addItem(draft, site, list, list.items().size(), wrap(draft, site, path, rest, value));
      case Scalar scalar when scalar.isNull() || Shapes.isWordOrList(site.shape()) ->
        replace(draft, site, path, wrap(draft, site, path, route.rest(), value));
      case Scalar scalar when rest.isEmpty() -> listOfTwo(draft, site, scalar, 1, value);
      case Scalar _,YamlNode.Alias _,YamlNode.Unusable _ ->
        throw EditProblems.noPlace(draft.source(), path, site.node());
    };
  }

  /// The value inside the mappings and lists that are missing.
  private static JsonNode wrap(Draft draft, Site site, PlanPath path, List<String> missing, JsonNode value)
      throws Refusal {
    var wrapped = value;
    for (var segment : missing.reversed()) {
      if (SiteFinder.isIndex(segment) && !segment.equals("0"))
        throw EditProblems.noPlace(draft.source(), path, site.node());
      wrapped = segment.equals("0") ? JSON.arrayNode().add(wrapped)
          : JSON.objectNode().set(segment, wrapped);
    }
    return wrapped;
  }

  private static EditStep replace(Draft draft, Site site, PlanPath path, JsonNode value) throws Refusal {
    var wanted = new Given(value);
    if (site.parent().isEmpty())
      throw EditProblems.notPossible(draft.source(), path, site.node());
    boolean unchanged = !(site.node() instanceof YamlNode.Alias) && wanted.matches(site.node())
        && !(value.isTextual() && Shapes.isBare(site.shape()));
    var splices = unchanged ? List.<Splice>of()
        : new ValueReplacement(draft, draft.habits()).replace(site, value);
    return new EditStep(splices, Wanted.with(site, wanted), site);
  }

  private static EditStep addKey(Draft draft, Site site, Mapping mapping, String key, JsonNode value)
      throws Refusal {
    var children = draft.children(mapping);
    var habits = draft.habits();
    var values = new ValueText(draft, habits);
    var shape = Shapes.ofKey(site.shape(), key);
    int index = KeyOrder.index(children, site.shape(), key);
    var wanted = Wanted.with(site, Wanted.withKey(mapping, key, new Given(value)));
    if (isOpen(draft, site))
      return new EditStep(
          new ValueReplacement(draft, habits).replace(site, JSON.objectNode().set(key, value)), wanted,
          site);
    if (draft.isFlow(mapping)) {
      var flow = new FlowEdit(draft.source(), mapping.span(), children);
      String text = flow.isSpread() ? values.spreadEntry(key, value, shape, flow.indent())
          : values.flowEntry(key, value, shape);
      return new EditStep(flow.insert(index, FlowEntry.of(text), habits.comma()), wanted, site);
    }
    if (children.isEmpty())
      throw EditProblems.notPossible(draft.source(), PlanPath.ROOT.key(key), mapping);
    int column = children.getFirst().column(draft.source());
    return new EditStep(new BlockEdit(draft.source(), children).insert(index,
        values.entry(key, value, shape, column)), wanted, site);
  }

  private static EditStep addItem(Draft draft, Site site, Sequence list, int index, JsonNode value) {
    var children = draft.children(list);
    var source = draft.source();
    var habits = draft.habits();
    var values = new ValueText(draft, habits);
    var shape = Shapes.ofItem(site.shape());
    var wanted = Wanted.with(site, Wanted.withItem(list, index, new Given(value)));
    if (isOpen(draft, site) && !values.isInline(JSON.arrayNode().add(value)))
      return new EditStep(
          new ValueReplacement(draft, habits).replace(site, JSON.arrayNode().add(value)),
          wanted, site);
    if (draft.isFlow(list)) {
      var flow = new FlowEdit(source, list.span(), children);
      var entry = values.flowItem(value, shape,
          flow.isSpread() ? Optional.of(flow.indent()) : Optional.empty());
      return new EditStep(flow.insert(index, entry, habits.comma()), wanted, site);
    }
    return new EditStep(
        new BlockEdit(source, children).insert(index, lines(draft, site, list, children, value)),
        wanted, site);
  }

  /// The lines of an item of a list that is written in lines.
  private static List<String> lines(Draft draft, Site site, Sequence list, List<Child> children,
      JsonNode value) {
    var values = new ValueText(draft, draft.habits());
    var shape = Shapes.ofItem(site.shape());
    int column = children.getFirst().column(draft.source());
    return isListOfFlow(draft, list) && value.isObject()
        ? List.of(" ".repeat(column) + "- " + values.flow(value, shape))
        : values.item(value, shape, column, gap(draft, children, draft.habits()));
  }

  /// Adds items to a list from an index on that is its end; empty if it is not, or if the list is not written in lines.
  static Optional<EditStep> append(Draft draft, PlanPath path, int index, List<JsonNode> values)
      throws Refusal {
    var route = SiteFinder.find(draft, path);
    var site = route.site();
    if (!route.arrives() || !(site.node() instanceof Sequence list) || list.items().isEmpty()
        || list.items().size() != index || draft.isFlow(list))
      return Optional.empty();
    var children = draft.children(list);
    var block = new BlockEdit(draft.source(), children);
    var splices = values.stream()
        .flatMap(value -> block.insert(children.size(), lines(draft, site, list, children, value)).stream());
    return Optional.of(new EditStep(splices.toList(),
        Wanted.with(site, Wanted.withItems(list, values.stream().<Wanted>map(Given::new).toList())), site));
  }

  /// Whether a collection is a pair of empty brackets that lines may take the place of.
  private static boolean isOpen(Draft draft, Site site) {
    return draft.children(site.node()).isEmpty() && !draft.source().slice(site.node().span()).contains("#")
        && site.parent().filter(parent -> !draft.isFlow(parent.node())).isPresent();
  }

  private static boolean isListOfFlow(Draft draft, Sequence list) {
    return list.items().stream().allMatch(item -> item instanceof Mapping && draft.isFlow(item));
  }

  private static int gap(Draft draft, List<Child> children, Habits habits) {
    var first = children.getFirst();
    int start = first.value().span().start();
    boolean sameLine = start > first.head()
        && draft.source().lineNumber(start) == draft.source().lineNumber(first.start())
        && draft.source().text().substring(first.head(), start).isBlank();
    return sameLine ? start - first.head() : habits.gap();
  }

  /// One value in the place of a list becomes a list, with the new value before or after it.
  private static EditStep listOfTwo(Draft draft, Site site, Scalar one, int index, JsonNode value) {
    if (!one.isPlain() && ScalarText.isBlock(one)) {
      var both = JSON.arrayNode().add(one.value()).insert(index, value);
      return new EditStep(new ValueReplacement(draft, draft.habits()).replace(site, both),
          Wanted.with(site, new Given(both)), site);
    }
    var values = new ValueText(draft, draft.habits());
    boolean keeps = !one.isPlain() || PlainText.staysPlainInFlow(one.value());
    String old = keeps ? draft.source().slice(one.span())
        : values.inFlow(JSON.textNode(one.value()), Optional.empty());
    Wanted kept = keeps ? new Kept(one) : new Given(JSON.textNode(one.value()));
    String added = values.inFlow(value, Shapes.ofItem(site.shape()));
    Wanted given = new Given(value);
    String comma = draft.habits().comma();
    String text = index == 0 ? added + comma + old : old + comma + added;
    return new EditStep(List.of(Splice.replace(one.span().start(), one.span().end(), "[" + text + "]")),
        Wanted.with(site, new Items(index == 0 ? List.of(given, kept) : List.of(kept, given))), site);
  }

  /// Inserts an item into the list at a path, or makes the list.
  static EditStep insert(Draft draft, PlanPath path, int index, JsonNode value) throws Refusal {
    var route = SiteFinder.find(draft, path);
    var site = route.site();
    if (!route.arrives())
      refuseMerged(draft, route, path);
    if (route.arrives() && site.node() instanceof Sequence list && index >= 0 && index <= list.items().size())
      return addItem(draft, site, list, index, value);
    if (route.arrives() && site.node() instanceof YamlNode.Alias)
      throw EditProblems.shared(draft.source(), path, site.node());
    boolean one = route.arrives() && site.node() instanceof Scalar scalar && !scalar.isNull();
    if (one && Shapes.isOneOrMore(site.shape()) && (index == 0 || index == 1))
      return listOfTwo(draft, site, (Scalar) site.node(), index, value);
    boolean emptyWord = one && Shapes.isWordOrList(site.shape());
    boolean absent = !route.arrives() || (site.node() instanceof Scalar scalar && scalar.isNull());
    if (index != 0 || !(absent || emptyWord))
      throw EditProblems.noPlace(draft.source(), path, site.node());
    return set(draft, route, path, JSON.arrayNode().add(value));
  }

  /// Removes the value at a path.
  static EditStep remove(Draft draft, PlanPath path) throws Refusal {
    var route = SiteFinder.find(draft, path);
    if (!route.arrives()) {
      refuseMerged(draft, route, path);
      throw EditProblems.noPlace(draft.source(), path, route.site().node());
    }
    return remove(draft, route.site(), path);
  }

  private static EditStep remove(Draft draft, Site site, PlanPath path) throws Refusal {
    var parent = site.parent().orElseThrow(
        () -> EditProblems.notPossible(draft.source(), path, draft.root()));
    var children = draft.children(parent.node());
    if (children.size() < 2)
      return removeLast(draft, parent, path);
    int index = 0;
    while (!children.get(index).name().equals(site.name()))
      index++;
    var wanted = Wanted.with(parent, Wanted.without(parent.node(), site));
    var splices = draft.isFlow(parent.node())
        ? Optional.of(new FlowEdit(draft.source(), parent.node().span(), children).remove(index))
        : new BlockEdit(draft.source(), children).remove(index);
    return new EditStep(
        splices.orElseThrow(() -> EditProblems.notPossible(draft.source(), path, site.node())), wanted, site);
  }

  /// Removes a collection whose only entry goes: with its key, or by leaving an empty item.
  private static EditStep removeLast(Draft draft, Site emptied, PlanPath path) throws Refusal {
    boolean item = emptied.parent().filter(parent -> parent.node() instanceof Sequence).isPresent();
    if (!item)
      return remove(draft, emptied, path);
    return replace(draft, emptied, path,
        emptied.node() instanceof Sequence ? JSON.arrayNode() : JSON.objectNode());
  }

  /// Writes comments on lines of their own: above the line that the item at an offset begins, or the line
  /// that it stands in.
  static EditStep comment(Draft draft, int offset, List<String> comments) {
    var source = draft.source();
    int above = draft.root().span().start();
    var node = Optional.of(draft.root());
    while (node.isPresent()) {
      var child = draft.children(node.get()).reversed().stream().filter(one -> one.start() <= offset)
          .findFirst();
      above = child.filter(one -> one.ownsLine(source)).map(Child::start).orElse(above);
      node = child.filter(one -> one.start() < offset).map(Child::value);
    }
    int line = source.lineStart(above);
    String indent = source.text().substring(line,
        line + Lines.indentation(source.line(source.lineNumber(above))));
    String text = comments.stream().map(comment -> indent + comment + Lines.lineBreak(source))
        .collect(Collectors.joining());
    return new EditStep(List.of(Splice.insert(line, text)), new Kept(draft.root()), Site.root(draft.root()));
  }

  /// Gives the key at a path another name.
  static EditStep rename(Draft draft, PlanPath path, String name) throws Refusal {
    var route = SiteFinder.find(draft, path);
    if (!route.arrives())
      refuseMerged(draft, route, path);
    var site = route.site();
    var mapping = site.parent().map(Site::node).filter(Mapping.class::isInstance).map(Mapping.class::cast);
    if (!route.arrives() || mapping.isEmpty() || !isKey(path.segments().getLast(), site))
      throw EditProblems.noPlace(draft.source(), path, site.node());
    var entries = mapping.get().entries();
    if (!name.equals(site.name()) && entries.containsKey(name))
      throw EditProblems.taken(draft.source(), path, name, entries.get(name));
    var key = draft.children(mapping.get()).stream().filter(child -> child.name().equals(site.name()))
        .findFirst().orElseThrow();
    String text = new ScalarText(draft.habits()).key(name, draft.isFlow(mapping.get()));
    var splices = name.equals(site.name()) ? List.<Splice>of()
        : List.of(Splice.replace(key.start(), key.head(), text));
    return new EditStep(splices,
        Wanted.with(site.parent().get(), Wanted.renamed(mapping.get(), site, name)), site);
  }

  /// Whether the last segment of a path names the key of a site, not a part of its short form.
  private static boolean isKey(String segment, Site site) {
    return segment.equals(site.name()) || NodeShapes.oldName(segment).equals(Optional.of(site.name()));
  }

  private static void refuseMerged(Draft draft, Route route, PlanPath path) throws Refusal {
    if (!(route.site().node() instanceof Mapping mapping))
      return;
    var entry = mapping.entries().get(route.rest().getFirst());
    if (entry != null)
      throw EditProblems.shared(draft.source(), path, new YamlNode.Unusable(
          new Span(entry.key().start(), Math.max(entry.key().end(), entry.value().span().end()))));
  }
}
