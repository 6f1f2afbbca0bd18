package org.lct.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Everything there is in an account, counted over plain HTTP by other means than the engine's, so that
/// the engine is not its own judge.
public final class Census {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;
  private final String token;

  /// @param url of the API, without a path
  public Census(URI url, String token) {
    this.url = url;
    this.token = token;
  }

  /// All objects of a listing.
  public List<JsonNode> all(String path) throws IOException, InterruptedException {
    var found = new ArrayList<JsonNode>();
    for (int page = 1, pages = 1; page <= pages; page++) {
      var json = get(path + "?page_size=500&page=" + page);
      pages = json.path("pages").asInt();
      json.path("data").forEach(found::add);
    }
    return found;
  }

  /// One object.
  public JsonNode get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(url.resolve("/v4" + path)).header("Authorization", "Bearer " + token)
        .build();
    while (true) {
      var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() == 200)
        return JSON.readTree(answer.body());
      if (answer.statusCode() != 429)
        throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
      var seconds = answer.headers().firstValue("Retry-After").map(Long::parseLong).orElse(1L);
      Thread.sleep(java.time.Duration.ofSeconds(seconds));
    }
  }

  /// One line for each thing there is, in words that can be compared with what a plan wants: kind, label and
  /// what belongs to it. Sorted.
  public List<String> lines() throws IOException, InterruptedException {
    var lines = new ArrayList<String>();
    var labels = new TreeMap<Long, String>();
    for (var linode : all("/linode/instances")) {
      labels.put(linode.path("id").asLong(), text(linode, "label"));
      lines.add(
          "linode %s %s %s %s".formatted(text(linode, "label"), text(linode, "region"), text(linode, "type"),
              text(linode, "status")));
      long id = linode.path("id").asLong();
      for (var disk : all("/linode/instances/" + id + "/disks")) {
        lines.add("disk %s %s %d %s".formatted(text(linode, "label"), text(disk, "label"),
            disk.path("size").asLong(),
            text(disk, "filesystem")));
      }
      for (var config : all("/linode/instances/" + id + "/configs")) {
        lines.add("config %s %s".formatted(text(linode, "label"), text(config, "label")));
        interfaces(text(linode, "label"), config.path("interfaces"), lines);
      }
      lines.add("protected %s by %s".formatted(text(linode, "label"),
          String.join(",", strings(all("/linode/instances/" + id + "/firewalls"), "label"))));
    }
    for (var volume : all("/volumes")) {
      lines.add("volume %s %d on %s".formatted(text(volume, "label"), volume.path("size").asInt(),
          labels.getOrDefault(volume.path("linode_id").asLong(), "nothing")));
    }
    for (var group : all("/placement/groups")) {
      lines.add("placement group %s %s %s".formatted(unmarked(group), text(group, "region"),
          text(group, "placement_group_policy")));
      for (var member : group.path("members"))
        lines
            .add("placed %s in %s".formatted(labels.get(member.path("linode_id").asLong()), unmarked(group)));
    }
    for (var vpc : all("/vpcs")) {
      lines.add("vpc %s %s".formatted(unmarked(vpc), text(vpc, "region")));
      for (var subnet : vpc.path("subnets"))
        lines.add("subnet %s %s %s".formatted(unmarked(vpc), text(subnet, "label"), text(subnet, "ipv4")));
    }
    for (var script : ownScripts())
      lines.add("stackscript %s for %s".formatted(unmarked(script), stream(script.path("images"))
          .map(JsonNode::asText).sorted().collect(Collectors.joining(","))));
    for (var ip : reservedIps())
      lines.add("reserved ip %s of %s".formatted(addressLabel(ip),
          labels.getOrDefault(ip.path("linode_id").asLong(), "nobody")));
    addressesInVpcs(lines, labels);
    for (var firewall : all("/networking/firewalls"))
      lines.add("firewall " + text(firewall, "label"));
    nodeBalancers(lines);
    names(lines);
    return lines.stream().sorted().toList();
  }

  /// Among all addresses: their own listing may be read ten times a minute only.
  List<JsonNode> reservedIps() throws IOException, InterruptedException {
    return all("/networking/ips").stream().filter(ip -> ip.path("reserved").asBoolean()).toList();
  }

  /// What a tag says.
  static String addressLabel(JsonNode ip) {
    return stream(ip.path("tags")).map(JsonNode::asText).filter(tag -> tag.startsWith("lct-for:"))
        .collect(Collectors.joining()).replace("lct-for:", "");
  }

  private List<JsonNode> ownScripts() throws IOException, InterruptedException {
    return all("/linode/stackscripts").stream().filter(script -> script.path("mine").asBoolean()).toList();
  }

  /// In the order in which the node has them; nothing for the public one alone, which is there by itself.
  private static void interfaces(String linode, JsonNode interfaces, List<String> lines) {
    if (!interfaces.isEmpty())
      lines.add("interfaces %s %s".formatted(linode, stream(interfaces)
          .map(one -> text(one, "purpose") + (text(one, "purpose").equals("vlan")
              ? " " + text(one, "label") + " " + text(one, "ipam_address")
              : ""))
          .collect(Collectors.joining(", "))));
  }

  /// One line for each thing with what a census does not count: tags, rules, settings. Sorted.
  public List<String> details() throws IOException, InterruptedException {
    var lines = new ArrayList<String>();
    for (var linode : all("/linode/instances"))
      lines.add(picked(linode, "label", "type", "tags", "backups", "maintenance_policy", "status", "image"));
    for (var script : ownScripts())
      lines.add(unmarked(script) + picked(script, "script", "images", "deployments_total"));
    for (var ip : reservedIps())
      lines.add(picked(ip, "region", "tags"));
    for (var volume : all("/volumes"))
      lines.add(picked(volume, "label", "size", "tags"));
    for (var firewall : all("/networking/firewalls"))
      lines.add(picked(firewall, "label", "tags", "status") + firewall.at("/rules/inbound"));
    for (var domain : all("/domains"))
      lines.add(picked(domain, "domain", "tags", "soa_email"));
    for (var balancer : all("/nodebalancers")) {
      lines.add(picked(balancer, "label", "tags"));
      var configs = "/nodebalancers/" + balancer.path("id").asLong() + "/configs";
      for (var config : all(configs)) {
        var settings = ((ObjectNode) config).deepCopy();
        settings.remove(List.of("id", "nodebalancer_id"));
        lines.add(settings.toString());
        for (var node : all(configs + "/" + config.path("id").asLong() + "/nodes"))
          lines.add(picked(node, "label", "mode") + text(node, "address").replaceAll(".*:", ":"));
      }
    }
    for (var tag : all("/tags"))
      lines.add("tag " + text(tag, "label"));
    return lines.stream().map(line -> line.replaceAll("lct:small:\\w+", "ours")).sorted().toList();
  }

  private static String picked(JsonNode json, String... fields) {
    return ((ObjectNode) json).deepCopy().retain(fields).toString();
  }

  private void addressesInVpcs(List<String> lines, Map<Long, String> linodes)
      throws IOException, InterruptedException {
    var balancers = new TreeMap<Long, String>();
    for (var balancer : all("/nodebalancers"))
      balancers.put(balancer.path("id").asLong(), text(balancer, "label"));
    for (var ip : all("/vpcs/ips")) {
      boolean ofNode = ip.path("linode_id").isIntegralNumber();
      lines.add("in vpc %s %s".formatted(
          ofNode ? linodes.get(ip.path("linode_id").asLong())
              : balancers.get(ip.path("nodebalancer_id").asLong()),
          text(ip, ofNode ? "address" : "address_range")));
    }
  }

  private void nodeBalancers(List<String> lines) throws IOException, InterruptedException {
    for (var balancer : all("/nodebalancers")) {
      lines.add("nodebalancer %s %s".formatted(text(balancer, "label"), text(balancer, "region")));
      var configs = "/nodebalancers/" + balancer.path("id").asLong() + "/configs";
      for (var config : all(configs)) {
        lines.add("port %s %d %s".formatted(text(balancer, "label"), config.path("port").asInt(),
            text(config, "protocol")));
        for (var node : all(configs + "/" + config.path("id").asLong() + "/nodes")) {
          lines.add("back end %s %d %s %s".formatted(text(balancer, "label"), config.path("port").asInt(),
              text(node, "label"), text(node, "status")));
        }
      }
    }
  }

  /// Records of addresses say whose address it is.
  private void names(List<String> lines) throws IOException, InterruptedException {
    var owners = new HashMap<String, String>();
    for (var linode : all("/linode/instances")) {
      linode.path("ipv4").forEach(address -> owners.put(address.asText(), text(linode, "label")));
      owners.put(text(linode, "ipv6").replace("/128", ""), text(linode, "label"));
    }
    for (var balancer : all("/nodebalancers")) {
      owners.put(text(balancer, "ipv4"), text(balancer, "label"));
      owners.put(text(balancer, "ipv6"), text(balancer, "label"));
    }
    for (var domain : all("/domains")) {
      lines.add("domain " + text(domain, "domain"));
      for (var one : all("/domains/" + domain.path("id").asLong() + "/records")) {
        var tag = one.path("tag").isNull() ? "" : text(one, "tag") + " ";
        var target = tag + text(one, "target");
        lines.add("record %s %s %s %s".formatted(text(domain, "domain"), text(one, "type"), text(one, "name"),
            owners.containsKey(target) ? "of " + owners.get(target) : target));
      }
    }
  }

  private static List<String> strings(List<JsonNode> things, String field) {
    return things.stream().map(thing -> text(thing, field)).sorted().toList();
  }

  /// The labels of a listing, sorted.
  public List<String> labels(String path) throws IOException, InterruptedException {
    return strings(all(path), "label");
  }

  /// The label without the eight digits of the cluster at its end.
  private static String unmarked(JsonNode json) {
    return text(json, "label").replaceFirst("-[0-9a-f]{8}$", "");
  }

  private static String text(JsonNode json, String field) {
    return json.path(field).asText();
  }

  static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
