package org.lct.topology.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.topology.diagram.FigureQuery.Narrowing;
import org.lct.topology.theme.Icon;

class FigureQueryTest {
  private final Diagram shop = new Diagram("shop", "", List.of(
      region("us-east", nodes("us-east/web", "g5-standard-1 g6-standard-1", "front public"),
          nodes("us-east/webcache", "g6-dedicated-2", "front"),
          new NodeBalancerFigure("us-east/web/nodebalancer", "web", "", FigureState.NONE)),
      region("us-west", nodes("us-west/web", "g6-standard-1", "webfront"),
          new VolumeFigure("us-west/volume.backup", "backup", "", FigureState.NONE)),
      new RegionBox("eu-central", "DE", "Frankfurt", Optional.empty(), Set.of(), List.of(), "", List.of(),
          List.of(nodes("eu-central/db", "g6-standard-4", "", "postgresql.primary")), Set.of())),
      List.of());

  @ParameterizedTest
  @CsvSource({"cache, us-east/webcache", "CACHE, us-east/webcache", "cache web, us-east/webcache",
      "web, us-east/web us-east/webcache us-east/web/nodebalancer us-west/web", "nowhere, ''"})
  void wordsAreInTheName(String query, String found) {
    assertThat(find(query)).isEqualTo(ids(found));
  }

  @ParameterizedTest
  @CsvSource({"postgres, eu-central/db", "db primary, eu-central/db", "software:postgresql, eu-central/db",
      "software:*.primary, eu-central/db", "software:postgres, ''", "frankfurt, eu-central",
      "central, eu-central", "central kind:node, ''"})
  void softwareAndRegionsAreFoundToo(String query, String found) {
    assertThat(find(query)).isEqualTo(ids(found));
  }

  @ParameterizedTest
  @CsvSource({"tag:front, us-east/web us-east/webcache", "tag:FRONT, us-east/web us-east/webcache",
      "tag:*front, us-east/web us-east/webcache us-west/web", "tag:fron, ''",
      "region:us-w*, us-west/web us-west/volume.backup", "region:eu-central, eu-central/db",
      "region:*, us-east/web us-east/webcache us-east/web/nodebalancer us-west/web us-west/volume.backup"
          + " eu-central/db",
      "type:g5-*, us-east/web", "type:g6-standard-?, ''", "kind:nodebalancer, us-east/web/nodebalancer",
      "kind:volume, us-west/volume.backup",
      "kind:node, us-east/web us-east/webcache us-west/web eu-central/db",
      "kind:server, ''"})
  void keysNarrow(String query, String found) {
    assertThat(find(query)).isEqualTo(ids(found));
  }

  @Test
  void allThatIsAskedMustHold() {
    assertThat(find("web kind:node region:us-*")).isEqualTo(
        ids("us-east/web us-east/webcache us-west/web"));
    assertThat(find("tag:front tag:public")).containsExactly("us-east/web");
    assertThat(find("Region:us-east KIND:node cache")).containsExactly("us-east/webcache");
  }

  @Test
  void whatIsNoKeyIsNamedAndNothingIsFound() {
    var query = FigureQuery.of("web owner:me colour:red");
    assertThat(query.unknownKeys()).containsExactly("owner", "colour");
    assertThat(query.in(shop)).isEmpty();
    assertThat(query.isEmpty()).isFalse();
  }

  @Test
  void aKeyNarrowsNothingBeforeItsValueIsTyped() {
    assertThat(find("cache tag:")).containsExactly("us-east/webcache");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "tag:"})
  void whereNothingIsSearchedForNothingIsFound(String typed) {
    assertThat(FigureQuery.of(typed).isEmpty()).isTrue();
    assertThat(find(typed)).isEmpty();
  }

  @Test
  void isReadAsItWasTyped() {
    assertThat(FigureQuery.of(" web  tag:a:b ::x ")).isEqualTo(
        new FigureQuery(List.of("web", "::x"), List.of(new Narrowing(FigureQuery.Key.TAG, "a:b")),
            List.of()));
  }

  private Set<String> find(String typed) {
    return FigureQuery.of(typed).in(shop);
  }

  private static Set<String> ids(String words) {
    return Set.copyOf(list(words));
  }

  private static List<String> list(String words) {
    return Stream.of(words.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
  }

  private static RegionBox region(String id, Figure... figures) {
    return new RegionBox(id, "US", "", Optional.empty(), Set.of(), List.of(), "", List.of(),
        List.of(figures), Set.of());
  }

  private static Figure nodes(String id, String types, String tags, String... roles) {
    return new NodePlanFigure(id, id.substring(id.indexOf('/') + 1), Icon.NODE_PLAN, "", list(types),
        List.of(roles),
        list(tags), List.of(), Optional.empty(), false, FigureState.NONE);
  }
}
