package org.lct.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

class ChangeSetTest {
  private static final Change CREATE = new Change.Create(
      new DesiredNodeBalancer(new ResourceAddress("us-east/nb"), "us-east", "nb", List.of(),
          Optional.empty(), Optional.empty()));
  private static final Change DELETE = deletion(1, Instant.EPOCH);
  private static final Change START = new Change.Start(new ResourceAddress("us-east/web[1]"));

  private static Change deletion(long id, Instant seen) {
    return new Change.Delete(new ResourceRecord(new ResourceAddress("us-east/old"), ResourceKind.NODEBALANCER,
        id, "old", Map.of(), new TreeMap<>(), seen));
  }

  private static ChangeSet of(Change... changes) {
    return new ChangeSet(List.of(changes), List.of());
  }

  @Test
  void whatWasDoneMeanwhileNeedsNoNewAgreement() {
    assertThat(of(CREATE, DELETE, START).covers(of(CREATE))).isTrue();
    assertThat(of(CREATE).covers(of())).isTrue();
  }

  @Test
  void toStartANodeNeedsNone() {
    assertThat(of(CREATE).covers(of(CREATE, START))).isTrue();
  }

  @Test
  void whatCostsOrDestroysMoreDoes() {
    assertThat(of(CREATE).covers(of(CREATE, DELETE))).isFalse();
    assertThat(of(DELETE).covers(of(CREATE))).isFalse();
  }

  @Test
  void whenSomethingWasSeenIsNoNewsAboutIt() {
    assertThat(of(DELETE).covers(of(deletion(1, Instant.EPOCH.plusSeconds(5))))).isTrue();
    assertThat(of(DELETE).covers(of(deletion(2, Instant.EPOCH)))).isFalse();
  }
}
