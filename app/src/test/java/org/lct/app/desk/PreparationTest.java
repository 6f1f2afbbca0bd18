package org.lct.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lct.diff.Change;
import org.lct.diff.ChangeSet;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

class PreparationTest {
  private static final ResourceAddress ADDRESS = new ResourceAddress("us-east/nb");

  private static ChangeSet changes(String what) {
    List<Change> changes = switch (what) {
      case "nothing" -> List.of();
      case "create" ->
        List.of(new Change.Create(new DesiredNodeBalancer(ADDRESS, "us-east", "nb", List.of(),
            Optional.empty(), Optional.empty())));
      case "start" -> List.of(new Change.Start(ADDRESS));
      default -> List.of(new Change.Delete(new ResourceRecord(ADDRESS, ResourceKind.NODEBALANCER, 1, "nb",
          Map.of(), new TreeMap<>(), Instant.EPOCH)));
    };
    return new ChangeSet(changes, List.of());
  }

  @ParameterizedTest
  @CsvSource({"true, false, create, false", "true, false, start, true", "true, false, delete, true",
      "true, false, nothing, false", "true, true, create, false", "true, true, start, false",
      "true, true, delete, true", "false, false, create, true", "false, false, start, true",
      "false, false, delete, true", "false, true, create, true", "false, true, delete, true",
      "false, true, nothing, false"})
  void whereMoneyOrDataIsAtStakeTheReviewComesFirst(boolean simulated, boolean resumes, String what,
      boolean review) {
    assertThat(Preparation.needsReview(simulated, resumes, changes(what))).isEqualTo(review);
  }
}
