package org.lct.app.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.diff.Change;
import org.lct.diff.Change.AttributeChange;
import org.lct.diff.ChangeSet;
import org.lct.diff.ClusterObserver;
import org.lct.diff.Differ;
import org.lct.diff.Way;
import org.lct.expand.CounterValues;
import org.lct.expand.DesiredLinode;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.testing.SamplePlans;
import org.lct.topology.diagram.Difference;
import org.lct.validate.PlanValidator;

class ReviewRowsTest {
  private static final Catalog CATALOG = BundledCatalog.load();

  private static Expansion expansion() {
    return new PlanValidator().check(new ExpandRequest(SamplePlans.haWordpress(), "shop", CATALOG,
        CounterValues.NONE, List.of("192.0.2.1/32"))).value().orElseThrow();
  }

  private static ResourceRecord recorded(String address, ResourceKind kind, Map<Fact, String> facts) {
    return new ResourceRecord(new ResourceAddress(address), kind, 1, address, facts, new TreeMap<>(),
        Instant.EPOCH);
  }

  @Test
  void aNewClusterIsALineForEachEntryOfThePlan() {
    var changes = Differ.diff(expansion(), ClusterObserver.nothing(), true);

    var rows = ReviewRows.of(changes, CATALOG);

    assertThat(rows).filteredOn(row -> row.region().equals("us-east"))
        .extracting(ReviewRow::subject, ReviewRow::detail, row -> row.monthly().orElseThrow().intValue())
        .contains(tuple("webservers[1] to [20]", "20 Linodes, Linode 2GB", 240),
            tuple("memcached[1] to [10]", "10 Linodes, Linode 150GB", 4800),
            tuple("ndbdatanodes[1] to [5]/volume.data", "5 volumes, 500 GB", 250),
            tuple("webservernb", "NodeBalancer", 10));
    assertThat(rows).allMatch(row -> row.difference() == Difference.ADD);
    assertThat(rows.getLast().region()).isEmpty();
    assertThat(rows.stream().map(row -> row.monthly().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add))
        .isEqualByComparingTo("17724");
  }

  @Test
  void whatComesWithItsWholeIsNoLineOfItsOwn() {
    var rows = ReviewRows.of(Differ.diff(expansion(), ClusterObserver.nothing(), true), CATALOG);

    assertThat(rows).noneMatch(row -> row.subject().contains("/port.") || row.subject().contains("/disk."));
  }

  @Test
  void deletionsSayWhatIsErasedAndWhatIsSaved() {
    var node = recorded("us-east/memcached[9]", ResourceKind.LINODE,
        Map.of(Fact.REGION, "us-east", Fact.TYPE, "g7-highmem-8"));
    var other = recorded("us-east/memcached[10]", ResourceKind.LINODE,
        Map.of(Fact.REGION, "us-east", Fact.TYPE, "g7-highmem-8"));
    var volume = recorded("us-east/volume.backup", ResourceKind.VOLUME,
        Map.of(Fact.REGION, "us-east", Fact.GIGABYTES, "100"));

    var rows = ReviewRows.of(
        new ChangeSet(List.of(new Change.Delete(node), new Change.Delete(other), new Change.Delete(volume)),
            List.of()),
        CATALOG);

    assertThat(rows).extracting(ReviewRow::subject, ReviewRow::detail, ReviewRow::resources,
        row -> row.monthly().map(BigDecimal::intValue)).containsExactly(
            tuple("memcached[9], [10]", "2 Linodes, Linode 150GB, disks erased", 2, Optional.of(-960)),
            tuple("volume.backup", "Volume, 100 GB, erased", 1, Optional.of(-10)));
  }

  @Test
  void deletionsSayThatConnectionsEndBefore() {
    var backEnd = recorded("us-east/nb/port.80/web[1]", ResourceKind.NODEBALANCER_NODE,
        Map.of(Fact.MODE, "accept"));
    var udp = recorded("us-east/nb/port.53.udp/web[1]", ResourceKind.NODEBALANCER_NODE,
        Map.of(Fact.MODE, "none"));

    assertThat(ReviewRows.of(
        new ChangeSet(List.of(new Change.Delete(backEnd), new Change.Delete(udp)), List.of()), CATALOG))
        .extracting(ReviewRow::detail)
        .containsExactlyInAnyOrder("Back end, once connections have ended", "Back end");
  }

  @Test
  void whatCannotBeChangedSaysTheValuesAndWhy() {
    var desired = expansion().resources().getFirst();
    var changes = new ChangeSet(
        List.of(new Change.Update(desired,
            List.of(new AttributeChange("size", "9 GB", "5 GB", Way.REFUSED, "It only grows")))),
        List.of());

    assertThat(ReviewRows.of(changes, CATALOG)).singleElement().satisfies(row -> {
      assertThat(row.refused()).isTrue();
      assertThat(row.detail()).endsWith("size: 9 GB → 5 GB, It only grows");
    });
  }

  @Test
  void whatIsReplacedSaysBecauseOfWhatAndWhatIsLost() {
    var desired = expansion().resources().stream().filter(DesiredLinode.class::isInstance).findFirst()
        .map(DesiredLinode.class::cast).orElseThrow();
    var before = recorded(desired.address().value(), ResourceKind.LINODE,
        Map.of(Fact.REGION, desired.region(), Fact.TYPE, desired.type()));
    var changes = new ChangeSet(List.of(new Change.Replace(desired, before,
        List.of(new AttributeChange("network", "here", "there", Way.REPLACE, "")), List.of())), List.of());

    assertThat(ReviewRows.of(changes, CATALOG)).singleElement().satisfies(row -> {
      assertThat(row.difference()).isEqualTo(Difference.REPLACE);
      assertThat(row.refused()).isFalse();
      assertThat(row.monthly().orElseThrow()).isEqualByComparingTo("0");
      assertThat(row.detail())
          .endsWith("network: here → there, replaced: its public and private addresses change, "
              + "what is on its local disks is lost");
    });
  }

  @Test
  void whatIsWipedWhereItStandsDestroysAsMuchAsWhatIsDeleted() {
    var desired = expansion().resources().getFirst();
    var wiped = new Change.Update(desired,
        List.of(new AttributeChange("image", "linode/debian12", "linode/debian13", Way.REBUILD, "")));
    var grown = new Change.Update(desired,
        List.of(new AttributeChange("size", "9 GB", "10 GB", Way.IN_PLACE, "")));

    assertThat(ReviewRows.of(new ChangeSet(List.of(wiped, grown), List.of()), CATALOG))
        .extracting(ReviewRow::destroys).containsExactly(true, false);
  }

  @Test
  void aPriceThatIsNotKnownMakesTheSumUnknown() {
    var node = recorded("us-east/old[1]", ResourceKind.LINODE,
        Map.of(Fact.REGION, "us-east", Fact.TYPE, "no-such-type"));

    assertThat(ReviewRows.of(new ChangeSet(List.of(new Change.Delete(node)), List.of()), CATALOG))
        .singleElement().satisfies(row -> assertThat(row.monthly()).isEmpty());
  }

  @Test
  void signsStandBeforeAmounts() {
    assertThat(Amounts.signed(Optional.of(new BigDecimal("48")))).isEqualTo("+$48.00");
    assertThat(Amounts.signed(Optional.of(new BigDecimal("-960")))).isEqualTo("−$960.00");
    assertThat(Amounts.signed(Optional.of(BigDecimal.ZERO))).isEqualTo("$0.00");
    assertThat(Amounts.signed(Optional.empty())).isEqualTo("not known");
  }
}
