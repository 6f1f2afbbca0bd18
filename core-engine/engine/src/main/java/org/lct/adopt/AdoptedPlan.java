package org.lct.adopt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
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
import org.lct.adopt.Found.Layout;
import org.lct.adopt.Found.Port;
import org.lct.adopt.NodeGroups.Group;
import org.lct.cloud.Catalog;
import org.lct.cloud.ObservedResource;
import org.lct.cloud.ObservedResource.Linode;
import org.lct.cloud.ObservedResource.PlacementGroup;
import org.lct.cloud.ObservedResource.Volume;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.inventory.ResourceRecord.Fact;
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
  /// @param facts what is to be recorded of it that the plan does not say
  public record Place(ResourceAddress address, ResourceKind kind, ObservedResource seen,
      Map<Fact, String> facts) {
    public Place { facts = Map.copyOf(facts); }

    /// The same, of which this is to be recorded besides.
    Place with(Fact fact, String value) {
      var more = new EnumMap<Fact, String>(Fact.class);
      more.putAll(facts);
      more.put(fact, value);
      return new Place(address, kind, seen, more);
    }

    /// Where a part of the thing of this number stands.
    static Place part(ResourceAddress address, ResourceKind kind, ObservedResource seen, long whole) {
      return new Place(address, kind, seen, Map.of(Fact.PARENT_ID, Long.toString(whole)));
    }
  }

  /// Writes the plan. A pure function.
  ///
  /// @param description what the plan says of itself
  /// @param sshFrom where SSH may come from if no firewall says it
  public static AdoptedPlan of(String cluster, String description, Found found, Catalog catalog,
      List<String> sshFrom) {
    return new Writing(found, catalog).plan(cluster, description, sshFrom);
  }

  private static final class Writing {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Found found;
    private final Catalog catalog;
    private final Map<String, ObjectNode> regions = new TreeMap<>();
    private final Map<Long, ResourceAddress> nodes = new HashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Diagnostic> leftOut = new ArrayList<>();

    private final List<Linode> linodes;
    private final Networks networks;

    private Writing(Found found, Catalog catalog) {
      this.found = found;
      this.catalog = catalog;
      linodes = found.linodes().stream().filter(this::isOffered).toList();
      networks = new Networks(found, linodes, leftOut::add);
    }

    private AdoptedPlan plan(String cluster, String description, List<String> sshFrom) {
      var balancers = balancers();
      var groups = groups(balancers);
      var placed = placed(groups);
      groups.forEach(group -> nodes(group, Optional.ofNullable(placed.get(group))));
      balancers.forEach(balancer -> balancer(balancer, selector(balancer, groups).orElseThrow()));
      found.volumes().forEach(this::volume);
      var plan = JSON.objectNode().put("name", cluster).put("format", 2).put("description", description);
      plan.putObject("network").put("mode", "private-ip");
      networks.write(regions, places::add, leftOut::add);
      plan.putArray("regions").addAll(regions.values());
      var from = plan.putObject("security").putObject("ssh").putArray("from");
      SshSources.of(found.firewalls(), found.linodeIds(), sshFrom).forEach(from::add);
      new DnsWords(places::add, leftOut::add).write(found.zones(), plan);
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
    private List<Balancer> balancers() {
      var sayable = new ArrayList<Balancer>();
      for (var balancer : found.balancers()) {
        var reason = new BalancerWords(balancer, linodes, networks).problem();
        reason.ifPresentOrElse(why -> leaveOut(balancer, why), () -> sayable.add(balancer));
      }
      while (true) {
        var groups = groups(sayable);
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

    private List<Group> groups(List<Balancer> balancers) {
      var behind = new HashMap<Long, Set<Long>>();
      var names = new HashMap<Long, String>();
      balancers.forEach(balancer -> {
        names.put(balancer.there().id(), balancer.there().label());
        new BalancerWords(balancer, linodes, networks).nodes()
            .forEach(node -> behind.computeIfAbsent(node, _ -> new HashSet<>()).add(balancer.there().id()));
      });
      return NodeGroups.of(linodes, behind, names, found, catalog, networks);
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

    /// The placement group of each node plan. One that the nodes of several are in is that of the largest.
    private Map<Group, PlacementGroup> placed(List<Group> groups) {
      var placed = new HashMap<Group, PlacementGroup>();
      found.groups().forEach(there -> groups.stream()
          .filter(one -> one.spec().group().filter(id -> id == there.id()).isPresent())
          .max(Comparator.comparingInt((Group one) -> one.nodes().size())
              .thenComparing(Group::name, Comparator.reverseOrder()))
          .ifPresent(one -> placed.put(one, there)));
      return placed;
    }

    private void nodes(Group group, Optional<PlacementGroup> placement) {
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
      spec.subnet().ifPresent(subnet -> plan.put("subnet", subnet));
      if (spec.hidden())
        plan.put("public", "none");
      placement.ifPresent(there -> {
        plan.put("placement", there.policy());
        placementGroup(group, there);
      });
      if (!spec.storage().isEmpty())
        spec.storage().forEach(entry -> entry.write(plan.withArrayProperty("storage"), spec.encrypted()));
      for (int i = 0; i < group.nodes().size(); i++) {
        var node = group.nodes().get(i);
        nodes.put(node.id(), group.address(i));
        var place = new Place(group.address(i), ResourceKind.LINODE, node, Map.of());
        places.add(networks.address(node).map(address -> place.with(Fact.VPC_IPV4, address)).orElse(place));
        Unsaid.of(group.address(i), node, found, !spec.storage().isEmpty()).forEach(leftOut::add);
        if (node.placementGroup().isPresent() && placement.isEmpty())
          leftOut.add(Diagnostic.warning("not-adopted", Subject.on(group.address(i)),
              "The placement group that `%s` is in is not adopted with it".formatted(node.label()),
              "The node stays in it, and later ones are in none: a plan has one group for each node plan."));
        if (!spec.storage().isEmpty())
          disks(group.address(i), node);
      }
    }

    /// One with Linodes that are not adopted is used, but never deleted.
    private void placementGroup(Group group, PlacementGroup there) {
      var address = ResourceAddress.inRegion(there.region(),
          "placement." + group.name() + "." + there.policy());
      boolean shared = !found.linodeIds().containsAll(there.linodes());
      places.add(new Place(address, ResourceKind.PLACEMENT_GROUP, there,
          shared ? Map.of(Fact.BORROWED, "true") : Map.of()));
      if (shared)
        leftOut.add(Diagnostic.note("adopted-shared", Subject.on(address),
            "The placement group `%s` has Linodes that are not adopted".formatted(there.label()),
            "It is used, and stays when the cluster goes."));
    }

    private void disks(ResourceAddress node, Linode there) {
      var words = new StorageWords(found.layouts().getOrDefault(there.id(), Layout.UNKNOWN));
      var disks = words.inOrder();
      for (int i = 0; i < disks.size(); i++)
        places.add(Place.part(node.part("disk." + words.entries().get(i).label()), ResourceKind.DISK,
            disks.get(i), there.id()));
      places.add(Place.part(node.part("config"), ResourceKind.CONFIG, words.bootsWith(), there.id()));
    }

    private void balancer(Balancer balancer, String selector) {
      var there = balancer.there();
      var siblings = list(there.region(), "nodebalancers");
      var name = NodeGroups.free(there.label(), taken(siblings));
      var plan = siblings.addObject().put("name", name).put("tag", selector);
      var address = ResourceAddress.inRegion(there.region(), name);
      var place = new Place(address, ResourceKind.NODEBALANCER, there, Map.of());
      places.add(networks.range(there).map(range -> place.with(Fact.RANGE, range)).orElse(place));
      var ports = plan.putArray("ports");
      var words = new BalancerWords(balancer, found.linodes(), networks);
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
      places.add(Place.part(address, ResourceKind.NODEBALANCER_CONFIG, config, id));
      for (var backEnd : port.backEnds())
        places.add(Place.part(address.part(lastOf(words.node(backEnd).map(nodes::get).orElseThrow())),
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
      node.ifPresent(to -> plan.put("attach-to", lastOf(to)));
      var address = ResourceAddress.inRegion(volume.region(), "volume." + volume.label());
      places.add(new Place(address, ResourceKind.VOLUME, volume, Map.of()));
      leftOut.addAll(Unsaid.of(address, volume));
    }
  }
}
