package org.lct.editor.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanFormat;
import org.lct.planfile.Shape;

/// Which values are offered for what is selected, and which lines a change of them writes.
class InspectedTest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String DEFAULTED = """
      name: shop
      format: 2
      defaults:
        type: g6-standard-1
        storage: # two disks
        - {label: system, size: 90%, boot: true}
        - {label: swap, size: 10%, fs: swap}
      regions:
      - region: us-east
        nodes:
        - name: web # the front
          count: 3
        - name: cache
          count: 2
          type: g6-standard-2
      """;

  private final CheckedPlan shop = Plans.checked(DEFAULTED);
  private final CheckedPlan wordpress = Plans.checked(Plans.haWordpress());

  @Test
  void everyKeyOfTheFormatCanBeGiven() {
    for (var mapping : List.of(PlanFormat.NODE_PLAN, PlanFormat.NODEBALANCER, PlanFormat.STORAGE_ENTRY,
        PlanFormat.VOLUME))
      assertThat(keys(mapping)).containsExactlyInAnyOrderElementsOf(mapping.keys().stream().map(
          key -> key.name()).toList());
    assertThat(keys(PlanFormat.CLUSTER)).containsAll(PlanFormat.CLUSTER.keys().stream()
        .map(key -> key.name()).filter(key -> !key.startsWith("region")).toList());
    for (var mapping : List.of(PlanFormat.REGION, Inspected.REGION_PLAN))
      assertThat(keys(mapping)).containsAll(mapping.keys().stream().map(key -> key.name())
          .filter(key -> !Set.of("nodes", "nodebalancers", "volumes").contains(key)).toList());
  }

  private static List<String> keys(Shape.Mapping mapping) {
    return FieldGroup.of(mapping).stream().flatMap(group -> group.keys().stream()).map(key -> key.name())
        .toList();
  }

  @Test
  void aValueIsWrittenWhereItStands() {
    assertThat(written(shop, field(shop, "count", "us-east/web").set(JSON.numberNode(4))))
        .containsExactly("    count: 4");
    assertThat(written(wordpress, field(wordpress, "count", "us-east/webservers").set(JSON.numberNode(17))))
        .singleElement().asString().endsWith("count: 17");
  }

  @Test
  void whatHoldsForAllIsGivenToTheOneThatDiffers() {
    var type = field(shop, "type", "us-east/web");
    assertThat(type.text()).isEqualTo("g6-standard-1");
    assertThat(type.isInherited()).isTrue();
    assertThat(type.remove()).isEmpty();
    assertThat(written(shop, type.set(JSON.textNode("g6-standard-4"))))
        .containsExactly("    type: g6-standard-4");
  }

  @Test
  void aPartOfWhatHoldsForAllIsWrittenOutWhole() {
    var size = field(shop, "storage/1/size", "us-east/web");
    assertThat(size.text()).isEqualTo("10%");
    var after = after(shop, size.set(JSON.textNode("5%")));
    assertThat(field(after, "storage/1/size", "us-east/web").text()).isEqualTo("5%");
    assertThat(field(after, "storage/0/label", "us-east/web").text()).isEqualTo("system");
    assertThat(field(after, "storage/1/size", "us-east/cache").text()).isEqualTo("10%");
    assertThat(after.file().document().text()).contains("storage: # two disks").contains("web # the front");
  }

  @Test
  void itemsAreAddedMovedAndRemoved() {
    var storage = field(shop, "storage", "us-east/web");
    var added = after(shop, storage.insert(2, NewEntry.of(PlanFormat.STORAGE_ENTRY, storage.items())));
    assertThat(field(added, "storage/2/label", "us-east/web").text()).isEqualTo("data");
    var moved = after(added, field(added, "storage", "us-east/web").move(2, 0));
    assertThat(field(moved, "storage/0/label", "us-east/web").text()).isEqualTo("data");
    var removed = after(moved, field(moved, "storage/0", "us-east/web").remove());
    assertThat(field(removed, "storage/0/label", "us-east/web").text()).isEqualTo("system");
    assertThat(field(removed, "storage", "us-east/web").items()).hasSize(2);
  }

  @Test
  void severalPartsAreChangedAtOnce() {
    var both = Set.of("us-east/web", "us-east/cache");
    var count = Inspected.of(shop, both).flatMap(about -> about.find("count")).orElseThrow();
    assertThat(count.isMixed()).isTrue();
    assertThat(count.value()).isEqualTo(Optional.<JsonNode>empty());
    assertThat(written(shop, count.set(JSON.numberNode(7)))).containsExactly("    count: 7", "    count: 7");
  }

  @Test
  void oneEntryInTwoRegionsIsChangedOnce() {
    var both = Set.of("us-east/webservers", "eu-central/webservers");
    var about = Inspected.of(wordpress, both).orElseThrow();
    assertThat(about.find("count").orElseThrow().set(JSON.numberNode(7))).hasSize(1);
  }

  @Test
  void whatIsSharedIsWrittenInTheEntryThatOverridesIt() {
    var plan = Plans.checked("""
        name: twins
        regionplans:
        - name: pair
          nodes:
          - {name: web, type: g6-standard-1, count: 2}
        regions:
        - region: us-east
          regionplan: pair
          nodes:
          - name: web
        """);
    var count = field(plan, "count", "us-east/web");
    assertThat(count.standIn("")).isEqualTo("2");
    assertThat(count.origin()).isEqualTo("From the shared plan");
    assertThat(written(plan, count.set(JSON.numberNode(4)))).containsExactly("    count: 4");
    assertThat(count.remove()).isEmpty();
  }

  @Test
  void aRegionPlanIsInspectedByItself() {
    var plan = Plans.checked("""
        name: twins
        regionplans:
        - {name: pair, tags: [front]}
        regions:
        - {region: us-east, regionplan: pair}
        """);
    assertThat(field(plan, "tags", "/regionplan/pair").items()).containsExactly(JSON.textNode("front"));
    assertThat(field(plan, "tags", "us-east").value()).isEmpty();
    assertThat(written(plan, field(plan, "network/mode", "/regionplan/pair").set(JSON.textNode("vpc"))))
        .singleElement().asString().contains("name: pair", "mode: vpc");
  }

  @Test
  void theOnlyKeyTakesThePlaceOfTheOther() {
    var plan = Plans.checked("""
        name: shop
        format: 2
        regions:
        - region: us-east
          nodes:
          - name: web
            type: g6-nanode-1
            health: ssh
          - name: cache
            type: g6-nanode-1
            health: {http: 80/up}
        """);
    assertThat(written(plan, set(plan, "health/tcp", JSON.numberNode(80), "us-east/web")))
        .containsExactly("    health:", "      tcp: 80");
    assertThat(written(plan, set(plan, "health/tcp", JSON.numberNode(80), "us-east/cache")))
        .singleElement().asString().contains("tcp: 80").doesNotContain("http");
    assertThat(after(plan, removed(plan, "health/http", "us-east/cache")).file().document().text())
        .doesNotContain("http", "health: {");
  }

  @Test
  void aListOfStagesBecomesTheFullFormForWhatElseIsSaid() {
    var plan = Plans.checked("""
        name: shop
        format: 2
        order: [db, web]
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-nanode-1}
          - {name: db, type: g6-nanode-1}
        """);
    var waiting = after(plan, set(plan, "order/wait", JSON.textNode("health")));
    assertThat(field(waiting, "order/wait").text()).isEqualTo("health");
    assertThat(field(waiting, "order/stages").items()).hasSize(2);
    assertThat(written(waiting, set(waiting, "order/wait", JSON.textNode("running")))).singleElement()
        .asString().contains("wait: running");
    assertThat(written(plan, set(plan, "order/stages/0/0", JSON.textNode("cache"))))
        .containsExactly("order: [cache, web]");
  }

  @Test
  void theValueOfAVariableIsChanged() {
    var plan = Plans.checked("""
        name: shop
        format: 2
        regions:
        - region: us-east
          nodes:
          - name: web
            type: g6-nanode-1
            init:
              firstboot:
              - name: shell:setup.sh
                with:
                  MODE: quiet # for now
                  LEVEL: high
        """);
    assertThat(written(plan, set(plan, "init/firstboot/0/with/MODE", JSON.textNode("loud"), "us-east/web")))
        .containsExactly("          MODE: loud # for now");
  }

  private static List<PlanEdit> set(CheckedPlan plan, String id, JsonNode value, String... selection) {
    var about = Inspected.of(plan, Set.of(selection)).orElseThrow();
    return new FullForm(plan, about).set(about.find(id).orElseThrow(), value);
  }

  private static List<PlanEdit> removed(CheckedPlan plan, String id, String... selection) {
    var about = Inspected.of(plan, Set.of(selection)).orElseThrow();
    return new FullForm(plan, about).remove(about.find(id).orElseThrow());
  }

  @Test
  void thingsOfSeveralKindsHaveNoFieldsInCommon() {
    assertThat(Inspected.of(wordpress, Set.of("us-east/webservers", "us-east/mysqlnb/nodebalancer")))
        .isEmpty();
    assertThat(Inspected.of(wordpress, Set.of("us-east/webservers", "us-east"))).isEmpty();
  }

  @Test
  void nothingSelectedMeansTheCluster() {
    assertThat(field(shop, "name").text()).isEqualTo("shop");
    assertThat(field(shop, "defaults/type").text()).isEqualTo("g6-standard-1");
    assertThat(written(shop, field(shop, "budget").set(JSON.numberNode(100)))).containsExactly("budget: 100");
    assertThat(written(shop, field(shop, "security/ssh/from").set(JSON.arrayNode().add("any"))))
        .contains("security:").anyMatch(line -> line.contains("from:"));
  }

  @Test
  void whatTheFormatDoesNotTakeIsSaidWhileItIsTyped() {
    assertThat(against("count", "12")).isEmpty();
    assertThat(against("count", "10001")).contains("Wanted: a whole number from 0 to 10000");
    assertThat(against("placement", "spread")).isEmpty();
    assertThat(against("placement", "apart")).isPresent();
    assertThat(against("name", "web servers")).isPresent();
    assertThat(against("name", "")).isEmpty();
  }

  private static Optional<String> against(String key, String text) {
    return FieldWords.against(PlanFormat.NODE_PLAN.key(key).orElseThrow().shape(), text);
  }

  @Test
  void aPatternShowsTheNamesItYields() {
    var web = new NamePreview(wordpress, Inspected.of(wordpress, Set.of("us-east/webservers"))
        .flatMap(about -> new Showing(wordpress, about).nodes()).orElseThrow());
    assertThat(web.of("{region}-web{index}"))
        .isEqualTo(Remark.help("us-east-web1, us-east-web2, … us-east-web20"));
    assertThat(web.of("{nobody}")).isEqualTo(Remark.problem("There is no counter nobody"));
    assertThat(web.of("").words()).isEmpty();
  }

  private static Field field(CheckedPlan plan, String id, String... selection) {
    return Inspected.of(plan, Set.of(selection)).flatMap(about -> about.find(id)).orElseThrow();
  }

  private static CheckedPlan after(CheckedPlan plan, List<PlanEdit> edits) {
    var edited = PlanEditor.apply(plan.file().document(), edits);
    assertThat(edited.diagnostics()).isEmpty();
    return Plans.checked(edited.value().orElseThrow().file().document().text());
  }

  /// The lines that are new, in the order of the text.
  private static List<String> written(CheckedPlan plan, List<PlanEdit> edits) {
    var before = new TreeSet<>(plan.file().document().text().lines().toList());
    return after(plan, edits).file().document().text().lines().filter(line -> !before.contains(line))
        .toList();
  }

  @Test
  void aWordIsAddedToEachOfSeveralListsThatDoesNotHaveIt() {
    var plan = Plans.checked("""
        name: tags
        format: 2
        regions:
        - region: us-east
          nodes:
          - {name: a, type: g6-nanode-1, tags: [one, two]}
          - {name: b, type: g6-nanode-1, tags: three}
          - {name: c, type: g6-nanode-1}
          - {name: d, type: g6-nanode-1, tags: [new]}
        """);
    var about = Inspected.of(plan, Set.of("us-east/a", "us-east/b", "us-east/c", "us-east/d")).orElseThrow();
    var edits = about.field(PlanFormat.NODE_PLAN.key("tags").orElseThrow())
        .add(JsonNodeFactory.instance.textNode("new"));
    var after = PlanEditor.apply(plan.file().document(), edits).value().orElseThrow().file();
    assertThat(after.document().text()).contains("tags: [one, two, new]", "tags: [three, new]",
        "{name: c, type: g6-nanode-1, tags: [new]}", "{name: d, type: g6-nanode-1, tags: [new]}");
  }
}
