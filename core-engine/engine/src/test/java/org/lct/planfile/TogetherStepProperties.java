package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
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
import org.lct.planfile.PlanEdit.SetValue;

/// Values that are set at once are set as if they were set one after the other.
class TogetherStepProperties {
  private static final PlanPath NODES = PlanPath.ROOT.key("regions").index(0).key("nodes");

  @Property(tries = 1000)
  void saysWhatOneAfterTheOtherSays(@ForAll("files") EditCase file, @ForAll Random random) {
    var edits = Stream.generate(() -> RandomEdits.of(file.tree(), random)).limit(60)
        .filter(SetValue.class::isInstance).limit(2 + random.nextInt(4)).toList();
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
    assertThat(TogetherStep.of(draft, counts)).isPresent();
    assertThat(PlanEditor.apply(document, counts).value().orElseThrow().file().document().text())
        .isEqualTo(
            text.replace("count: 2", "count: 3").replace("g6-standard-4\n", "g6-standard-4\n    count: 3\n"));

    List<PlanEdit> twice = List.of(new SetValue(NODES.index(0).key("count"), IntNode.valueOf(3)),
        new SetValue(NODES.index(0).key("count"), IntNode.valueOf(4)));
    assertThat(TogetherStep.of(draft, twice)).isEmpty();
    assertThat(PlanEditor.apply(document, twice).value().orElseThrow().file().document().text())
        .isEqualTo(text.replace("count: 2", "count: 4"));
    assertThat(TogetherStep.of(draft, List.of(counts.getFirst(),
        new SetValue(NODES.index(0).key("type").key("x"), TextNode.valueOf("y"))))).isEmpty();
  }

  @Provide
  Arbitrary<EditCase> files() {
    return new PlanEditorProperties().files();
  }
}
