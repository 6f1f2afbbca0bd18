package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Texts;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.SetValue;

/// What can be done by hand to the sections of a plan that have no figure: private networks and the domain.
final class Sections {
  static final PlanPath NETWORK = PlanPath.ROOT.key("network");
  private static final PlanPath DNS = PlanPath.ROOT.key("dns");
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private Sections() {}

  /// A private network for the cluster, whose kind each region chooses.
  static Gesture network() {
    var range = Texts.of("gesture.network.range");
    var section = JSON.objectNode().put("mode", "auto").put("cidr", range);
    return Gesture.of(Texts.of("gesture.network", range), List.of(new SetValue(NETWORK, section)))
        .selecting(Set.of(FigureIds.CLUSTER));
  }

  /// One more subnet of the VPC of a region.
  static Gesture subnet(CheckedPlan plan, PlanRegion region) {
    var list = Written.region(region).key("network").key("subnets");
    var taken = Entries.value(plan, list).stream().flatMap(JsonNode::valueStream)
        .map(subnet -> subnet.path("name").asText()).collect(Collectors.toSet());
    var name = Names.free(taken, "subnet");
    var entry = JSON.objectNode().put("name", name);
    int count = Entries.count(plan, list);
    var edit = count == 0 ? new SetValue(list, JSON.arrayNode().add(entry))
        : new InsertItem(list, count, entry);
    return Gesture.of(Texts.of("gesture.subnet", name, region.id()), List.of(edit))
        .selecting(Set.of(region.id()));
  }

  /// A domain for the cluster.
  static Gesture domain() {
    var name = Texts.of("inspector.new.domain");
    return Gesture.of(Texts.of("gesture.domain", name),
        List.of(new SetValue(DNS.key("domain"), JSON.textNode(name)))).selecting(Set.of(FigureIds.CLUSTER));
  }
}
