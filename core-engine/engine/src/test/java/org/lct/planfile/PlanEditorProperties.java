package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.InsertCopy;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.MoveItem;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanEdit.RenameKey;
import org.lct.planfile.PlanEdit.SetValue;
import org.lct.planfile.YamlNode.Scalar;

/// However a plan is written and whatever is changed, the text says the change and nothing else is touched.
class PlanEditorProperties {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Property(tries = 2000)
  void saysTheEditedPlan(@ForAll("cases") EditCase edited) throws JsonProcessingException {
    var expected = EditOracle.apply(edited.tree(), edited.edit());
    var result = edited.apply();

    if (result.value().isEmpty()) {
      var problem = result.diagnostics().getFirst();
      boolean anchors = edited.document().text().contains("&");
      assertThat(expected.isEmpty() || (anchors && problem.code().equals("edit-shared-value"))
          || isTolerated(edited))
          .as("%s%n%s", problem, edited).isTrue();
      return;
    }
    assertThat(expected).as("%s", edited).isPresent();
    var plan = PlanReader.read("cluster.yaml", JSON.writeValueAsBytes(expected.get())).plan();
    assertThat(result.value().get().file().plan().value())
        .as("%s%n->%n%s%n%s", edited, result.value().get().file().document().text(), expected)
        .isEqualTo(plan.value());
  }

  /// An item of several lines does not fit between brackets.
  private static boolean isTolerated(EditCase edited) {
    return edited.edit() instanceof MoveItem;
  }

  @Property(tries = 2000)
  void losesNoCommentByAMove(@ForAll("moves") EditCase edited) {
    var result = edited.apply();
    Assume.that(edited.edit() instanceof MoveItem && result.value().isPresent());
    String after = result.value().orElseThrow().file().document().text();

    assertThat(after.chars().filter(c -> c == '#').count()).as("%s%n->%n%s", edited, after)
        .isEqualTo(edited.document().text().chars().filter(c -> c == '#').count());
  }

  @Property(tries = 1000)
  void changesTheLinesItIsAboutOnly(@ForAll("cases") EditCase edited) {
    var result = edited.apply();
    Assume.that(result.value().isPresent() && !(edited.edit() instanceof MoveItem));
    var before = lines(edited.document().text());
    var after = lines(result.value().orElseThrow().file().document().text());

    var lines = linesOf(edited, before);
    var above = before.subList(0, lines.getFirst() - 1);
    var below = before.subList(lines.getLast(), before.size());
    assertThat(after.size() >= above.size() + below.size()
        && after.subList(0, above.size()).equals(above)
        && after.subList(after.size() - below.size(), after.size()).equals(below))
        .as("lines outside %s changed by %s%n->%n%s", lines, edited,
            result.value().get().file().document().text())
        .isTrue();
  }

  /// The first and last line of the innermost value there is on the way of the edit, with the dash of an item that
  /// begins a line further down, the blank lines and comments around it and one line before.
  private static List<Integer> linesOf(EditCase edited, List<String> before) {
    var path = switch (edited.edit()) {
      case SetValue set -> set.path();
      case RemoveValue remove -> emptied(edited.tree(), remove.path());
      case InsertItem insert -> insert.list();
      case InsertCopy copy -> copy.list();
      case MoveItem move -> move.from();
      case RenameKey rename -> rename.path();
    };
    while (edited.document().rangeOf(path).isEmpty())
      path = path.parent();
    var value = edited.document().rangeOf(path).orElseThrow();
    int first = edited.document().keyRangeOf(path).map(key -> key.startLine()).orElse(value.startLine());
    int last = value.endLine();
    while (first > 1 && (isAside(before.get(first - 2)) || isDash(before.get(first - 2))))
      first--;
    while (last < before.size() && isAside(before.get(last)))
      last++;
    return List.of(Math.max(1, first - 1), Math.min(before.size(), last + 1));
  }

  private static boolean isAside(String line) {
    return line.strip().matches(",? *(#.*)?");
  }

  private static boolean isDash(String line) {
    return line.strip().matches("(- *)+(&\\w+ *)?(#.*)?");
  }

  /// The outermost value that goes when the one at a path goes.
  private static PlanPath emptied(JsonNode tree, PlanPath path) {
    var parent = tree.at(pointer(path.parent()));
    return parent.size() == 1 && path.segments().size() > 1 ? emptied(tree, path.parent()) : path;
  }

  private static String pointer(PlanPath path) {
    return path.segments().isEmpty() ? "" : path.toString();
  }

  private static List<String> lines(String text) {
    return List.of(text.split("(?<=\n)"));
  }

  @Property(tries = 500)
  void setsBackToTheSameBytes(@ForAll("files") EditCase file, @ForAll Random random) {
    var document = file.document();
    var scalars = RandomEdits.places(file.tree()).stream().filter(place -> place.node().isTextual()
        && isCanonical(document, place)).toList();
    Assume.that(!scalars.isEmpty());
    var place = scalars.get(random.nextInt(scalars.size()));

    var there = PlanEditor.apply(document,
        new SetValue(place.path(), JSON.getNodeFactory().textNode("other")));
    Assume.that(there.value().isPresent());
    var back = PlanEditor.apply(there.value().orElseThrow().file().document(),
        new SetValue(place.path(), place.node()));

    assertThat(back.value().map(EditedPlan::file).map(PlanFile::document)).as("%s in %s", place, file)
        .contains(document);
  }

  /// Whether a text is written in the one way the editor writes it.
  private static boolean isCanonical(PlanDocument document, RandomEdits.Place place) {
    try {
      var route = SiteFinder.find(Draft.of(document).orElseThrow(), place.path());
      return route.site().node() instanceof Scalar scalar && !ScalarText.isBlock(scalar)
          && new ScalarText(HabitCount.of(document.source(), document.root().get()))
              .write(place.node(), place.shape(), Optional.of(scalar), true)
              .equals(document.source().slice(scalar.span()));
    } catch (Refusal _) {
      return false;
    }
  }

  @Property(tries = 1000)
  void removesWhatItInsertedToTheSameBytes(@ForAll("insertions") EditCase edited) {
    Assume
        .that(edited.edit() instanceof InsertItem insert && isLeftWhenEmptied(edited.tree(), insert.list()));
    var insert = (InsertItem) edited.edit();
    var there = edited.apply();
    Assume.that(there.value().isPresent() && !insert.list().segments().contains("image"));

    var back = PlanEditor.apply(there.value().orElseThrow().file().document(),
        new RemoveValue(insert.list().index(insert.index())));

    assertThat(back.value().map(EditedPlan::file).map(PlanFile::document).map(PlanDocument::text))
        .as("%s%n->%n%s%n%s", edited, there.value().orElseThrow().file().document().text(),
            back.diagnostics())
        .contains(edited.document().text());
  }

  /// Whether what is around an item is the same after it was added and removed: a list with items, or one
  /// that is absent from something with entries.
  private static boolean isLeftWhenEmptied(JsonNode tree, PlanPath path) {
    var node = tree.at(pointer(path));
    return node.isMissingNode() ? isLeftWhenEmptied(tree, path.parent())
        : node.isContainerNode() && !node.isEmpty();
  }

  @Property(tries = 200)
  void leavesTheBytesAloneWithoutAnEdit(@ForAll("files") EditCase file) {
    var same = PlanEditor.apply(file.document(), List.of());

    assertThat(same.value().orElseThrow().file().document()).isEqualTo(file.document());
    assertThat(same.value().orElseThrow().written()).isEmpty();
  }

  @Property(tries = 3000)
  void neverThrows(@ForAll("soups") byte[] content, @ForAll Random random) {
    var document = PlanReader.read("shop.yaml", content).document();
    var paths = new ArrayList<PlanPath>(List.of(PlanPath.ROOT, PlanPath.ROOT.key("a"), PlanPath.ROOT.key("b"),
        PlanPath.ROOT.index(0), PlanPath.ROOT.key("a").index(0), PlanPath.ROOT.key("name"),
        PlanPath.ROOT.key("regions").index(0).key("nodes"), PlanPath.ROOT.key("b").key("a").key(""),
        PlanPath.ROOT.key("99999999999999")));
    var edits = new ArrayList<PlanEdit>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      var path = paths.get(random.nextInt(paths.size()));
      var value = RandomDocuments.value(PlanShapes.REGION, random);
      edits.add(switch (random.nextInt(5)) {
        case 0 -> new SetValue(path, random.nextBoolean() ? value : JsonNodeFactory.instance.textNode("x"));
        case 1 -> new RemoveValue(path);
        case 2 -> new InsertItem(path, random.nextInt(3) - 1, value);
        case 3 -> new RenameKey(path, random.nextBoolean() ? "name" : "");
        default -> new MoveItem(path, paths.get(random.nextInt(paths.size())), random.nextInt(3));
      });
    }

    var edited = PlanEditor.apply(document, edits);

    assertThat(edited.failed()).isEqualTo(!edited.diagnostics().isEmpty());
  }

  @Provide
  Arbitrary<byte[]> soups() {
    return new FuzzProperties().soups();
  }

  @Provide
  Arbitrary<EditCase> insertions() {
    return cases().flatMap(file -> Arbitraries
        .randomValue(random -> file.with(RandomEdits.insertion(file.tree(), random))));
  }

  @Provide
  Arbitrary<EditCase> moves() {
    return cases().flatMap(file -> Arbitraries
        .randomValue(random -> file.with(RandomEdits.move(file.tree(), random))));
  }

  @Provide
  Arbitrary<EditCase> files() {
    return cases();
  }

  @Provide
  Arbitrary<EditCase> cases() {
    var written = RandomYaml.of(RandomDocuments.valid())
        .map(file -> EditCase.of(file));
    var files = Arbitraries.oneOf(written, EditedFiles.all(),
        BracketFile.any().map(file -> EditedFiles.of(file.text())));
    return files.flatMap(file -> Arbitraries
        .randomValue(random -> file.with(RandomEdits.of(file.tree(), random))));
  }
}
