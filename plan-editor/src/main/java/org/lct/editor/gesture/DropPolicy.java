package org.lct.editor.gesture;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.cloud.Region;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Balancer;
import org.lct.editor.figures.PlanPart.NodeVolumes;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPart.RegionVolume;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.gesture.PaletteItem.Domain;
import org.lct.editor.gesture.PaletteItem.Network;
import org.lct.editor.gesture.PaletteItem.NodePlan;
import org.lct.editor.gesture.PaletteItem.Place;
import org.lct.editor.gesture.PaletteItem.Stack;
import org.lct.editor.gesture.PaletteItem.Standing;
import org.lct.editor.gesture.PaletteItem.Volume;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Texts;
import org.lct.plan.ClusterPlan;
import org.lct.plan.DnsPlan;

/// What may be dropped where in a plan. It only says what would happen: the views show it while something hovers and do
/// it when it is let go. The same answers serve whoever works with the keyboard.
///
/// @param plan the plan as it is known
public record DropPolicy(CheckedPlan plan) {
  /// What dropping `cargo` on `target` would do.
  ///
  /// @param target the figure or region under it; empty for the free canvas
  public Offer offer(Cargo cargo, Optional<String> target) {
    if (!plan.isReadable())
      return Offer.refused(Texts.of("drop.broken"), Set.of());
    return switch (cargo) {
      case Cargo.New(Place place) -> region(place.region(), target);
      case Cargo.New(Stack(var template)) -> Offer.of(
          Gesture.of(Texts.of("gesture.open-stack", template.name()), List.of()), Set.of());
      case Cargo.New(Network _) -> regionAt(target).map(this::subnet).orElseGet(this::network);
      case Cargo.New(Domain _) -> domain();
      case Cargo.New(PaletteItem.RegionPlan _) -> regionAt(target).map(this::share)
          .orElseGet(() -> Offer.refused(Texts.of("drop.plan-on-region"), Set.of()));
      case Cargo.New(Standing item) -> target.flatMap(id -> plan.region(id).map(region -> into(item, region))
          .or(() -> plan.part(id).map(part -> onto(item, part))))
          .orElseGet(() -> Offer.refused(Texts.of(plan.regions().isEmpty() ? "drop.first-region"
              : "drop.into-region"), Set.of()));
      case Cargo.Parts(var ids) -> parts(ids, target);
    };
  }

  private Offer region(Region region, Optional<String> target) {
    return Gestures.addRegion(plan, region).map(gesture -> Offer.of(gesture, Set.of()))
        .orElseGet(() -> Offer.refused(Texts.of("drop.region-there", region.id()),
            target.map(Set::of).orElse(Set.of())));
  }

  /// The region that is meant, be it by a figure in it.
  private Optional<PlanRegion> regionAt(Optional<String> target) {
    return target.flatMap(id -> plan.region(id)
        .or(() -> plan.part(id).flatMap(part -> Written.regionOf(plan, part))));
  }

  private Offer network() {
    var whole = Set.of(FigureIds.CLUSTER);
    return Entries.value(plan, Sections.NETWORK).isPresent()
        ? Offer.refused(Texts.of("drop.network-there"), whole)
        : Offer.of(Sections.network(), whole);
  }

  private Offer subnet(PlanRegion region) {
    var here = Set.of(region.id());
    return switch (region.region().network()) {
      case AUTO, VPC -> region.region().region().filter(place -> !place.can("VPCs")).isPresent()
          ? Offer.refused(Texts.of("drop.no-vpcs", region.id()), here)
          : Offer.of(Sections.subnet(plan, region), here);
      case VLAN, PRIVATE_IP, NONE -> Offer.refused(Texts.of("drop.no-vpc", region.id()), here);
    };
  }

  private Offer domain() {
    var whole = Set.of(FigureIds.CLUSTER);
    return plan.file().draft().flatMap(ClusterPlan::dns).flatMap(DnsPlan::domain)
        .map(name -> Offer.refused(Texts.of("drop.domain-there", name), whole))
        .orElseGet(() -> Offer.of(Sections.domain(), whole));
  }

  private Offer share(PlanRegion region) {
    var here = Set.of(region.id());
    return region.region().written().value().regionplan()
        .map(name -> Offer.refused(Texts.of("drop.plan-there", region.id(), name), here))
        .orElseGet(() -> Offer.of(Sharing.share(plan, region), here));
  }

  private Offer into(Standing item, PlanRegion region) {
    return switch (item) {
      case NodePlan nodes -> nodes(nodes, region);
      case PaletteItem.Balancer _ -> balancer(region, Optional.empty());
      case Volume _ -> new Needs(Written.together(plan, region)).againstVolumes()
          .map(reason -> Offer.refused(reason, Set.of(region.id())))
          .orElseGet(() -> Offer.of(Gestures.addVolume(plan, region), together(region)));
    };
  }

  private Offer nodes(NodePlan nodes, PlanRegion region) {
    var missing = plan.catalog().type(nodes.keys().path("type").asText())
        .flatMap(new Needs(Written.together(plan, region))::againstType);
    if (missing.isPresent())
      return Offer.refused(missing.get(), Set.of(region.id()));
    return Offer.of(Gestures.addNodes(plan, region, nodes.entry(), nodes.keys()), together(region));
  }

  private Offer balancer(PlanRegion region, Optional<Nodes> nodes) {
    var missing = new Needs(Written.together(plan, region)).againstBalancers();
    if (missing.isPresent())
      return Offer.refused(missing.get(), Set.of(region.id()));
    return Offer.of(Gestures.addBalancer(plan, region, nodes), together(region));
  }

  private Set<String> together(PlanRegion region) {
    return Written.together(plan, region).stream().map(PlanRegion::id).collect(Collectors.toSet());
  }

  private Offer onto(Standing item, PlanPart part) {
    var region = Written.regionOf(plan, part).orElseThrow();
    return switch (item) {
      case Volume _ when part instanceof Nodes nodes ->
        Offer.of(Gestures.addVolume(plan, nodes), Set.of(part.id()));
      case PaletteItem.Balancer _ when part instanceof Nodes nodes -> balancer(region, Optional.of(nodes));
      case NodePlan nodes when part instanceof Nodes on && nodes.keys().has("software") ->
        software(nodes, on);
      case NodePlan _,PaletteItem.Balancer _,Volume _ -> into(item, region);
    };
  }

  /// Software that is dropped on nodes runs there, too.
  private Offer software(NodePlan nodes, Nodes on) {
    var roles = nodes.keys().path("software").valueStream().map(JsonNode::asText).toList();
    return Gestures.run(plan, on, roles).map(gesture -> Offer.of(gesture, Set.of(on.id())))
        .orElseGet(() -> Offer.refused(Texts.of("drop.runs-already", on.name(), String.join(", ", roles)),
            Set.of(on.id())));
  }

  private Offer parts(Set<String> ids, Optional<String> target) {
    var moved = ids.stream().map(plan::part).flatMap(Optional::stream).toList();
    var on = target.flatMap(plan::part).filter(part -> !ids.contains(part.id()));
    if (on.isPresent() && moved.size() == 1)
      return connect(moved.getFirst(), on.get());
    var region = target.flatMap(plan::region)
        .or(() -> on.flatMap(part -> Written.regionOf(plan, part)));
    if (region.isEmpty())
      return Offer.refused(Texts.of("drop.into-region"), Set.of());
    var own = moved.stream().filter(PlanPart::isOverridden).findFirst();
    if (own.isPresent())
      return Offer.refused(Texts.of("drop.overridden", own.get().name(), own.get().region().id()),
          Set.of(region.get().id()));
    return move(moved, ids, region.get());
  }

  private Offer move(List<PlanPart> parts, Set<String> ids, PlanRegion region) {
    var here = Set.of(region.id());
    var gesture = Gestures.move(plan, ids, region);
    if (gesture.isEmpty())
      return parts.stream().filter(part -> !part.region().equals(region.region())).map(DropPolicy::ofNodes)
          .flatMap(Optional::stream).findFirst().map(reason -> Offer.refused(reason, here))
          .orElseGet(() -> Offer.refused(Texts.of("drop.stands-here"), here));
    var moving = Gestures.moving(plan, ids, region).toList();
    var needs = new Needs(Written.together(plan, region));
    return moving.stream().map(needs::against).flatMap(Optional::stream).findFirst()
        .or(() -> taken(moving, region)).map(reason -> Offer.refused(reason, here))
        .orElseGet(() -> Offer.of(gesture.get(), together(region)).noting(
            Ties.cut(plan, moving.stream().map(Written::entry).collect(Collectors.toSet()))));
  }

  /// Why parts cannot stand in a region under the names that they have.
  private Optional<String> taken(List<PlanPart> moving, PlanRegion region) {
    var names = new HashSet<List<String>>();
    return moving.stream().filter(part -> !names.add(name(part))).findFirst()
        .map(part -> Texts.of("drop.names-alike", part.name()))
        .or(() -> Written.together(plan, region).stream().flatMap(there -> there.parts().stream())
            .filter(part -> !moving.contains(part) && names.contains(name(part))).findFirst()
            .map(part -> Texts.of("drop.name-there", part.region().id(), part.name())));
  }

  /// What may stand in a region once: a name in a list.
  private static List<String> name(PlanPart part) {
    return part instanceof NodeVolumes
        ? List.of(part.id())
        : List.of(Written.list(Written.entry(part)), part.name());
  }

  /// Why volumes of nodes go nowhere by themselves.
  private static Optional<String> ofNodes(PlanPart part) {
    return part instanceof NodeVolumes volumes
        ? Optional.of(Texts.of("drop.of-nodes", volumes.name(), volumes.nodes().name()))
        : Optional.empty();
  }

  /// A figure let go on another connects them.
  private Offer connect(PlanPart from, PlanPart to) {
    var places = Set.of(from.id(), to.id());
    if (from instanceof Balancer || to instanceof Balancer) {
      var balancer = from instanceof Balancer first ? first : (Balancer) to;
      var other = from instanceof Balancer ? to : from;
      if (!(other instanceof Nodes nodes))
        return Offer.refused(Texts.of("drop.balances-nodes"), places);
      if (!balancer.region().id().equals(nodes.region().id()))
        return Offer.refused(Texts.of("drop.other-region", balancer.region().id()), places);
      return Offer.of(Gestures.balance(plan, balancer, nodes), places);
    }
    var fixed = ofNodes(from).or(() -> ofNodes(to));
    if (fixed.isPresent())
      return Offer.refused(fixed.get(), places);
    if (from instanceof RegionVolume volume && to instanceof Nodes nodes)
      return attach(volume, nodes, places);
    if (from instanceof Nodes nodes && to instanceof RegionVolume volume)
      return attach(volume, nodes, places);
    if (from instanceof Nodes client && to instanceof Nodes server)
      return connect(client, server);
    return Offer.refused(Texts.of("drop.nothing-to-connect"), places);
  }

  private static Offer attach(RegionVolume volume, Nodes nodes, Set<String> places) {
    if (!volume.region().id().equals(nodes.region().id()))
      return Offer.refused(Texts.of("drop.volume-region", volume.region().id()), places);
    if (nodes.nodes().count() == 0)
      return Offer.refused(Texts.of("drop.no-nodes", nodes.name()), places);
    if (volume.nodePlan().filter(nodes.name()::equals).isPresent())
      return Offer.refused(Texts.of("drop.attached", volume.name(),
          volume.volume().value().attachTo().orElse(nodes.name())), places);
    return Offer.of(Gestures.attach(volume, nodes), places);
  }

  /// Nodes let go on others use what those run, or start after them.
  private Offer connect(Nodes from, Nodes to) {
    var start = StartOrder.after(plan, to, from);
    return Gestures.use(plan, from, to).map(gesture -> Offer.of(gesture, start.places()).or(start))
        .orElse(start);
  }
}
