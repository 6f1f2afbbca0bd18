package org.lct.editor.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.layout.Point;

class HandLayoutFileTest {
  private static final HandLayout SOME = new HandLayout(
      Map.of("us-east/web", new Point(16, 32), "us-east/data", new Point(0, 48)),
      Map.of("eu-central", new Point(640, 0)));
  @TempDir
  private Path folder;

  @Test
  void whatIsNoFileIsNotOpened() throws IOException, InterruptedException {
    var pipe = new ProcessBuilder("mkfifo", folder.resolve("shop.layout.json").toString()).start();
    assertThat(pipe.waitFor()).isZero();
    assertThat(HandLayoutFile.read(folder.resolve("shop.yaml")).problem()).isPresent();
  }

  @Test
  void hasOneLineForEachPlaceInTheOrderOfTheirNames() {
    assertThat(new String(HandLayoutFile.content(SOME), UTF_8)).isEqualTo("""
        {
          "format": 1,
          "figures": {
            "us-east/data": [0, 48],
            "us-east/web": [16, 32]
          },
          "regions": {
            "eu-central": [640, 0]
          }
        }
        """);
  }

  @Property(tries = 100)
  void whatIsWrittenIsRead(@ForAll("hands") HandLayout hand) {
    assertThat(HandLayoutFile.parse("x", HandLayoutFile.content(hand)))
        .isEqualTo(new HandLayoutFile.Found(hand, Optional.empty()));
  }

  @Test
  void standsBesideThePlan() throws IOException {
    var plan = Files.writeString(folder.resolve("shop.yaml"), "name: shop\n");
    assertThat(HandLayoutFile.read(plan)).isEqualTo(HandLayoutFile.Found.NOTHING);
    assertThat(HandLayoutFile.write(SOME, plan).failed()).isFalse();
    assertThat(folder.resolve("shop.layout.json")).exists();
    assertThat(HandLayoutFile.read(plan).hand()).isEqualTo(SOME);
    assertThat(HandLayoutFile.planOf(folder.resolve("shop.layout.json"))).contains(plan);
    assertThat(HandLayoutFile.planOf(plan)).isEmpty();
    assertThat(HandLayoutFile.planOf(folder.resolve("other.layout.json"))).isEmpty();
    assertThat(HandLayoutFile.beside(Path.of("shop.json"))).isEqualTo(Path.of("shop.layout.json"));
  }

  @Test
  void whatIsNotUnderstoodIsSaidAndPlacesNothing() {
    for (var text : List.of("", "{", "[]", "{\"figures\": {}}", "{\"format\": 1, \"colours\": {}}",
        "{\"format\": 1, \"figures\": {\"a\": [1]}}", "{\"format\": 1, \"figures\": {\"a\": [1, -2]}}",
        "{\"format\": 1, \"figures\": [1, 2]}", "{\"format\": 1} {}")) {
      var found = HandLayoutFile.parse("shop.layout.json", text.getBytes(UTF_8));
      assertThat(found.hand().isEmpty()).isTrue();
      assertThat(found.problem()).as(text).hasValueSatisfying(
          words -> assertThat(words).startsWith("shop.layout.json cannot be read."));
    }
  }

  @Test
  void aNewerFormatIsSaid() {
    assertThat(HandLayoutFile.parse("shop.layout.json", "{\"format\": 2, \"shapes\": []}".getBytes(UTF_8))
        .problem()).hasValueSatisfying(words -> assertThat(words).contains("a newer version"));
  }

  @Provide
  Arbitrary<HandLayout> hands() {
    var ids = Arbitraries.strings().ofMinLength(1).ofMaxLength(12);
    var places = Arbitraries.integers().between(0, 5000);
    var points = Combinators.combine(places, places).as((x, y) -> new Point(x, y));
    var all = Arbitraries.maps(ids, points).ofMaxSize(8);
    return Combinators.combine(all, all)
        .as((figures, regions) -> new HandLayout(new HashMap<>(figures), new HashMap<>(regions)));
  }
}
