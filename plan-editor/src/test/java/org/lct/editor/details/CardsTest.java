package org.lct.editor.details;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lct.editor.details.Details.Fact;
import org.lct.editor.details.Details.Fact.Field;
import org.lct.editor.details.Details.Fact.Item;
import org.lct.editor.details.Details.Fact.Words;
import org.lct.editor.details.Details.Section;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;

/// What the cards of clusters, regions, node plans, NodeBalancers and volumes say.
class CardsTest {
  private final CheckedPlan wordpress = Plans.checked(Plans.haWordpress());
  private final CheckedPlan shop = Plans.checked(Plans.shop());

  @Test
  void aClusterCountsWhatItHas() {
    assertThat(facts(wordpress)).contains(value("Linodes", "82"), value("NodeBalancers", "4"),
        value("Volumes", "10"), value("Format", "2017"));
    assertThat(facts(shop)).contains(value("Description", "Sells things"), value("Volumes", "2"),
        words("Tags", "shop"), words("Counters", "orders"), value("Format", "Current"));
  }

  @Test
  void aClusterSaysWhatItsKindsCost() {
    assertThat(section(wordpress, "Cost a month").facts()).containsExactly(value("Nodes", "$17,184.00"),
        value("NodeBalancers", "$40.00"), value("Volumes", "$500.00"));
  }

  @Test
  void aRegionSaysItsPlanNetworkTagsAndCounters() {
    assertThat(facts(wordpress, "us-east")).containsExactly(code("Region plan", "ha-wordpress-region"),
        value("Linodes", "41"), value("Network", "Private IPv4"));
    assertThat(facts(shop, "us-east")).containsExactly(value("Linodes", "4"), value("Network", "VLAN"),
        words("Tags", "front"), words("Counters", "local"));
    assertThat(facts(shop, "eu-central")).contains(value("Network", "None"));
  }

  @Test
  void nodesSayTypeImageTagsSoftwareAndAddresses() {
    assertThat(facts(shop, "us-east/web")).contains(
        value("Type", "Linode 2GB: 1 CPU, 2 GB memory, 50 GB disk"), code("Type id", "g6-standard-1"),
        value("Image", "Debian 12"), value("Count", "3 nodes"), words("Tags", "public"),
        words("Runs", "nginx"), words("Uses", "memcached"), value("Public", "IPv6"), value("Private", "IPv4"),
        value("First start", "With the cluster"));
    assertThat(facts(shop, "eu-central/web")).contains(value("Public", "None"), value("Private", "None"),
        value("First start", "When created"), value("Count", "1 node"));
  }

  @Test
  void nodesOfATypeThatIsNotFoundShowWhatIsWritten() {
    var plan = Plans.checked("name: lost\nregions: [{region: us-east, nodes: [{name: web, type: none}]}]\n");
    assertThat(facts(plan, "us-east/web")).contains(code("Type id", "none"))
        .noneMatch(fact -> fact instanceof Field(var label, _, _) && label.equals("Type"));
  }

  @Test
  void disksAreThoseOfTheImageOrThoseOfThePlan() {
    assertThat(section(wordpress, "Disks and volumes", "us-east/webservers").facts())
        .containsExactly(new Item("disks", "As the image makes them"));
    assertThat(section(wordpress, "Disks and volumes", "us-east/ndbdatanodes").facts()).containsExactly(
        new Item("boot", "160 GB ext4 (80%), boot disk"), new Item("swap", "40 GB swap (20%)"),
        new Item("data", "500 GB xfs volume at /mnt/ndb"));
  }

  @Test
  void nodesSayHowTheyAreNamed() {
    assertThat(section(shop, "Names", "us-east/web").facts()).containsExactlyInAnyOrder(
        code("Node name", "web-{index}"), code("Host name", "web-{orders}"),
        code("Public FQDN", "web-{index}.example.org"), code("Private FQDN", "web-{index}.internal"));
  }

  @Test
  void stepsAreListedByPhaseWithTheirVariablesInOrder() {
    assertThat(section(shop, "First boot", "us-east/web").facts())
        .containsExactly(new Item("shell", "setup.sh (amount=3, colour=blue)"));
    assertThat(section(wordpress, "First boot", "us-east/webservers").facts()).containsExactly(
        new Item("cloudinit", "firewalled"), new Item("localansible", "diskprovisioning"),
        new Item("stackscript", "linode/LAMP"));
  }

  @Test
  void nodeBalancersSayWhatTheyBalanceAndHow() {
    assertThat(facts(shop, "us-east/web/nodebalancer")).containsExactly(words("Balances", "web"),
        value("Back ends", "3 nodes"), words("Allowed from", "office"));
    assertThat(section(shop, "Port 80", "us-east/web/nodebalancer").facts()).containsExactly(
        value("Protocol", "HTTP"), value("Port on nodes", "8080"), value("Algorithm", "leastconn"),
        value("Stickiness", "table"), value("Health check", "http"), code("Path asked for", "/up"));
    assertThat(section(shop, "Port 8443", "us-east/web/nodebalancer").facts()).containsExactly(
        value("Protocol", "TCP"), value("Port on nodes", "8443"), value("PROXY protocol", "v2"));
  }

  @Test
  void volumesOfNodesSaySizeCountAndMount() {
    assertThat(facts(wordpress, "us-east/ndbdatanodes/volume.data")).containsExactly(
        value("Size", "500 GB xfs"), value("Count", "5, one for each node of ndbdatanodes"),
        code("Mounted at", "/mnt/ndb"), value("When deleted", "Kept"));
  }

  @Test
  void volumesOfRegionsSaySizeAndWhereTheyAreAttached() {
    assertThat(facts(shop, "us-east/volume.backup")).containsExactly(value("Size", "100 GB"),
        code("Attached to", "us-east/web[1]"), value("When deleted", "Deleted with its cluster"));
    assertThat(facts(shop, "us-east/volume.spare")).containsExactly(value("Size", "20 GB xfs"),
        value("When deleted", "Kept"));
  }

  @Test
  void sectionsWithoutFactsAreLeftOut() {
    assertThat(details(wordpress, "us-east/webservers").sections()).extracting(Section::title)
        .containsExactly("", "Disks and volumes", "First boot");
  }

  private static Fact value(String label, String value) {
    return new Field(label, value, false);
  }

  private static Fact code(String label, String value) {
    return new Field(label, value, true);
  }

  private static Fact words(String label, String... words) {
    return new Words(label, List.of(words));
  }

  private static Stream<Fact> facts(CheckedPlan plan, String... selection) {
    return section(plan, "", selection).facts().stream();
  }

  private static Section section(CheckedPlan plan, String title, String... selection) {
    return details(plan, selection).sections().stream().filter(section -> section.title().equals(title))
        .findFirst().orElseThrow();
  }

  private static Details details(CheckedPlan plan, String... selection) {
    return SelectionDetails.of(plan, Set.of(selection));
  }
}
