package org.lct.editor.gesture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.testing.Plans;

class SectionsTest {
  private static final CheckedPlan SHOP = Plans.checked("""
      # the shop
      name: shop
      format: 2
      regions:
      - region: us-east
        nodes:
        - {name: web, type: g6-standard-1}   # small
      - region: fr-par
      """);
  private static final Cargo NETWORK = new Cargo.New(new PaletteItem.Network("Network", ""));
  private static final Cargo DOMAIN = new Cargo.New(new PaletteItem.Domain("Domain", ""));

  @Test
  void onTheFreeCanvasTheNetworkIsTheClusters() {
    var offer = offer(SHOP, NETWORK, Optional.empty());
    assertThat(offer.words()).isEqualTo("Give the cluster the private network 10.0.0.0/8");
    assertThat(offer.places()).containsExactly("/");
    var gesture = offer.gesture().orElseThrow();
    assertThat(gesture.select()).contains(Set.of("/"));
    assertThat(Edited.newLines(SHOP, gesture)).containsExactly("network:", "  mode: auto",
        "  cidr: 10.0.0.0/8");
    var after = Edited.plan(SHOP, gesture);
    assertThat(after.problemCount().errors()).isZero();
    assertThat(after.has("/network")).isTrue();
    assertThat(offer(after, NETWORK, Optional.empty()).words())
        .isEqualTo("The cluster has a private network already; its details change it");
  }

  @Test
  void onARegionItIsASubnetOfTheVpcThere() {
    var gesture = offer(SHOP, NETWORK, Optional.of("fr-par")).gesture().orElseThrow();
    assertThat(gesture.label()).isEqualTo("Add subnet to the VPC of fr-par");
    assertThat(gesture.select()).contains(Set.of("fr-par"));
    assertThat(Edited.text(SHOP, gesture)).isEqualTo("""
        # the shop
        name: shop
        format: 2
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-standard-1}   # small
        - region: fr-par
          network:
            subnets:
            - name: subnet
        """);
    var once = Edited.plan(SHOP, gesture);
    var twice = offer(once, NETWORK, Optional.of("fr-par")).gesture().orElseThrow();
    assertThat(Edited.newLines(once, twice)).containsExactly("    - name: subnet-2");
    assertThat(once.sections()).singleElement().satisfies(section -> {
      assertThat(section.owner()).isEqualTo("fr-par");
      assertThat(section.spoken()).isEqualTo("Private network, subnet");
    });
  }

  @Test
  void aSubnetNeedsAVpc() {
    assertThat(offer(SHOP, NETWORK, Optional.of("us-east/web")).words())
        .startsWith("us-east has no VPCs, and a subnet is a part of one");
    var old = Plans.checked("name: old\nregions: [{region: fr-par}]\n");
    assertThat(offer(old, NETWORK, Optional.of("fr-par")).words())
        .isEqualTo("A subnet is a part of a VPC, and the plan gives fr-par none");
  }

  @Test
  void aDomainIsTheClustersWhereverItIsLetGo() {
    var gesture = offer(SHOP, DOMAIN, Optional.of("us-east/web")).gesture().orElseThrow();
    assertThat(gesture.label()).isEqualTo("Give the cluster the domain example.org");
    assertThat(Edited.newLines(SHOP, gesture)).containsExactly("dns:", "  domain: example.org");
    var after = Edited.plan(SHOP, gesture);
    assertThat(offer(after, DOMAIN, Optional.empty()).words())
        .isEqualTo("The plan has the domain example.org already");
  }

  @Test
  void aDomainJoinsWhatIsSaidOfNamesAlready() {
    var named = Plans.checked("name: shop\ndns:\n  resolvers: 2 # two\nregions: []\n");
    assertThat(Edited.text(named, offer(named, DOMAIN, Optional.empty()).gesture().orElseThrow()))
        .contains("  domain: example.org\n  resolvers: 2 # two\n");
  }

  @Test
  void sectionsAreRemovedLikeFigures() {
    var after = Edited.plan(SHOP, offer(SHOP, DOMAIN, Optional.empty()).gesture().orElseThrow());
    var removal = Gestures.remove(after, Set.of("/dns")).orElseThrow();
    assertThat(removal.label()).isEqualTo("Remove dns");
    assertThat(Edited.text(after, removal)).isEqualTo(SHOP.file().document().text());
  }

  private static Offer offer(CheckedPlan plan, Cargo cargo, Optional<String> target) {
    return new DropPolicy(plan).offer(cargo, target);
  }
}
