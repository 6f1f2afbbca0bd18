package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.cloud.Region;
import org.lct.diagnostic.Checked;
import org.lct.plan.PlanPath;
import org.lct.testing.Problems;

class RegionNamesTest {
  private static final PlanPath HERE = PlanPath.ROOT.key("region");
  private final Catalog catalog = BundledCatalog.load();

  private Checked<Region> resolve(String text) {
    return new RegionNames(catalog).resolve(text, HERE);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      us-east      | us-east
      Dallas       | us-central
      newark       | us-east
      newa         | us-east
      Newark, NJ   | us-east
      bogota 2     | co-bog-2
      queretaro    | mx-qro-1
      los angeles  | us-lax
      LOS          | us-lax
      London, UK   | eu-west
      London 2     | gb-lon
      tokyo 2      | ap-northeast
      """)
  void findsRegionsByIdAndPlace(String text, String id) {
    var found = resolve(text);

    assertThat(found.value().orElseThrow().id()).isEqualTo(id);
    assertThat(found.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"us-east-1a,us-east", "us-south-1a,us-central", "us-south,us-central", "us-west-1a,us-west",
      "us-southeast-1a,us-southeast", "eu-central-1a,eu-central", "eu-west-1a,eu-west",
      "ap-south-1a,ap-south",
      "ap-northeast-1b,ap-northeast", "2,us-central", "3,us-west", "4,us-southeast", "6,us-east", "7,eu-west",
      "9,ap-south", "10,eu-central", "11,ap-northeast"})
  void takesOldNamesWithAWarning(String text, String id) {
    var found = resolve(text);

    assertThat(found.value().orElseThrow().id()).isEqualTo(id);
    assertThat(Problems.of(found.diagnostics())).containsExactly("warning retired-region /region");
    assertThat(found.diagnostics().getFirst().detail()).isEqualTo("Write `" + id + "`.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ap-northeast-1a", "8"})
  void refusesClosedRegionsAndNamesThoseNearby(String text) {
    var found = resolve(text);

    assertThat(Problems.of(found.diagnostics())).containsExactly("error closed-region /region");
    assertThat(found.diagnostics().getFirst().detail()).contains("ap-northeast (Tokyo 2, JP)", "jp-tyo-3");
  }

  @Test
  void listsTheCandidatesOfAnAmbiguousPlace() {
    var found = resolve("london");

    assertThat(Problems.of(found.diagnostics())).containsExactly("error ambiguous-region /region");
    assertThat(found.diagnostics().getFirst().detail()).contains("eu-west (London, UK)",
        "gb-lon (London 2, UK)");
  }

  @Test
  void theBeginningOfAnIdMeansThoseThatBeginSo() {
    var found = resolve("US");

    assertThat(Problems.of(found.diagnostics())).containsExactly("error ambiguous-region /region");
    assertThat(found.diagnostics().getFirst().candidates()).contains("us-east", "us-ord")
        .allMatch(id -> id.startsWith("us-"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"us-eats", "5", "Atlantis", "", "  ", ","})
  void refusesUnknownPlaces(String text) {
    assertThat(Problems.of(resolve(text).diagnostics())).containsExactly("error unknown-region /region");
  }

  @Test
  void suggestsTheRegionThatWasMeant() {
    assertThat(resolve("us-eats").diagnostics().getFirst().detail()).contains("Did you mean `us-east`");
    assertThat(resolve("Nwark").diagnostics().getFirst().detail()).contains("Did you mean `Newark`");
  }

  @Test
  void warnsOfARegionThatIsOut() {
    var newark = catalog.region("us-east").orElseThrow();
    var out = new Region(newark.id(), newark.label(), newark.country(), newark.capabilities(), false,
        newark.placement(), newark.resolvers());
    var cloud = new Catalog("test", catalog.readOn(), List.of(out), List.of(), List.of(),
        catalog.volumeGigabyte(), catalog.nodeBalancer(), catalog.reservedIp());

    var found = new RegionNames(cloud).resolve("us-east-1a", HERE);

    assertThat(found.value()).contains(out);
    assertThat(Problems.of(found.diagnostics())).containsExactly("warning retired-region /region",
        "warning region-outage /region");
  }
}
