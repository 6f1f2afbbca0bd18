package org.lct.compare;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.compare.EntryDifference.KeyDifference;
import org.lct.compare.EntryDifference.Kind;
import org.lct.expand.PlanSketch;
import org.lct.expand.ResolvedPlan;
import org.lct.plan.ClusterPlan;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanWriter;

class PlanComparisonProperties {
  private static final Catalog CATALOG = BundledCatalog.load();

  @Provide
  static Arbitrary<ClusterPlan> plans() {
    return PlanSketch.any().map(PlanSketch::plan);
  }

  private static PlanComparison compare(ClusterPlan before, ClusterPlan after) {
    return PlanComparison.of(ResolvedPlan.of(before, CATALOG), ResolvedPlan.of(after, CATALOG));
  }

  @Property(tries = 200)
  void aPlanDoesNotDifferFromItself(@ForAll("plans") ClusterPlan plan) {
    assertThat(compare(plan, plan).isSame()).isTrue();
  }

  @Property(tries = 200)
  void theOtherWayRoundWhatWasAddedIsRemoved(@ForAll("plans") ClusterPlan one,
      @ForAll("plans") ClusterPlan other) {
    var there = compare(one, other);
    var back = compare(other, one);

    assertThat(swapped(back)).isEqualTo(Set.copyOf(there.differences().stream().map(
        PlanComparisonProperties::inAnyOrder).toList()));
  }

  private static Set<Object> swapped(PlanComparison comparison) {
    return comparison.differences().stream().map(one -> new EntryDifference(one.entry(), switch (one.kind()) {
      case ADDED -> Kind.REMOVED;
      case CHANGED -> Kind.CHANGED;
      case REMOVED -> Kind.ADDED;
    }, one.keys().stream().map(key -> new KeyDifference(key.key(), key.after(), key.before())).toList()))
        .map(PlanComparisonProperties::inAnyOrder).collect(Collectors.toSet());
  }

  private static List<Object> inAnyOrder(EntryDifference difference) {
    return List.of(difference.entry(), difference.kind(), Set.copyOf(difference.keys()));
  }

  @Property(tries = 200)
  void anEditDiffersExactlyAtItsEntry(@ForAll("plans") ClusterPlan plan, @ForAll int chosen) {
    var file = PlanReader.read("shop.yaml", PlanWriter.yaml(plan).getBytes(UTF_8));
    var places = plan.placedNodePlans().toList();
    Assume.that(!places.isEmpty() && file.plan().value().isPresent());
    var place = places.get(Math.floorMod(chosen, places.size()));
    var edited = PlanEditor.apply(file.document(), new PlanEdit.SetValue(place.path().key("count"),
        JsonNodeFactory.instance.numberNode(place.value().countOrOne() + 1))).value().orElseThrow().file();

    var region = plan.regions().get(Integer.parseInt(place.path().segments().get(1))).region().orElseThrow();
    assertThat(PlanComparison.of(file, edited, CATALOG).value().orElseThrow().differences())
        .singleElement().satisfies(difference -> {
          assertThat(difference.entry())
              .isEqualTo(new PlanEntry.Nodes(region, place.value().name().orElseThrow()));
          assertThat(difference.keys()).extracting(KeyDifference::key).containsExactly("count");
        });
  }

  @Provide
  static Arbitrary<List<Integer>> lists() {
    return Arbitraries.integers().between(0, 12).list().uniqueElements().ofMaxSize(8);
  }

  @Property
  void bothListsAreInTheirInterleavingEachItemOnce(@ForAll("lists") List<Integer> before,
      @ForAll("lists") List<Integer> now) {
    var both = Interleaving.of(before, now, item -> item);

    assertThat(both).doesNotHaveDuplicates().containsAll(before).containsAll(now);
    assertThat(both.stream().filter(now::contains)).containsExactlyElementsOf(now);
    for (int i = 1; i < before.size(); i++) {
      if (!now.contains(before.get(i)) && !now.contains(before.get(i - 1)))
        assertThat(both.indexOf(before.get(i))).isEqualTo(both.indexOf(before.get(i - 1)) + 1);
    }
  }
}
