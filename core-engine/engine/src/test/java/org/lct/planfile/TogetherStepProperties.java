package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.InsertCopy;
import org.lct.planfile.PlanEdit.SetValue;

/// Edits that are done at once say what they say one after the other.
class TogetherStepProperties {
  private static final PlanPath NODES = PlanPath.ROOT.key("regions").index(0).key("nodes");

  @Property(tries = 1000)
  void saysWhatOneAfterTheOtherSays(@ForAll("files") EditCase file, @ForAll Random random) {
    var edits = Stream.generate(() -> RandomEdits.of(file.tree(), random)).limit(60)
        .filter(SetValue.class::isInstance).limit(2 + random.nextInt(4)).toList();
    isSaidAsOneByOne(file, edits);
  }

  @Property(tries = 1000)
  void itemsThatAreAddedTogetherAreThoseAddedOneAfterTheOther(@ForAll("files") EditCase file,
      @ForAll Random random) {
    isSaidAsOneByOne(file, RandomEdits.appends(file.tree(), random));
  }

  private static void isSaidAsOneByOne(EditCase file, List<PlanEdit> edits) {
    var oneByOne = oneByOne(file, edits);
    Assume.that(oneByOne.isPresent());

    var together = PlanEditor.apply(file.document(), edits);

    assertThat(together.value()).as("%s in%n%s", edits, file.content())
        .hasValueSatisfying(after -> assertThat(after.file().plan().value())
            .isEqualTo(oneByOne.orElseThrow().plan().value()));
  }

  private static Optional<PlanFile> oneByOne(EditCase file, List<PlanEdit> edits) {
    var now = Optional.of(PlanReader.read("cluster.yaml", file.document().bytes()));
    for (var edit : edits)
      now = now.flatMap(before -> PlanEditor.apply(before.document(), edit).value()).map(EditedPlan::file);
    return now;
  }

  @Example
  void manyPlacesAreOneStepAndOnePlaceIsNot() {
    var text = """
        name: shop
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-standard-1, count: 2}   # small
          - name: db
            type: g6-standard-4
        """;
    var document = PlanReader.read("shop.yaml", text.getBytes(UTF_8)).document();
    var draft = Draft.of(document).orElseThrow();
    List<PlanEdit> counts = List.of(new SetValue(NODES.index(0).key("count"), IntNode.valueOf(3)),
        new SetValue(NODES.index(1).key("count"), IntNode.valueOf(3)));
    assertThat(TogetherStep.of(draft, new CopySources(), counts)).isPresent();
    assertThat(PlanEditor.apply(document, counts).value().orElseThrow().file().document().text())
        .isEqualTo(
            text.replace("count: 2", "count: 3").replace("g6-standard-4\n", "g6-standard-4\n    count: 3\n"));

    List<PlanEdit> twice = List.of(new SetValue(NODES.index(0).key("count"), IntNode.valueOf(3)),
        new SetValue(NODES.index(0).key("count"), IntNode.valueOf(4)));
    assertThat(TogetherStep.of(draft, new CopySources(), twice)).isEmpty();
    assertThat(PlanEditor.apply(document, twice).value().orElseThrow().file().document().text())
        .isEqualTo(text.replace("count: 2", "count: 4"));
    assertThat(TogetherStep.of(draft, new CopySources(), List.of(counts.getFirst(),
        new SetValue(NODES.index(0).key("type").key("x"), TextNode.valueOf("y"))))).isEmpty();
  }

  @Example
  void itemsInARowAreOneStepAtTheEndOfAListOfLinesAndKeepTheirComments() {
    var from = PlanReader.read("from.yaml", """
        name: from
        regions:
        - region: us-east
          nodes:
          # in front
          - name: web   # the first
            type: g6-standard-1
          - name: web2
            type: g6-standard-2   # larger
        """.getBytes(UTF_8)).document();
    var into = PlanReader.read("into.yaml", """
        name: into
        regions:
        - region: us-east
          nodes:
          - name: db
            type: g6-standard-4
        # the end
        """.getBytes(UTF_8)).document();
    var value = JsonNodeFactory.instance.objectNode();
    List<PlanEdit> copies = List.of(
        new InsertCopy(NODES, 1, value.deepCopy().put("name", "web").put("type", "g6-standard-1"), from,
            NODES.index(0)),
        new InsertCopy(NODES, 2, value.deepCopy().put("name", "web2").put("type", "g6-standard-2"), from,
            NODES.index(1)));
    var draft = Draft.of(into).orElseThrow();
    assertThat(TogetherStep.of(draft, new CopySources(), copies)).isPresent();
    assertThat(TogetherStep.of(draft, new CopySources(), copies.reversed())).isEmpty();
    assertThat(PlanEditor.apply(into, copies).value().orElseThrow().file().document().text()).isEqualTo("""
        name: into
        regions:
        - region: us-east
          nodes:
          - name: db
            type: g6-standard-4
          # in front
          - name: web   # the first
            type: g6-standard-1
          - name: web2
            type: g6-standard-2   # larger
        # the end
        """);
  }

  @Provide
  Arbitrary<EditCase> files() {
    return new PlanEditorProperties().files();
  }
}
