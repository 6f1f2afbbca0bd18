package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.lct.plan.ResourceAddress;

/// The forms of labels are those of the Linode API v4, written down here a second time.
class LabelProperties {
  private static final Pattern LINODE = Pattern
      .compile("(?=.{3,64}$)[a-zA-Z]((?!--|__|\\.\\.)[a-zA-Z0-9-_.])+(?<=[a-zA-Z0-9])");
  private static final Pattern FIREWALL = Pattern
      .compile("(?=.{3,32}$)[a-zA-Z]((?!--|__|\\.\\.)[a-zA-Z0-9-_.])+");
  private static final Pattern VOLUME = Pattern.compile("(?=.{1,32}$)[a-zA-Z]((?!--|__)[a-zA-Z0-9-_])+");
  private static final Pattern NODEBALANCER = Pattern.compile("[a-zA-Z0-9-_]{3,32}");
  private static final Pattern LOCAL = Pattern.compile("[a-zA-Z0-9-_.]{1,48}");

  /// A thing to label.
  record Thing(String region, String name, int index, String part) {}

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void labelsOfNodesAreLegalAndUnique(@ForAll("names") String cluster, @ForAll("things") List<Thing> things) {
    var labels = new Labels(cluster);
    check(things, LINODE, thing -> linode(labels, thing));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void labelsOfVolumesAreLegalAndUnique(@ForAll("names") String cluster,
      @ForAll("things") List<Thing> things) {
    var labels = new Labels(cluster);
    check(things, VOLUME, thing -> labels.volume(node(thing).part("volume." + thing.part()),
        linode(labels, thing), thing.part()));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void labelsOfRegionsThingsAreLegalAndUnique(@ForAll("names") String cluster,
      @ForAll("things") List<Thing> things) {
    var labels = new Labels(cluster);
    check(things, VOLUME, thing -> labels.regionVolume(
        ResourceAddress.inRegion(thing.region(), "volume." + thing), thing.region(), thing.name()));
    check(things, NODEBALANCER, thing -> labels
        .nodeBalancer(ResourceAddress.inRegion(thing.region(), thing.toString()), thing.region(),
            thing.name()));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void labelsDoNotDependOnWhatElseThereIs(@ForAll("names") String cluster,
      @ForAll("things") List<Thing> things) {
    var labels = new Labels(cluster);
    for (var thing : things) {
      var alone = new Labels(cluster);
      var node = linode(labels, thing);
      assertThat(node).isEqualTo(linode(alone, thing));
      var volume = node(thing).part("volume." + thing.part());
      assertThat(labels.volume(volume, node, thing.part()))
          .isEqualTo(alone.volume(volume, node, thing.part()));
    }
  }

  private static String linode(Labels labels, Thing thing) {
    return labels.linode(node(thing), thing.region(), thing.name(), thing.index());
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void labelsOfFirewallsAreLegal(@ForAll("names") String cluster, @ForAll("names") String exposure) {
    assertThat(new Labels(cluster).firewall(ResourceAddress.ofCluster("firewall." + exposure), exposure))
        .matches(FIREWALL);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void labelsInsideANodeAreLegalAndStayTheSame(@ForAll("names") String cluster,
      @ForAll("names") String wanted) {
    var address = new ResourceAddress("us-east/web[1]/disk.x");
    var label = new Labels(cluster).local(LabelForm.DISK, address, wanted);
    assertThat(label).matches(LOCAL).isEqualTo(new Labels(cluster).local(LabelForm.DISK, address, wanted));
    assertThat(new Labels(cluster).local(LabelForm.BACK_END, address, wanted)).matches(NODEBALANCER);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void labelsThatAreLegalAlreadyAreNotTouched(@ForAll @IntRange(min = 1, max = 999) int index) {
    var labels = new Labels("shop");
    var address = ResourceAddress.node("us-east", "web", index);
    assertThat(labels.linode(address, "us-east", "web", index)).isEqualTo("shop-us-east-web-" + index);
  }

  private static void check(List<Thing> things, Pattern form, Function<Thing, String> label) {
    var seen = new HashSet<String>();
    things.stream().map(label).forEach(made -> {
      assertThat(made).matches(form);
      assertThat(seen.add(made)).as(made).isTrue();
    });
  }

  private static ResourceAddress node(Thing thing) {
    return ResourceAddress.node(thing.region(), thing.name(), thing.index());
  }

  /// Things of different nodes.
  @Provide
  Arbitrary<List<Thing>> things() {
    var regions = Arbitraries.of("us-iad", "us-iad-2", "us-east");
    return Combinators.combine(regions, names(), Arbitraries.integers().between(1, 12), names())
        .as(Thing::new).list().uniqueElements(LabelProperties::node).ofMaxSize(30);
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.oneOf(Arbitraries.of("a", "a-1", "a-2", "2-a", "1", "2", "1-a"),
        Arbitraries.strings().withChars("ab2-_.").ofMinLength(1).ofMaxLength(70),
        Arbitraries.strings().ofMaxLength(40));
  }
}
