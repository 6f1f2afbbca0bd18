package org.lct.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lct.cloud.FirewallRules;
import org.lct.diff.Attributes;
import org.lct.diff.Drift;
import org.lct.diff.ObservedCluster;
import org.lct.expand.DesiredFirewall;
import org.lct.expand.ResolvedNodeBalancer;
import org.lct.expand.ResolvedNodePlan;
import org.lct.expand.ResolvedRegion;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.PortPlan;
import org.lct.plan.ResourceAddress;
import org.lct.plan.SecurityPlan;
import org.lct.plan.SecurityPlan.SshPlan;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanEdit.SetValue;

/// The edits with which a plan may come to say what other people made of a resource. Whether they do, and say nothing
/// else besides, is for the caller to see. A pure function.
final class AcceptEdits {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> ANY = List.of("0.0.0.0/0", "::/0");

  private final Compared plan;
  private final ObservedCluster observed;

  AcceptEdits(Compared plan, ObservedCluster observed) {
    this.plan = plan;
    this.observed = observed;
  }

  /// A node plan in its region.
  record Nodes(ResolvedRegion region, ResolvedNodePlan plan) {}

  /// What belongs together: the same attribute of all resources that stand in one place of a plan.
  static String place(Drift drift) {
    var address = drift.address().value();
    return switch (drift.kind()) {
      case LINODE, VOLUME -> drift.attribute() + " of " + address.replaceFirst("\\[\\d+]", "");
      case NODEBALANCER_NODE -> drift.attribute() + " of " + drift.address().whole().orElseThrow();
      case FIREWALL -> drift.attribute() + " of firewalls";
      default -> drift.attribute() + " of " + address;
    };
  }

  /// Lists of edits, the likeliest first; none if a plan has no words for it.
  ///
  /// @param alike of one [#place]
  List<List<PlanEdit>> of(List<Drift> alike) {
    var one = alike.getFirst();
    if (one.isAdded())
      return List.of();
    return switch (one.kind()) {
      case LINODE -> nodes(one.address()).map(in -> one.isGone() ? fewer(in, alike) : node(in, one))
          .orElse(List.of());
      case VOLUME -> volume(one);
      case NODEBALANCER -> one.isGone() ? removed(balancer(one.address()).map(at -> at.written().path()))
          : List.of();
      case NODEBALANCER_CONFIG -> port(one.address()).map(port -> port(port, one)).orElse(List.of());
      case NODEBALANCER_NODE -> one.attribute().equals("port")
          ? one.address().whole().flatMap(this::port)
              .map(port -> set(port.path().key("backend-port"), number(one.there()))).orElse(List.of())
          : List.of();
      case FIREWALL -> one.attribute().equals("rules") ? rules(one.address()) : List.of();
      case DOMAIN_RECORD -> one.isGone() ? records(one.address()) : List.of();
      default -> List.of();
    };
  }

  /// The node plan of the node at an address.
  Optional<Nodes> nodes(ResourceAddress address) {
    return plan.draft().resolved().regions().stream().flatMap(region -> region.nodePlans().stream()
        .filter(nodes -> address.value().startsWith(region.id() + "/" + nodes.name() + "[")
            && address.value().indexOf('/', region.id().length() + 1) < 0)
        .map(nodes -> new Nodes(region, nodes))).findFirst();
  }

  /// The number of a node in its node plan.
  static int index(ResourceAddress node) {
    var value = node.value();
    return Integer.parseInt(value.substring(value.lastIndexOf('[') + 1, value.length() - 1));
  }

  /// Only the last ones can be left out.
  private static List<List<PlanEdit>> fewer(Nodes in, List<Drift> gone) {
    int left = in.plan().count() - gone.size();
    boolean last = gone.stream().allMatch(one -> index(one.address()) > left);
    return last ? keyed(in, "count", JSON.numberNode(left), nodes -> nodes.count().isPresent()) : List.of();
  }

  private List<List<PlanEdit>> node(Nodes in, Drift one) {
    return switch (one.attribute()) {
      case "type" -> keyed(in, "type", JSON.textNode(one.there()), nodes -> nodes.type().isPresent());
      case "backups" -> keyed(in, "backups", JSON.booleanNode(one.there().equals("on")),
          nodes -> nodes.backups().isPresent());
      case "maintenance" -> keyed(in, "maintenance",
          JSON.textNode(one.there().equals("POWER_OFF_ON") ? "power-off-on" : "migrate"),
          nodes -> nodes.maintenance().isPresent());
      case "tags" -> tags(in, one.there());
      default -> List.of();
    };
  }

  /// Where the key is written, in the entry of the region, or in an entry of its own over that of a template.
  private static List<List<PlanEdit>> keyed(Nodes in, String key, JsonNode value, Predicate<NodePlan> says) {
    var written = in.plan().written();
    var paths = new LinkedHashSet<PlanPath>();
    paths.add(written.pathOf(key, says));
    paths.add(written.path().key(key));
    var edits = paths.stream().map(path -> List.<PlanEdit>of(new SetValue(path, value)))
        .collect(Collectors.toCollection(ArrayList::new));
    var region = in.region().written().layers().getFirst();
    if (!written.path().isBelow(region.path())) {
      var own = JSON.objectNode().put("name", in.plan().name());
      own.set(key, value);
      edits.add(List.of(new InsertItem(region.path().key("nodes"), region.value().nodes().size(), own)));
    }
    return edits;
  }

  /// Those of the node plan, without those of cluster and region; its `tag` is a selector and stays if it can.
  private List<List<PlanEdit>> tags(Nodes in, String there) {
    var own = Arrays.stream(there.split(",", -1)).filter(tag -> !tag.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
    own.removeAll(plan.draft().request().plan().tags());
    own.removeAll(in.region().tags());
    var nodes = in.plan().plan();
    var edits = new ArrayList<PlanEdit>();
    if (nodes.tag().isPresent() && !own.remove(nodes.tag().get()))
      edits.add(new RemoveValue(in.plan().written().pathOf("tag", one -> one.tag().isPresent())));
    if (own.equals(Set.copyOf(nodes.tags())))
      return edits.isEmpty() ? List.of() : List.of(edits);
    if (own.isEmpty()) {
      edits.add(new RemoveValue(in.plan().written().pathOf("tags", one -> !one.tags().isEmpty())));
      return List.of(edits);
    }
    return keyed(in, "tags", texts(own), one -> !one.tags().isEmpty()).stream()
        .map(last -> Stream.concat(edits.stream(), last.stream()).toList()).toList();
  }

  private static JsonNode texts(Iterable<String> texts) {
    var list = JSON.arrayNode();
    texts.forEach(list::add);
    return list;
  }

  private List<List<PlanEdit>> volume(Drift one) {
    var path = volume(one.address());
    if (one.isGone())
      return removed(path);
    return switch (one.attribute()) {
      case "size" -> path.map(at -> set(at.key("size"), JSON.textNode(one.there().replace(" ", ""))))
          .orElse(List.of());
      case "attached to" -> path.filter(at -> lastOf(at.parent()).equals("volumes"))
          .map(at -> one.there().equals("nothing") ? removed(Optional.of(at.key("attach-to"))).getFirst()
              : List.<PlanEdit>of(new SetValue(at.key("attach-to"), JSON.textNode(one.there()))))
          .map(List::of).orElse(List.of());
      default -> List.of();
    };
  }

  /// Where a volume is written: as storage of a node plan or as a volume of a region.
  private Optional<PlanPath> volume(ResourceAddress address) {
    var label = address.value().replaceFirst(".*/volume\\.", "");
    return address.whole().flatMap(this::nodes)
        .flatMap(in -> in.plan().storage()
            .filter(entry -> entry.value().isVolume() && entry.value().label().equals(label)).findFirst())
        .map(Placed::path)
        .or(() -> plan.draft().resolved().regions().stream()
            .filter(region -> address.equals(ResourceAddress.inRegion(region.id(), "volume." + label)))
            .flatMap(region -> region.volumes().stream())
            .filter(volume -> volume.value().label().equals(label)).map(volume -> volume.path())
            .findFirst());
  }

  private Optional<ResolvedNodeBalancer> balancer(ResourceAddress address) {
    return plan.draft().resolved().regions().stream().flatMap(region -> region.nodeBalancers().stream()
        .filter(balancer -> address.equals(ResourceAddress.inRegion(region.id(), balancer.name()))))
        .findFirst();
  }

  private Optional<Placed<PortPlan>> port(ResourceAddress address) {
    return address.whole().flatMap(this::balancer).flatMap(balancer -> balancer.ports()
        .filter(port -> address.value().endsWith(
            "/port." + port.value().frontPort() + (port.value().isUdp() ? ".udp" : "")))
        .findFirst());
  }

  private static List<List<PlanEdit>> port(Placed<PortPlan> port, Drift one) {
    if (one.isGone())
      return removed(Optional.of(port.path()).filter(path -> lastOf(path.parent()).equals("ports")));
    return switch (one.attribute()) {
      case "protocol", "algorithm", "stickiness", "proxy protocol" ->
        set(port.path().key(one.attribute().replace(' ', '-')), JSON.textNode(one.there()));
      case "check" -> List.of(check(port.path().key("check"), one.there()));
      default -> List.of();
    };
  }

  /// "http /up every 9 s 3 attempts" or "none", key by key, so that comments between the keys stay.
  private static List<PlanEdit> check(PlanPath path, String there) {
    var words = List.of(there.split(" "));
    var edits = new ArrayList<PlanEdit>();
    edits.add(new SetValue(path.key("kind"), JSON.textNode(words.getFirst())));
    words.stream().filter(word -> word.startsWith("/"))
        .forEach(word -> edits.add(new SetValue(path.key("path"), JSON.textNode(word))));
    int every = words.indexOf("every");
    if (every > 0)
      edits.add(new SetValue(path.key("interval"), number(words.get(every + 1))));
    if (there.endsWith(" attempts"))
      edits.add(new SetValue(path.key("attempts"), number(words.get(words.size() - 2))));
    return edits;
  }

  /// What of its rules the plan says for itself: what happens to the rest, and where SSH may come from.
  private List<List<PlanEdit>> rules(ResourceAddress address) {
    var there = observed.rules().get(address);
    var planned = plan.draft().expansion().each(DesiredFirewall.class)
        .filter(firewall -> firewall.address().equals(address)).findFirst().map(Attributes::rules);
    if (there == null || planned.isEmpty())
      return List.of();
    var security = PlanPath.ROOT.key("security");
    var edits = new ArrayList<PlanEdit>();
    if (!there.inboundPolicy().equals(planned.get().inboundPolicy()))
      edits.add(new SetValue(security.key("inbound"), policy(there.inboundPolicy())));
    if (!there.outboundPolicy().equals(planned.get().outboundPolicy()))
      edits.add(new SetValue(security.key("outbound"), policy(there.outboundPolicy())));
    var ssh = ssh(there);
    if (!ssh.isEmpty() && !ssh.equals(ssh(planned.get())))
      edits.add(new SetValue(security.key("ssh").key("from"), sshFrom(ssh)));
    return edits.isEmpty() ? List.of() : List.of(edits);
  }

  private JsonNode sshFrom(Set<String> ranges) {
    var written = plan.draft().request().plan().security().flatMap(SecurityPlan::ssh).map(SshPlan::from)
        .orElse(List.of());
    var kept = written.stream().filter(ranges::contains).collect(Collectors.toCollection(LinkedHashSet::new));
    kept.addAll(ranges);
    return ranges.equals(Set.copyOf(ANY)) ? JSON.textNode("any") : texts(kept);
  }

  private static Set<String> ssh(FirewallRules rules) {
    return rules.inbound().stream().filter(rule -> rule.protocol().equals("TCP") && rule.ports().equals("22"))
        .flatMap(rule -> Stream.concat(rule.ipv4().stream(), rule.ipv6().stream()))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static JsonNode policy(String word) {
    return JSON.textNode(word.equals("DROP") ? "drop" : "accept");
  }

  /// Which of several records of one type and name an address means, nothing tells but what would be missing then.
  private List<List<PlanEdit>> records(ResourceAddress address) {
    var list = PlanPath.ROOT.key("dns").key("records");
    var written = plan.draft().request().plan().dns().map(dns -> dns.records()).orElse(List.of());
    return IntStream.range(0, written.size())
        .filter(at -> address.value().contains("/record." + written.get(at).type() + "."))
        .mapToObj(at -> List.<PlanEdit>of(new RemoveValue(list.index(at)))).toList();
  }

  private static JsonNode number(String text) {
    return JSON.numberNode(Integer.parseInt(text));
  }

  private static String lastOf(PlanPath path) {
    return path.segments().getLast();
  }

  private static List<List<PlanEdit>> set(PlanPath path, JsonNode value) {
    return List.of(List.of(new SetValue(path, value)));
  }

  private static List<List<PlanEdit>> removed(Optional<PlanPath> path) {
    return path.map(at -> List.of(List.<PlanEdit>of(new RemoveValue(at)))).orElse(List.of());
  }
}
