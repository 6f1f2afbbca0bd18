package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.LinodeType;
import org.lct.diagnostic.Checked;
import org.lct.plan.PlanPath;
import org.lct.testing.Problems;

class TypeNamesTest {
  private final TypeNames names = new TypeNames(BundledCatalog.load());

  private Checked<LinodeType> resolve(String text) {
    return names.resolve(text, PlanPath.ROOT.key("type"));
  }

  @ParameterizedTest
  @CsvSource({"g6-standard-2,g6-standard-2", "Linode 2GB,g6-standard-1", "linode 4 gb,g6-standard-2",
      "Nanode 1GB,g6-nanode-1", "Linode 24GB,g7-highmem-1", "Dedicated 4GB,g6-dedicated-2",
      "1gb,g6-nanode-1", "4GB,g6-standard-2", "4096MB,g6-standard-2", "192GB,g6-standard-32",
      "ram:24GB,g7-highmem-1", "ram: 1GB,g6-nanode-1", "disk:20GB,g7-highmem-1", "price:960,g7-highmem-16",
      "price:12.00,g6-standard-1"})
  void findsTypesOfToday(String text, String id) {
    var found = resolve(text);

    assertThat(found.value().orElseThrow().id()).isEqualTo(id);
    assertThat(found.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"g5-standard-1,g6-standard-1", "g5-standard-8,g6-standard-8", "g5-highmem-8,g7-highmem-8",
      "g6-highmem-16,g7-highmem-16", "g4-standard-4,g6-standard-4", "Linode 24576,g6-standard-8",
      "linode 1024,g6-nanode-1", "Linode 1GB,g6-nanode-1", "Linode 12GB,g6-standard-6",
      "1,g6-nanode-1", "2,g6-standard-1", "12,g6-standard-20", "24gb,g6-standard-8",
      "ram:80GB,g6-standard-24", "disk:768GB,g6-standard-16", "disk:1536GB,g6-standard-24",
      "price:640,g6-standard-24"})
  void resolvesRetiredTypesToTheirSuccessorsWithAWarning(String text, String id) {
    var found = resolve(text);

    assertThat(found.value().orElseThrow().id()).isEqualTo(id);
    assertThat(Problems.of(found.diagnostics())).containsExactly("warning retired-type /type");
    assertThat(found.diagnostics().getFirst().detail()).isEqualTo("Write `" + id + "`.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ram:4GB", "disk:80GB", "price:576", "ram:100GB"})
  void listsTheCandidatesOfAnAmbiguousAttribute(String text) {
    assertThat(Problems.of(resolve(text).diagnostics())).containsExactly("error ambiguous-type /type");
  }

  @Test
  void namesEveryCandidateWithItsLabel() {
    assertThat(resolve("ram:4GB").diagnostics().getFirst().detail()).contains("g6-standard-2 (Linode 4GB)",
        "g6-dedicated-2 (Dedicated 4GB)", "g7-premium-2 (Premium 4GB)");
    assertThat(resolve("ram:100GB").diagnostics().getFirst().detail())
        .contains("g5-standard-20-s1 (now g6-standard-20-s)", "g5-highmem-8 (now g7-highmem-8)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"g6-standrad-2", "3", "ram:lots", "ram:80%", "ram:7GB", "price:-1", "price:1e9",
      "7gb", "cpu:4", "", "999999999TB", "ram:999999999TB"})
  void refusesUnknownTypes(String text) {
    assertThat(Problems.of(resolve(text).diagnostics())).containsExactly("error unknown-type /type");
  }

  @Test
  void suggestsTheTypeThatWasMeant() {
    assertThat(resolve("g6-standrad-2").diagnostics().getFirst().detail())
        .contains("Did you mean `g6-standard-2`");
  }

  @Test
  void offersALargerTypeWhereEvenTheSuccessorIsGone() {
    var found = resolve("g5-standard-3-s");

    assertThat(Problems.of(found.diagnostics())).containsExactly("error unknown-type /type");
    assertThat(found.diagnostics().getFirst().detail()).contains("g6-standard-4 (Linode 8GB)");
  }
}
