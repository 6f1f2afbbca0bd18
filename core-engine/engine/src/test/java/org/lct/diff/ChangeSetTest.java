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
          Optional.empty()));
  private static final Change DELETE = new Change.Delete(
      new ResourceRecord(new ResourceAddress("us-east/old"),
          ResourceKind.NODEBALANCER, 1, "old", Map.of(), new TreeMap<>(), Instant.EPOCH));
  private static final Change START = new Change.Start(new ResourceAddress("us-east/web[1]"));

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
}
