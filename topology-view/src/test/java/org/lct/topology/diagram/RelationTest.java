package org.lct.topology.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RelationTest {
  private final Map<String, List<Relation>> relations = Relation.of(new Diagram("shop", "",
      List.of(region("us-east", "front", "web", "disk"), region("eu-central", "brokers", "disk")),
      List.of(edge("us-east/front", "us-east/web", Edge.Kind.BALANCES, "80"),
          edge("us-east/web", "us-east/disk", Edge.Kind.ATTACHES, ""),
          edge("us-east/web", "eu-central/brokers", Edge.Kind.USES, "9092"))));

  @Test
  void bothEndsSayWhatTheyHaveToDoWithEachOtherAndInWhichOtherRegionThatIs() {
    assertThat(words("us-east/front")).isEqualTo("balances web on 80");
    assertThat(words("us-east/web"))
        .isEqualTo("has volume disk, uses brokers in eu-central on 9092, balanced by front on 80");
    assertThat(words("us-east/disk")).isEqualTo("attached to web");
    assertThat(words("eu-central/brokers")).isEqualTo("used by web in us-east on 9092");
  }

  @Test
  void whatHasNothingToDoWithOthersHasNoRelations() {
    assertThat(relations).doesNotContainKey("eu-central/disk");
    assertThat(Relation.words(List.of())).isEmpty();
  }

  @Test
  void ofManyTheFirstAreNamedAndTheOthersCounted() {
    var clients = Stream.of("a", "b", "c", "d", "e", "f", "g")
        .map(name -> new Relation(Edge.Kind.USES, false, name, "")).toList();
    assertThat(Relation.words(clients)).isEqualTo("used by a, b, c, d, e and 2 more");
  }

  private String words(String id) {
    return Relation.words(relations.getOrDefault(id, List.of()));
  }

  private static Edge edge(String from, String to, Edge.Kind kind, String label) {
    return new Edge(from, to, kind, label);
  }

  private static RegionBox region(String id, String... names) {
    return new RegionBox(id, "US", "", Optional.empty(), Set.of(), List.of(), "", List.of(), Stream.of(names)
        .<Figure>map(name -> new VolumeFigure(id + "/" + name, name, "", FigureState.NONE)).toList(),
        Set.of());
  }
}
