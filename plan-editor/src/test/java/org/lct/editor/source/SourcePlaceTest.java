package org.lct.editor.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.lct.editor.source.Completions.Completion;
import org.lct.editor.testing.Plans;
import org.lct.planfile.PlanSchema;

class SourcePlaceTest {
  private static final SchemaKeys SCHEMA = new SchemaKeys(PlanSchema.json());

  @Provide
  static Arbitrary<String> yaml() {
    return SourceProperties.yaml();
  }

  @Example
  void keysAreToldByTheirIndentation() {
    assertThat(place("name: x\nregions:\n- region: us-east\n  nodes:\n  - name: a\n  - name: b\n    ty|"))
        .isEqualTo("/regions/0/nodes/1 key ty");
    assertThat(place("regions:\n  - region: a\n    nodes:\n    - name: b\n  - re|"))
        .isEqualTo("/regions/1 key re");
    assertThat(place("regions:\n- region: a\n# remark\nna|")).isEqualTo("/ key na");
    assertThat(place("network:\n  |")).isEqualTo("/network key ");
  }

  @Example
  void valuesStandBehindColons() {
    assertThat(place("regions:\n- region: us-e|")).isEqualTo("/regions/0/region value us-e");
    assertThat(place("defaults:\n  image: linode/deb|")).isEqualTo("/defaults/image value linode/deb");
    assertThat(place("name:|")).isEqualTo("/name value ");
  }

  @Example
  void betweenBraces() {
    assertThat(place("network: {mode: vpc, ci|")).isEqualTo("/network key ci");
    assertThat(place("regions: [{region: us-east, nodes: [{name: a, type: g6|"))
        .isEqualTo("/regions/0/nodes/0/type value g6");
    assertThat(place("regions:\n- {region: a, nodes: [{name: a}, {na|"))
        .isEqualTo("/regions/0/nodes/1 key na");
    assertThat(place("name: 'a-{b|")).isEqualTo("/name value 'a-{b");
  }

  @Example
  void offersTheKeysOfThePlace() {
    assertThat(texts("network:\n  mo|")).containsExactly("mode: ");
    assertThat(texts("regions:\n- region: a\n  nodes:\n  - ty|")).contains("type: ");
    assertThat(texts("network:\n  mode: v|")).contains("vpc", "vlan").doesNotContain("auto");
  }

  @Example
  void doesNotOfferKeysThatTheMappingHas() {
    assertThat(texts("regions:\n- region: a\n  nodes:\n  - name: a\n    |\n    type: b\n  - count: 2"))
        .contains("count: ").doesNotContain("name: ", "type: ");
    assertThat(texts("network:\n  mode|: vpc")).containsExactly("mode: ");
    assertThat(texts("name: a\nregions:\n- |\n  region: a")).contains("nodes: ").doesNotContain("region: ");
  }

  @Example
  void offersWhatTheCatalogueKnows() {
    assertThat(texts("regions:\n- region: us-e|")).contains("us-east");
    assertThat(texts("regions:\n- nodes:\n  - type: g6-standard-|")).contains("g6-standard-1");
    assertThat(texts("defaults:\n  image: debian12|")).contains("linode/debian12");
    assertThat(texts("defaults:\n  software: kafka.b|")).containsExactly("kafka.broker");
    assertThat(texts("regions:\n- nodes:\n  - uses:\n    - kafka.b|")).containsExactly("kafka.broker");
  }

  @Example
  void saysWhatAKeyMeans() {
    var text = "regions:\n- region: a\n  nodes:\n  - name: a\n";
    assertThat(SourceHover.words(text, text.indexOf("nodes") + 2, SourceMarks.NONE, SCHEMA))
        .contains("Node plans.");
    assertThat(SourceHover.words(text, text.indexOf("region: a") + 8, SourceMarks.NONE, SCHEMA)).isEmpty();
  }

  @Property
  void everyPlaceOfAnyTextIsSomewhere(@ForAll("yaml") String text) {
    for (int offset = 0; offset <= text.length(); offset++) {
      var place = SourcePlace.at(text, offset);
      assertThat(place.from() + place.word().length()).isEqualTo(offset);
      new Completions(SCHEMA).at(place, SourcePlace.keys(text, place.path(), offset),
          Optional.of(Plans.CATALOG));
      SourceHover.words(text, offset, SourceMarks.NONE, SCHEMA);
    }
  }

  private static String place(String textWithCaret) {
    var place = at(textWithCaret);
    return place.path() + (place.inValue() ? " value " : " key ") + place.word();
  }

  private static SourcePlace at(String textWithCaret) {
    return SourcePlace.at(textWithCaret.replace("|", ""), textWithCaret.indexOf('|'));
  }

  private static List<String> texts(String textWithCaret) {
    var place = at(textWithCaret);
    var present = SourcePlace.keys(textWithCaret.replace("|", ""), place.path(), textWithCaret.indexOf('|'));
    return new Completions(SCHEMA).at(place, present, Optional.of(Plans.CATALOG)).stream()
        .map(Completion::text).toList();
  }
}
