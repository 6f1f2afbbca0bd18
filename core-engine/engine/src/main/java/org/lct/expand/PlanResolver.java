package org.lct.expand;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.cloud.Catalog;
import org.lct.cloud.Image;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Region;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.ClusterPlan;
import org.lct.plan.NetworkPlan;
import org.lct.plan.NodeBalancerPlan;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.RegionPlan;
import org.lct.plan.VolumePlan;

/// Applies templates and defaults and looks names up, once for one plan.
final class PlanResolver {
  private final ClusterPlan plan;
  private final Catalog catalog;
  private final List<Diagnostic> problems = new ArrayList<>();

  PlanResolver(ClusterPlan plan, Catalog catalog) {
    this.plan = plan;
    this.catalog = catalog;
  }

  ResolvedPlan resolve() {
    var templates = templates();
    var regions = plan.placedRegions().map(region -> region(region, templates)).toList();
    findRegionsUsedTwice(regions);
    return new ResolvedPlan(plan, catalog, regions, OncePerPlace.of(problems.stream()));
  }

  private Map<String, Placed<RegionPlan>> templates() {
    var byName = new HashMap<String, Placed<RegionPlan>>();
    plan.placedRegionPlans().forEach(template -> template.value().name().ifPresent(name -> {
      if (byName.putIfAbsent(name, template) != null)
        problems.add(LayerMerge.duplicate("region plans", name, template.path().key("name")));
    }));
    return byName;
  }

  private ResolvedRegion region(Placed<RegionPlan> own, Map<String, Placed<RegionPlan>> templates) {
    var region = place(own);
    var template = template(own, templates);
    var id = region.map(Region::id).or(() -> own.value().region()).orElse("");
    var written = new Layered<>(own.value(), Stream.concat(Stream.of(own), template.stream()).toList());
    return new ResolvedRegion(id, region, written, network(written), nodePlans(own, template),
        nodeBalancers(own, template), volumes(own, template));
  }

  private Optional<Region> place(Placed<RegionPlan> own) {
    if (own.value().region().isEmpty()) {
      problems.add(Diagnostic.error("region-missing", Subject.at(own.path()), "This region names no place",
          "Write `region:` with the id of a region, such as `us-east`."));
      return Optional.empty();
    }
    return keep(new RegionNames(catalog).resolve(own.value().region().get(), own.path().key("region")));
  }

  private <T> Optional<T> keep(Checked<T> checked) {
    problems.addAll(checked.diagnostics());
    return checked.value();
  }

  private Optional<Placed<RegionPlan>> template(Placed<RegionPlan> own,
      Map<String, Placed<RegionPlan>> templates) {
    var name = own.value().regionplan();
    var template = name.map(templates::get);
    if (name.isPresent() && template.isEmpty())
      problems.add(Diagnostic.error("unknown-region-plan", Subject.at(own.path().key("regionplan")),
          "There is no region plan `%s`".formatted(name.get()),
          "Define it under `regionplans`, or remove the key.")
          .didYouMean(name.get(), templates.keySet()));
    return template;
  }

  private NetworkPlan.Mode network(Layered<RegionPlan> region) {
    return Stream
        .concat(region.layers().stream().map(layer -> layer.value().network()), Stream.of(plan.network()))
        .flatMap(Optional::stream).map(NetworkPlan::mode).flatMap(Optional::stream).findFirst()
        .orElse(plan.is2017() ? NetworkPlan.Mode.PRIVATE_IP : NetworkPlan.Mode.AUTO);
  }

  private List<ResolvedNodePlan> nodePlans(Placed<RegionPlan> own, Optional<Placed<RegionPlan>> template) {
    return new LayerMerge<NodePlan>("nodes", "node plans", "name", this::name, NodePlan::overriding,
        problems::add).merge(own, template, RegionPlan::nodes).entrySet().stream()
        .map(entry -> nodes(entry.getKey(), withDefaults(entry.getValue()))).toList();
  }

  private String name(Placed<NodePlan> nodes, int position) {
    return nodes.value().name().orElseGet(() -> {
      var called = "nodeplan" + position;
      problems.add(Diagnostic.warning("node-plan-name-missing", Subject.at(nodes.path()),
          "This node plan has no name; it is called `%s` by its position".formatted(called),
          "Write `name: %s`, so that it keeps its name when others are added before it.".formatted(called))
          .offering(List.of(called)));
      return called;
    });
  }

  private Layered<NodePlan> withDefaults(Layered<NodePlan> nodes) {
    return plan.defaults().map(defaults -> new Layered<>(nodes.value().overriding(defaults),
        Stream
            .concat(nodes.layers().stream(), Stream.of(new Placed<>(PlanPath.ROOT.key("defaults"), defaults)))
            .toList()))
        .orElse(nodes);
  }

  private ResolvedNodePlan nodes(String name, Layered<NodePlan> written) {
    checkStorageLabels(written);
    return new ResolvedNodePlan(name, written, count(name, written), type(name, written),
        image(name, written));
  }

  private int count(String name, Layered<NodePlan> written) {
    int count = written.value().countOrOne();
    int possible = Math.clamp(count, 0, ResolvedNodePlan.MOST);
    if (count != possible)
      problems.add(Diagnostic.error("count-out-of-range",
          Subject.at(written.pathOf("count", nodes -> nodes.count().isPresent())),
          "Node plan `%s` asks for %d nodes".formatted(name, count),
          "Write a count from 0 to %d.".formatted(ResolvedNodePlan.MOST)));
    return possible;
  }

  private Optional<LinodeType> type(String name, Layered<NodePlan> written) {
    var wanted = written.value().type();
    if (wanted.isPresent())
      return keep(new TypeNames(catalog).resolve(wanted.get(),
          written.pathOf("type", nodes -> nodes.type().isPresent())));
    problems.add(Diagnostic.error("type-missing", Subject.at(written.path()),
        "Node plan `%s` names no type".formatted(name),
        "Write `type:` with the id of a type, such as `g6-standard-2`."));
    return Optional.empty();
  }

  private Optional<Image> image(String name, Layered<NodePlan> written) {
    var wanted = written.value().wantedImage();
    var images = new ImageNames(catalog);
    return keep(wanted.map(image -> images.resolve(image, imagePath(written)))
        .orElseGet(() -> images.byDefault(name, written.path())));
  }

  private static PlanPath imagePath(Layered<NodePlan> written) {
    var says = written.layers().stream().filter(layer -> layer.value().wantedImage().isPresent()).findFirst()
        .orElseThrow();
    return (says.value().image().isPresent() ? says.path() : says.path().key("init")).key("image");
  }

  private void checkStorageLabels(Layered<NodePlan> written) {
    var taken = new HashSet<String>();
    StorageLayout.placed(written).forEach(entry -> {
      var label = entry.value().label();
      var path = entry.path().key("label");
      LegalNames.problem(label, path).ifPresent(problems::add);
      if (!taken.add((entry.value().isVolume() ? "volume." : "disk.") + label))
        problems.add(LayerMerge.duplicate(entry.value().isVolume() ? "volumes" : "disks", label, path));
    });
  }

  private List<ResolvedNodeBalancer> nodeBalancers(Placed<RegionPlan> own,
      Optional<Placed<RegionPlan>> template) {
    return new LayerMerge<NodeBalancerPlan>("nodebalancers", "NodeBalancers", "name", this::balancerName,
        NodeBalancerPlan::overriding, problems::add).merge(own, template, RegionPlan::nodebalancers)
        .entrySet()
        .stream().map(entry -> nodeBalancer(entry.getKey(), entry.getValue())).toList();
  }

  private String balancerName(Placed<NodeBalancerPlan> balancer, int position) {
    return balancer.value().name().orElseGet(() -> {
      var called = "nodebalancer" + position;
      problems.add(Diagnostic.warning("nodebalancer-name-missing", Subject.at(balancer.path()),
          "This NodeBalancer has no name; it is called `%s` by its position".formatted(called),
          "Write `name: %s`, so that it keeps its name when others are added before it.".formatted(called))
          .offering(List.of(called)));
      return called;
    });
  }

  private ResolvedNodeBalancer nodeBalancer(String name, Layered<NodeBalancerPlan> written) {
    var ports = new HashSet<String>();
    new ResolvedNodeBalancer(name, written).ports()
        .filter(port -> !ports.add(port.value().frontPort() + (port.value().isUdp() ? "/udp" : "")))
        .forEach(port -> problems.add(Diagnostic.error("duplicate-port", Subject.at(port.path().key("port")),
            "NodeBalancer `%s` has port %d twice".formatted(name, port.value().frontPort()),
            "Remove one of them, or give it another port.")));
    return new ResolvedNodeBalancer(name, written);
  }

  private List<Layered<VolumePlan>> volumes(Placed<RegionPlan> own, Optional<Placed<RegionPlan>> template) {
    return List.copyOf(new LayerMerge<VolumePlan>("volumes", "volumes", "label",
        (volume, _) -> volume.value().label(), (mine, _) -> mine, problems::add)
        .merge(own, template, RegionPlan::volumes).values());
  }

  private void findRegionsUsedTwice(List<ResolvedRegion> regions) {
    var seen = new HashSet<String>();
    regions.stream().filter(region -> region.region().isPresent() && !seen.add(region.id()))
        .forEach(region -> problems.add(Diagnostic.error("duplicate-region",
            Subject.at(region.written().path().key("region")),
            "The plan already has a region %s".formatted(region.id()),
            "Put all nodes of a region under one entry of `regions`.")));
  }
}
