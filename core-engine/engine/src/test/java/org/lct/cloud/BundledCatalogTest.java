package org.lct.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BundledCatalogTest {
  private final Catalog catalog = BundledCatalog.load();

  @Test
  void saysWhereItIsFromAndHowOldItsPricesAre() {
    assertThat(catalog.source()).isEqualTo("built-in list");
    assertThat(catalog.readOn()).isEqualTo(LocalDate.of(2024, 7, 11));
  }

  @Test
  void knowsEveryRegionOnceWithItsCapabilities() {
    assertThat(catalog.regions()).hasSize(46).extracting(Region::id).doesNotHaveDuplicates();
    assertThat(catalog.regions()).allMatch(Region::open);
    assertThat(catalog.regions().stream().filter(region -> region.can("NodeBalancers"))).hasSize(34);
    assertThat(catalog.regions().stream().filter(region -> region.can("VPCs"))).hasSize(23);
    var newark = catalog.region("us-east").orElseThrow();
    assertThat(newark.city()).isEqualTo("Newark");
    assertThat(newark.can("Block Storage")).isTrue();
    assertThat(newark.can("VPCs")).isFalse();
    assertThat(catalog.region("nz-akl-1").orElseThrow().can("Block Storage")).isFalse();
  }

  @Test
  void knowsTypesWithPricesThatDifferByRegion() {
    assertThat(catalog.types()).hasSize(37).extracting(LinodeType::id).doesNotHaveDuplicates();
    var type = catalog.type("g6-standard-1").orElseThrow();
    assertThat(type)
        .isEqualTo(
            new LinodeType("g6-standard-1", "Linode 2GB", "standard", 2048, 51200, 1, 0, type.price(),
                type.backups()));
    assertThat(type.price().in("us-east")).contains(new BigDecimal("12"));
    assertThat(type.price().in("br-gru")).contains(new BigDecimal("16.8"));
    assertThat(type.price().hourIn("us-east")).contains(new BigDecimal("0.018"));
    assertThat(type.price().hourIn("id-cgk")).contains(new BigDecimal("0.022"));
    assertThat(type.backups().in("us-east")).contains(new BigDecimal("2.5"));
    assertThat(type.backups().in("br-gru")).contains(new BigDecimal("3.5"));
    assertThat(catalog.types()).allMatch(one -> one.backups().monthly().isPresent());
    assertThat(catalog.volumeGigabyte().in("us-east")).contains(new BigDecimal("0.10"));
    assertThat(catalog.nodeBalancer().in("id-cgk")).contains(new BigDecimal("12"));
  }

  @Test
  void knowsWhichImagesReadUserData() {
    assertThat(catalog.images()).hasSize(34).extracting(Image::id).doesNotHaveDuplicates();
    assertThat(catalog.images().stream().filter(image -> !image.cloudInit()).map(Image::id)
        .collect(Collectors.toSet())).containsExactlyInAnyOrder("linode/slackware15.0", "linode/centos7");
    assertThat(catalog.image("linode/ubuntu20.04").orElseThrow().deprecated()).isTrue();
  }
}
