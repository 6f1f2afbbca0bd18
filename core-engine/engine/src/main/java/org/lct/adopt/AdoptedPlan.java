package org.lct.adopt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.lct.adopt.Found.Balancer;
import org.lct.adopt.Found.Port;
import org.lct.adopt.NodeGroups.Group;
import org.lct.cloud.Catalog;
import org.lct.cloud.ObservedResource;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.Volume;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// A plan for what was found, and where in it each thing stands. Firewalls have no place in the text: which one stands
/// for which of the plan's follows from what the plan says of nodes.
///
/// @param plan in the form of the plan format
/// @param places the address of each thing that the plan has
/// @param start whether nodes that do not boot on creation run
/// @param leftOut what cannot be said in a plan
public record AdoptedPlan(JsonNode plan, List<Place> places, boolean start, List<Diagnostic> leftOut) {
  public AdoptedPlan {
    places = List.copyOf(places);
    leftOut = List.copyOf(leftOut);
  }

  /// Where a thing stands.
  ///
  /// @param parent the number of what it is part of, 0 for what stands by itself
  public record Place(ResourceAddress address, ResourceKind kind, ObservedResource seen, long parent) {}

  /// Writes the plan. A pure function.
  ///
  /// @param description what the plan says of itself
  public static AdoptedPlan of(String cluster, String description, Found found, Catalog catalog) {
    return new Writing(found, catalog).plan(cluster, description);
  }

  private static final class Writing {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Found found;
    private final Catalog catalog;
    private final Map<String, ObjectNode> regions = new TreeMap<>();
    private final Map<Long, ResourceAddress> nodes = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Diagnostic> leftOut = new ArrayList<>();

    private Writing(Found found, Catalog catalog) {
      this.found = found;
      this.catalog = catalog;
    }

    private AdoptedPlan plan(String cluster, String description) {
      var linodes = found.linodes().stream().filter(this::isOffered).toList();
      var balancers = balancers(linodes);
      var groups = groups(linodes, balancers);
      groups.forEach(this::nodes);
      balancers.forEach(balancer -> balancer(balancer, selector(balancer, groups).orElseThrow()));
      found.volumes().forEach(this::volume);
      var plan = JSON.objectNode().put("name", cluster).put("format", 2).put("description", description);
      plan.putObject("network").put("mode", "private-ip");
      plan.putArray("regions").addAll(regions.values());
      return new AdoptedPlan(plan, places, groups.stream().noneMatch(group -> group.spec().off()), leftOut);
    }

    private boolean isOffered(Linode linode) {
      var type = catalog.type(linode.type());
      var region = catalog.region(linode.region());
      if (type.isEmpty() || region.isEmpty())
        leftOut.add(Selection.notAdopted(ResourceKind.LINODE, linode,
            "%s is no longer offered".formatted(type.isEmpty() ? linode.type() : linode.region())));
      return type.isPresent() && region.isPresent();
    }

    /// Those that a plan can say; leaving one out may part the nodes of another otherwise, so until none is left out.
    private List<Balancer> balancers(List<Linode> linodes) {
      var sayable = new ArrayList<Balancer>();
      for (var balancer : found.balancers()) {
        var reason = new BalancerWords(balancer, linodes).problem();
        reason.ifPresentOrElse(why -> leaveOut(balancer, why), () -> sayable.add(balancer));
      }
      while (true) {
        var groups = groups(linodes, sayable);
        var mixed = sayable.stream().filter(one -> selector(one, groups).isEmpty()).findFirst();
        if (mixed.isEmpty())
          return sayable;
        leaveOut(mixed.get(), "its back ends are not alike and have no tag of their own in common");
        sayable.remove(mixed.get());
      }
    }

    private void leaveOut(Balancer balancer, String why) {
      leftOut.add(Selection.notAdopted(ResourceKind.NODEBALANCER, balancer.there(), why));
    }

    private List<Group> groups(List<Linode> linodes, List<Balancer> balancers) {
      var behind = new HashMap<Long, Set<Long>>();
      var names = new HashMap<Long, String>();
      balancers.forEach(balancer -> {
        names.put(balancer.there().id(), balancer.there().label());
        new BalancerWords(balancer, linodes).nodes()
            .forEach(node -> behind.computeIfAbsent(node, _ -> new HashSet<>()).add(balancer.there().id()));
      });
      return NodeGroups.of(linodes, behind, names, catalog);
    }

    /// The word that means the back ends of a NodeBalancer and nobody else.
    private static Optional<String> selector(Balancer balancer, List<Group> groups) {
      var local = groups.stream().filter(group -> group.spec().region().equals(balancer.there().region()))
          .toList();
      var meant = local.stream().filter(group -> group.spec().balancers().contains(balancer.there().id()))
          .toList();
      return meant.stream().flatMap(group -> Stream.concat(Stream.of(group.name()),
          group.spec().tags().stream())).distinct()
          .filter(word -> local.stream()
              .filter(group -> group.name().equals(word) || group.spec().tags().contains(word)).toList()
              .equals(meant))
          .findFirst();
    }

    private ArrayNode list(String region, String key) {
      return regions.computeIfAbsent(region, id -> JSON.objectNode().put("region", id)).withArray(key);
    }

    private void nodes(Group group) {
      var spec = group.spec();
      var plan = list(spec.region(), "nodes").addObject().put("name", group.name()).put("type", spec.type());
      if (group.nodes().size() > 1)
        plan.put("count", group.nodes().size());
      spec.image().ifPresent(image -> plan.put("image", image));
      if (!spec.tags().isEmpty())
        spec.tags().forEach(plan.putArray("tags")::add);
      if (spec.backups())
        plan.put("backups", true);
      if (spec.poweredOffOn())
        plan.put("maintenance", "power-off-on");
      if (spec.off())
        plan.putObject("init").put("boot-on-create", false);
      for (int i = 0; i < group.nodes().size(); i++) {
        var node = group.nodes().get(i);
        nodes.put(node.id(), group.address(i));
        places.add(new Place(group.address(i), ResourceKind.LINODE, node, 0));
        if (node.placementGroup().isPresent())
          leftOut.add(Diagnostic.warning("not-adopted", Subject.on(group.address(i)),
              "The placement group that `%s` is in is not adopted".formatted(node.label()),
              "The node stays in it, and later ones are in none."));
      }
    }

    private void balancer(Balancer balancer, String selector) {
      var there = balancer.there();
      var siblings = list(there.region(), "nodebalancers");
      var name = NodeGroups.free(there.label(), taken(siblings));
      var plan = siblings.addObject().put("name", name).put("tag", selector);
      var address = ResourceAddress.inRegion(there.region(), name);
      places.add(new Place(address, ResourceKind.NODEBALANCER, there, 0));
      var ports = plan.putArray("ports");
      var words = new BalancerWords(balancer, found.linodes());
      for (var port : balancer.ports()) {
        ports.add(BalancerWords.port(port));
        place(port, address, there.id(), words);
      }
    }

    private static Set<String> taken(ArrayNode siblings) {
      var taken = new HashSet<String>();
      siblings.forEach(one -> taken.add(one.path("name").asText().toLowerCase(Locale.ROOT)));
      return taken;
    }

    private void place(Port port, ResourceAddress balancer, long id, BalancerWords words) {
      var config = port.there();
      var address = balancer.part("port." + config.port() + (config.protocol().equals("udp") ? ".udp" : ""));
      places.add(new Place(address, ResourceKind.NODEBALANCER_CONFIG, config, id));
      for (var backEnd : port.backEnds())
        places.add(new Place(address.part(lastOf(words.node(backEnd).map(nodes::get).orElseThrow())),
            ResourceKind.NODEBALANCER_NODE, backEnd, config.id()));
    }

    private static String lastOf(ResourceAddress node) {
      return node.value().substring(node.value().lastIndexOf('/') + 1);
    }

    private void volume(Volume volume) {
      var node = volume.linodeId().map(nodes::get);
      if ((volume.linodeId().isPresent() && node.isEmpty()) || catalog.region(volume.region()).isEmpty()) {
        leftOut.add(Selection.notAdopted(ResourceKind.VOLUME, volume,
            "it is attached to a Linode that is not adopted, or its region is no longer offered"));
        return;
      }
      var siblings = list(volume.region(), "volumes");
      var plan = siblings.addObject().put("label", volume.label()).put("size", volume.gigabytes() + "GB");
      node.ifPresent(address -> plan.put("attach-to", lastOf(address)));
      places.add(new Place(ResourceAddress.inRegion(volume.region(), "volume." + volume.label()),
          ResourceKind.VOLUME, volume, 0));
    }
  }
}
