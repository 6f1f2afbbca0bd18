package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.cloud.Image;
import org.lct.diagnostic.Checked;
import org.lct.plan.PlanPath;
import org.lct.testing.Problems;

class ImageNamesTest {
  private static final PlanPath HERE = PlanPath.ROOT.key("image");
  private final Catalog catalog = BundledCatalog.load();
  private final ImageNames names = new ImageNames(catalog);

  private Checked<Image> resolve(String text) {
    return names.resolve(text, HERE);
  }

  private Catalog offering(String source, Image... images) {
    return new Catalog(source, catalog.readOn(), catalog.regions(), catalog.types(), List.of(images),
        catalog.volumeGigabyte(), catalog.nodeBalancer(), catalog.reservedIp());
  }

  @ParameterizedTest
  @CsvSource({"linode/debian12,linode/debian12", "Debian 12,linode/debian12",
      "ubuntu 24.04 lts,linode/ubuntu24.04", "ubuntu 24.04,linode/ubuntu24.04",
      "Ubuntu24.04,linode/ubuntu24.04", "nvidia,linode/ubuntu24.04-nvidia", "arch,linode/arch",
      "rocky linux 9,linode/rocky9", "alma 10,linode/almalinux10"})
  void findsImagesByIdAndWords(String text, String id) {
    var found = resolve(text);

    assertThat(found.value().orElseThrow().id()).isEqualTo(id);
    assertThat(found.diagnostics()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"linode/ubuntu16.04lts,linode/ubuntu24.04", "Ubuntu 16.04 LTS,linode/ubuntu24.04",
      "linode/debian9,linode/debian12", "Debian 9,linode/debian12", "linode/fedora26,linode/fedora43"})
  void replacesRetiredImagesWithAWarning(String text, String id) {
    var found = resolve(text);

    assertThat(found.value().orElseThrow().id()).isEqualTo(id);
    assertThat(Problems.of(found.diagnostics())).containsExactly("warning retired-image /image");
  }

  @Test
  void keepsADeprecatedImageThatIsStillOffered() {
    var found = resolve("linode/ubuntu20.04");

    assertThat(found.value().orElseThrow().id()).isEqualTo("linode/ubuntu20.04");
    assertThat(Problems.of(found.diagnostics())).containsExactly("warning deprecated-image /image");
    assertThat(found.diagnostics().getFirst().detail()).contains("linode/ubuntu24.04");
  }

  @Test
  void listsTheCandidatesOfAmbiguousWords() {
    var found = resolve("debian");

    assertThat(Problems.of(found.diagnostics())).containsExactly("error ambiguous-image /image");
    assertThat(found.diagnostics().getFirst().detail()).contains("linode/debian11 (Debian 11)",
        "linode/debian13");
  }

  @ParameterizedTest
  @ValueSource(strings = {"linode/debian14", "linode/debian8", "Containerlinux", "windows", ""})
  void refusesUnknownImages(String text) {
    assertThat(Problems.of(resolve(text).diagnostics())).containsExactly("error unknown-image /image");
  }

  @Test
  void cannotCheckImagesOfAnAccountWithoutIt() {
    assertThat(Problems.of(resolve("private/123").diagnostics()))
        .containsExactly("warning unchecked-image /image");
    assertThat(resolve("private/123").value().orElseThrow().id()).isEqualTo("private/123");

    var account = new ImageNames(
        offering("api.linode.com", new Image("private/7", "golden", "", false, true)));
    assertThat(account.resolve("golden", HERE).value().orElseThrow().id()).isEqualTo("private/7");
    assertThat(Problems.of(account.resolve("private/123", HERE).diagnostics()))
        .containsExactly("error unknown-image /image");
  }

  @Test
  void takesTheNewestDebianThatReadsUserData() {
    var found = names.byDefault("web", HERE);
    assertThat(found.value().orElseThrow().id()).isEqualTo("linode/debian13");
    assertThat(Problems.of(found.diagnostics())).containsExactly("note image-defaulted /image");

    var debians = offering("test", new Image("linode/debian9", "Debian 9", "Debian", false, true),
        new Image("linode/debian10", "Debian 10", "Debian", false, true),
        new Image("linode/debian11", "Debian 11", "Debian", true, true),
        new Image("linode/debian12", "Debian 12", "Debian", false, false),
        new Image("linode/debian12-kube-v1.36.0", "Kubernetes on Debian 12", "Debian", false, true));
    assertThat(new ImageNames(debians).byDefault("web", HERE).value().orElseThrow().id())
        .isEqualTo("linode/debian10");
    assertThat(Problems.of(new ImageNames(offering("test")).byDefault("web", HERE).diagnostics()))
        .containsExactly("error no-default-image /image");
  }
}
