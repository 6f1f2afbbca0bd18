package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.diagnostic.Suggestions;
import org.lct.plan.PlanPath;
import org.lct.planfile.Shape.Dictionary;
import org.lct.planfile.Shape.Mapping;
import org.lct.planfile.Shape.Sequence;
import org.lct.planfile.Shape.Shorthand;
import org.lct.planfile.YamlNode.Alias;
import org.lct.planfile.YamlNode.Entry;
import org.lct.planfile.YamlNode.Scalar;
import org.lct.planfile.YamlNode.Unusable;

/// Checks a document against the shapes, everywhere at once, and converts it to the tree that Jackson
/// binds: old key names become the present ones, short forms are written out, keys without a value are
/// left out. The tree is complete only if no error was found.
///
/// A problem inside an aliased value is reported where the alias stands, unless the same problem was
/// already reported where the anchor stands.
final class StructureCheck {
  private final SourceText source;
  private final Problems problems;
  private final ScalarCheck scalars = new ScalarCheck();
  private final List<Span> secrets = new ArrayList<>();
  private final IdentityHashMap<YamlNode, Set<String>> reported = new IdentityHashMap<>();
  /// Where the outermost alias stands that the check has gone through.
  private Optional<Span> useSite = Optional.empty();

  StructureCheck(SourceText source, Problems problems) {
    this.source = source;
    this.problems = problems;
  }

  /// Checks the value at `path` and gives it back as a tree.
  JsonNode check(YamlNode node, Shape shape, PlanPath path) {
    if (!(node instanceof Alias(Span site, YamlNode target)))
      return checkResolved(node, shape, path);
    var outer = useSite;
    useSite = outer.or(() -> Optional.of(site));
    var tree = checkResolved(target, shape, path);
    useSite = outer;
    return tree;
  }

  /// The places where something else than a reference stands for a secret.
  List<Span> secrets() {
    return List.copyOf(secrets);
  }

  private JsonNode checkResolved(YamlNode node, Shape shape, PlanPath path) {
    if (shape instanceof Shape.Secret && !isReference(node))
      secrets.add(node.span());
    if (problems.isFull())
      return NullNode.getInstance();
    if (shape instanceof Shorthand(Shape brief, Shape full, var expand))
      return Kind.of(brief).fits(node)
          ? expand.apply(checkResolved(node, brief, path))
          : Kind.of(full).fits(node) ? checkResolved(node, full, path) : wrongKind(node, shape, path);
    return switch (node) {
      case YamlNode.Mapping mapping when shape instanceof Mapping keys -> mapping(mapping, keys, path);
      case YamlNode.Mapping mapping when shape instanceof Dictionary names ->
        dictionary(mapping, names, path);
      case YamlNode.Sequence list when shape instanceof Sequence(Shape element) ->
        sequence(list, element, path);
      case Scalar scalar when Kind.of(shape) == Kind.SCALAR -> scalar(scalar, shape, path);
      case Unusable _ -> NullNode.getInstance();
      default -> wrongKind(node, shape, path);
    };
  }

  private static boolean isReference(YamlNode node) {
    return node instanceof Scalar scalar && Shape.Secret.FORM.matcher(scalar.value()).matches();
  }

  private JsonNode mapping(YamlNode.Mapping node, Mapping shape, PlanPath path) {
    var tree = JsonNodeFactory.instance.objectNode();
    node.entries().forEach((name, entry) -> shape.key(name).ifPresentOrElse(
        key -> value(entry, key, path.key(key.name())).ifPresent(value -> tree.set(key.name(), value)),
        () -> unknownKey(name, entry, shape, path)));
    for (var key : shape.keys())
      checkPresence(node, shape, key, path);
    if (shape.form() == Mapping.Form.EXACTLY_ONE && givenKeys(node, shape) != 1)
      report(PlanProblem.CONFLICTING_KEYS, node, node.span(), path,
          "A %s has exactly one key".formatted(shape.name()),
          "Keep one of %s.".formatted(Words.list(shape.names())));
    return tree;
  }

  private Optional<JsonNode> value(Entry entry, PlanKey key, PlanPath path) {
    var value = entry.value();
    if (!isNull(value))
      return Optional.of(check(value, key.shape(), path));
    if (!key.required())
      report(PlanProblem.EMPTY_VALUE, value.resolved(), entry.key(), path,
          "%s has no value".formatted(Quoted.of(key.name())),
          "It counts as absent. Give it a value, or remove the key.");
    return Optional.empty();
  }

  private static boolean isNull(YamlNode node) {
    return node.resolved() instanceof Scalar scalar && scalar.isNull();
  }

  private static Optional<Entry> given(YamlNode.Mapping node, String name) {
    return Optional.ofNullable(node.entries().get(name)).filter(entry -> !isNull(entry.value()));
  }

  private static long givenKeys(YamlNode.Mapping node, Mapping shape) {
    return shape.names().stream().filter(name -> given(node, name).isPresent()).count();
  }

  private void checkPresence(YamlNode.Mapping node, Mapping shape, PlanKey key, PlanPath path) {
    var present = given(node, key.name());
    if (key.required() && present.isEmpty())
      report(PlanProblem.MISSING_KEY, node, node.span(), path,
          "The key `%s` is missing in this %s".formatted(key.name(), shape.name()),
          "Give it %s. %s".formatted(key.shape().what(), key.meaning()));
    key.oldName().filter(_ -> present.isPresent()).flatMap(old -> given(node, old)).ifPresent(
        old -> report(PlanProblem.CONFLICTING_KEYS, node, old.key(), path.key(key.name()),
            "This is the old name of `%s`, which is given too".formatted(key.name()),
            "Remove one of the two.", List.of(key.oldName().orElseThrow(), key.name())));
  }

  private void unknownKey(String name, Entry entry, Mapping shape, PlanPath path) {
    if (problems.isFull())
      return;
    report(PlanProblem.UNKNOWN_KEY, entry.value().resolved(), entry.key(), path.key(name),
        "%s is not a key of this %s".formatted(Quoted.of(name), shape.name()), KeyAdvice.about(name, shape),
        Suggestions.near(name, shape.names()));
  }

  private JsonNode dictionary(YamlNode.Mapping node, Dictionary shape, PlanPath path) {
    var tree = JsonNodeFactory.instance.objectNode();
    node.entries().forEach((name, entry) -> {
      if (!shape.names().matcher(name).matches())
        report(PlanProblem.WRONG_FORM, entry.value().resolved(), entry.key(), path.key(name),
            "%s cannot be the name of a variable".formatted(Quoted.of(name)),
            "Use letters, digits, `_`, `-` and `.`, beginning with a letter or `_`.");
      else if (isNull(entry.value()))
        report(PlanProblem.EMPTY_VALUE, entry.value().resolved(), entry.key(), path.key(name),
            "%s has no value".formatted(Quoted.of(name)),
            "It counts as absent. Write `''` for an empty text.");
      else
        tree.set(name, check(entry.value(), shape.values(), path.key(name)));
    });
    return tree;
  }

  private JsonNode sequence(YamlNode.Sequence node, Shape element, PlanPath path) {
    var tree = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < node.items().size(); i++) {
      var item = node.items().get(i);
      if (isNull(item))
        report(PlanProblem.EMPTY_ENTRY, item.resolved(), item.span(), path.index(i),
            "%s is empty".formatted(Words.name(path.index(i))),
            "Write %s, or remove the entry.".formatted(element.what()));
      else
        tree.add(check(item, element, path.index(i)));
    }
    return tree;
  }

  private JsonNode scalar(Scalar node, Shape shape, PlanPath path) {
    return switch (scalars.check(node, shape, path)) {
      case ScalarCheck.Good(JsonNode value) -> value;
      case ScalarCheck.Bad(PlanProblem problem, String summary, String detail, var candidates) -> {
        report(problem, node, node.span(), path, summary, detail, candidates);
        yield NullNode.getInstance();
      }
    };
  }

  private JsonNode wrongKind(YamlNode node, Shape shape, PlanPath path) {
    report(PlanProblem.WRONG_KIND, node, node.span(), path,
        "%s must be %s, but here is %s".formatted(Words.name(path), shape.what(), Kind.of(node).what()),
        Kind.of(shape).howToWrite());
    return NullNode.getInstance();
  }

  private void report(PlanProblem problem, YamlNode about, Span span, PlanPath path, String summary,
      String detail) {
    report(problem, about, span, path, summary, detail, List.of());
  }

  private void report(PlanProblem problem, YamlNode about, Span span, PlanPath path, String summary,
      String detail, List<String> candidates) {
    if (reported.computeIfAbsent(about, _ -> new HashSet<>()).add(problem + summary))
      problems.add(
          problem.at(path, source.range(useSite.orElse(span)), summary, detail).offering(candidates));
  }
}
