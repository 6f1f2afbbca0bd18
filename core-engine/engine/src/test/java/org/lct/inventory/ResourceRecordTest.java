package org.lct.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Records that were made of the same one at the same time.
class ResourceRecordTest {
  private static ResourceRecord node(long id, Map<Fact, String> facts, Map<String, String> wanted) {
    return new ResourceRecord(new ResourceAddress("us-east/web[1]"), ResourceKind.LINODE, id, "shop-web-1",
        facts, new TreeMap<>(wanted), Instant.EPOCH);
  }

  private static final ResourceRecord BEFORE = node(1, Map.of(Fact.TYPE, "g6-nanode-1", Fact.POWER, "off"),
      Map.of("type", "g6-nanode-1", "tags", "front"));

  @Test
  void neitherUndoesWhatTheOtherSays() {
    var started = BEFORE.with(Fact.POWER, "on");
    var named = node(1, Map.of(Fact.TYPE, "g6-nanode-1", Fact.POWER, "off"),
        Map.of("type", "g6-nanode-1", "reverse name", "web.example.com"));
    var both = node(1, Map.of(Fact.TYPE, "g6-nanode-1", Fact.POWER, "on"),
        Map.of("type", "g6-nanode-1", "reverse name", "web.example.com"));

    assertThat(named.onto(BEFORE, started)).isEqualTo(both);
    assertThat(started.onto(BEFORE, named)).isEqualTo(both);
    assertThat(named.onto(BEFORE, BEFORE)).isEqualTo(named);
  }

  @Test
  void anotherResourceAtTheAddressIsItself() {
    var another = node(2, Map.of(), Map.of());

    assertThat(another.onto(BEFORE, BEFORE)).isEqualTo(another);
    assertThat(BEFORE.with(Fact.POWER, "on").onto(BEFORE, another))
        .isEqualTo(BEFORE.with(Fact.POWER, "on"));
  }
}
