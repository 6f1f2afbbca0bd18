package org.lct.sandbox.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lct.sandbox.json.Json;

class ListingProperties {
  private static final Set<String> FILTERS = Set.of("id", "label", "size", "tags");

  @Property(tries = 200)
  void pagesPartitionTheList(@ForAll("lists") List<ObjectNode> rows,
      @ForAll @IntRange(min = 25, max = 500) int size) {
    var all = new ArrayList<ObjectNode>();
    var pages = page(rows, "", 1, size).path("pages").asInt();
    for (var page = 1; page <= pages; page++) {
      var found = page(rows, "", page, size);
      assertThat(found.path("results").asInt()).isEqualTo(rows.size());
      assertThat(found.path("data").size()).isLessThanOrEqualTo(size);
      found.path("data").forEach(row -> all.add((ObjectNode) row));
    }
    assertThat(all).isEqualTo(rows);
    assertThat(page(rows, "", pages + 1, size).path("data")).isEmpty();
  }

  @Property(tries = 300)
  void aConditionAndItsOppositePartitionTheList(@ForAll("lists") List<ObjectNode> rows,
      @ForAll("conditions") String[] pair) {
    var with = ids(rows, pair[0]);
    var without = ids(rows, pair[1]);
    assertThat(Stream.concat(with.stream(), without.stream()).sorted())
        .containsExactlyElementsOf(ids(rows, ""));
  }

  @Property(tries = 200)
  void andIsIntersectionAndOrIsUnion(@ForAll("lists") List<ObjectNode> rows,
      @ForAll("conditions") String[] one,
      @ForAll("conditions") String[] other) {
    var both = ids(rows, "{\"+and\":[%s,%s]}".formatted(one[0], other[0]));
    var either = ids(rows, "{\"+or\":[%s,%s]}".formatted(one[0], other[0]));
    assertThat(both).isEqualTo(ids(rows, one[0]).stream().filter(ids(rows, other[0])::contains).toList());
    assertThat(either)
        .isEqualTo(Stream.concat(ids(rows, one[0]).stream(), ids(rows, other[0]).stream()).distinct()
            .sorted().toList());
  }

  @Property(tries = 100)
  void orderOnlyChangesTheOrder(@ForAll("lists") List<ObjectNode> rows) {
    var up = ids(rows, "{\"+order_by\":\"size\"}");
    assertThat(up.stream().sorted()).containsExactlyElementsOf(ids(rows, ""));
    assertThat(up.stream().map(id -> rows.get(id).path("size").asInt())).isSorted();
    var down = ids(rows, "{\"+order_by\":\"size\",\"+order\":\"desc\"}");
    assertThat(down.stream().map(id -> -rows.get(id).path("size").asInt())).isSorted();
  }

  @Property(tries = 200)
  void anIndexChangesNothing(@ForAll("lists") List<ObjectNode> rows, @ForAll("conditions") String[] filters) {
    for (var filter : filters) {
      var call = new Call(Map.of(), Map.of(), filter, Optional.of(Scopes.ALL), "");
      var listing = new Listing<>(rows, Function.<ObjectNode>identity(), FILTERS);
      var indexed = listing.indexed(call, "label",
          label -> rows.stream().filter(row -> row.path("label").asText().equals(label)).toList());
      assertThat(indexed.page(call)).isEqualTo(listing.page(call));
    }
  }

  @Provide
  Arbitrary<List<ObjectNode>> lists() {
    var row = Combinators
        .combine(labels(), Arbitraries.integers().between(0, 9), labels().list().ofMaxSize(3))
        .as((label, size, tags) -> Json.object().put("label", label).put("size", size).<ObjectNode>set("tags",
            Json.texts(tags)));
    return row.list().ofMaxSize(120).map(rows -> IntStream.range(0, rows.size())
        .mapToObj(i -> rows.get(i).deepCopy().put("id", i)).toList());
  }

  private static Arbitrary<String> labels() {
    return Arbitraries.strings().withChars("ab-").ofMinLength(0).ofMaxLength(3);
  }

  /// A filter, and the one that lets the others through.
  @Provide
  Arbitrary<String[]> conditions() {
    var ofLabels = labels().flatMap(label -> Arbitraries.of(
        pair("{\"label\":\"%s\"}", "{\"label\":{\"+neq\":\"%s\"}}", label),
        pair("{\"label\":{\"+gt\":\"%s\"}}", "{\"label\":{\"+lte\":\"%s\"}}", label),
        pair("{\"label\":{\"+lt\":\"%s\"}}", "{\"label\":{\"+gte\":\"%s\"}}", label),
        pair("{\"tags\":\"%s\"}", "{\"tags\":{\"+neq\":\"%s\"}}", label)));
    var ofSizes = Arbitraries.integers().between(-1, 10).flatMap(size -> Arbitraries.of(
        pair("{\"size\":%s}", "{\"size\":{\"+neq\":%s}}", size),
        pair("{\"size\":{\"+gt\":%s}}", "{\"size\":{\"+lte\":%s}}", size),
        pair("{\"size\":{\"+eq\":%s}}", "{\"+or\":[{\"size\":{\"+lt\":%s}},{\"size\":{\"+gt\":%s}}]}",
            size)));
    return Arbitraries.oneOf(ofLabels, ofSizes);
  }

  private static String[] pair(String with, String without, Object value) {
    return new String[]{with.replace("%s", value.toString()), without.replace("%s", value.toString())};
  }

  private static List<Integer> ids(List<ObjectNode> rows, String filter) {
    return page(rows, filter, 1, 500).path("data").valueStream().map(row -> row.path("id").asInt()).toList();
  }

  private static ObjectNode page(List<ObjectNode> rows, String filter, int page, int size) {
    var query = Map.of("page", String.valueOf(page), "page_size", String.valueOf(size));
    return new Listing<>(rows, Function.identity(), FILTERS)
        .page(new Call(Map.of(), query, filter, Optional.of(Scopes.ALL), ""));
  }
}
