package org.lct.cloud.linode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateClassTest {
  @ParameterizedTest
  @CsvSource({"POST, /linode/instances, CREATE_LINODE", "POST, /linode/instances/7/clone, CREATE_LINODE",
      "POST, /linode/instances/7/boot, OTHER", "POST, /volumes, CREATE_VOLUME",
      "POST, /volumes/3/attach, OTHER",
      "POST, /vpcs, CREATE_VPC", "GET, /images, LIST_IMAGES", "GET, /linode/stackscripts, LIST_STACKSCRIPTS",
      "GET, /linode/instances, LIST", "GET, /linode/instances/7, OTHER",
      "GET, /linode/instances/7/disks, LIST",
      "GET, /account/events, LIST", "GET, /nodebalancers/5/stats, STATS", "GET, /profile, OTHER",
      "PUT, /linode/instances/7, OTHER", "DELETE, /linode/instances/7, OTHER"})
  void everyRequestBelongsToTheLimitLinodePublishesForIt(String method, String path, RateClass expected) {
    assertThat(RateClass.of(method, path)).isEqualTo(expected);
  }
}
