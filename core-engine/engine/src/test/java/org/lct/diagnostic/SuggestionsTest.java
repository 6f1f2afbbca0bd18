package org.lct.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionsTest {
  private static final List<String> KEYS = List.of("name", "type", "count", "image", "nodenames",
      "boot-on-create",
      "backend-port", "us-east");

  @ParameterizedTest
  @CsvSource({"tyep,type", "nmae,name", "countt,count", "imge,image", "TYPE,type",
      "boot_on_create,boot-on-create",
      "backendPort,backend-port", "us-esat,us-east", "nodename,nodenames"})
  void findsTheWordThatWasMeant(String wrong, String meant) {
    assertThat(Suggestions.near(wrong, KEYS)).startsWith(meant);
  }

  @ParameterizedTest
  @CsvSource({"frobnicate", "x", "''", "storage"})
  void findsNothingWhenNothingIsNear(String wrong) {
    assertThat(Suggestions.near(wrong, KEYS)).isEmpty();
    assertThat(Suggestions.sentence(wrong, KEYS)).isEmpty();
  }

  @Test
  void prefersTheWordThatDiffersInTheMiddle() {
    assertThat(Suggestions.near("kafkacounte3", List.of("kafkacounter", "kafkacounter2", "kafkacounter3")))
        .containsExactly("kafkacounter3", "kafkacounter", "kafkacounter2");
  }

  @Test
  void suggestsThreeAtMost() {
    assertThat(Suggestions.near("node5", List.of("node1", "node2", "node3", "node4"))).hasSize(3);
  }

  @Test
  void suggestsEachWordOnce() {
    assertThat(Suggestions.near("wbe", List.of("web", "web"))).containsExactly("web");
  }

  @Test
  void asksInASentence() {
    assertThat(Suggestions.sentence("wbe", List.of("web", "wb"))).isEqualTo(" Did you mean `wb` or `web`?");
  }

  @Test
  void doesNotCompareVeryLongWords() {
    assertThat(Suggestions.near("x".repeat(41), List.of("x".repeat(40)))).isEmpty();
  }
}
