package org.lct.sandbox.metadata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Deployment;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.IpRange;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.image.Images;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.NetworkInterface;
import org.lct.sandbox.network.Networks;

/// What the metadata service tells each Linode of this cloud, as JSON.
public record Metadata(Cloud cloud, Images images, Addresses addresses, Networks networks) {

  /// `/v1/instance`.
  public ObjectNode instance(Linode linode) {
    var origin = linode.origin();
    var json = Json.object().put("id", linode.id()).put("label", linode.label())
        .put("region", origin.region())
        .put("type", origin.type()).put("host_uuid", origin.hostUuid());
    json.set("tags", Json.texts(linode.settings().tags()));
    ObjectNode specs = cloud.catalog().type(origin.type()).orElseThrow().specs();
    json.set("specs", specs.retain("vcpus", "memory", "gpus", "transfer", "disk"));
    json.putObject("backups").put("enabled", linode.settings().backupsEnabled()).putNull("status");
    json.putObject("image").put("id", origin.image())
        .put("label", Optional.ofNullable(origin.image()).flatMap(images::label).orElse(null));
    return json.put("account_euuid", cloud.owner().euuid());
  }

  /// `/v1/network`: the interfaces it runs with, and every address with the length of its prefix. A field is named and
  /// shaped as in `go-metadata`.
  public ObjectNode network(Linode linode) {
    var json = Json.object();
    var interfaces = json.putArray("interfaces");
    networks.ofLinode(linode.id()).stream().filter(networks::active)
        .sorted(Comparator.comparingInt(nic -> nic.place().position())).map(this::view)
        .forEach(interfaces::add);
    var four = json.putObject("ipv4");
    four.set("public", own(linode, Ip::open));
    four.set("private", own(linode, ip -> !ip.open()));
    four.set("shared", shared(linode, address -> addresses.find(address).map(Metadata::block)));
    var reachable = networks.hasIpv6(linode.id());
    var six = json.putObject("ipv6").put("slaac", reachable ? linode.origin().ipv6() + "/128" : null)
        .put("link_local", reachable ? linode.linkLocal() + "/128" : null);
    six.set("ranges", Json.texts(addresses.ranges().of(linode.id()).stream().map(Metadata::block).toList()));
    six.set("shared_ranges",
        shared(linode, address -> addresses.ranges().find(address).map(Metadata::block)));
    return json;
  }

  private ObjectNode view(NetworkInterface nic) {
    return Json.object().put("label", networks.vlanLabel(nic)).put("purpose", nic.purpose())
        .put("ipam_address", nic.link().ipam());
  }

  private static String block(Ip ip) {
    return ip.address() + "/32";
  }

  private static String block(IpRange range) {
    return range.range() + "/" + range.prefix();
  }

  /// What it may take over from others, of the kind that can be found.
  private ArrayNode shared(Linode linode, Function<String, Optional<String>> found) {
    return Json.texts(
        addresses.shares().addresses(linode.id()).stream().map(found).flatMap(Optional::stream).toList());
  }

  private ArrayNode own(Linode linode, Predicate<Ip> belongs) {
    return Json.texts(
        cloud.ipsOf().get(linode.id()).stream().filter(belongs).map(Metadata::block).toList());
  }

  /// `/v1/ssh-keys`: the public keys it was deployed with, by the user who may log in with them.
  public ObjectNode sshKeys(Linode linode) {
    var json = Json.object();
    var users = json.putObject("users");
    cloud.deployments().find(linode.id())
        .ifPresent(deployed -> users.set("root", Json.texts(deployed.keys())));
    return json;
  }

  /// `/v1/user-data`: base64 as it was given, empty when none was.
  public String userData(Linode linode) {
    return cloud.deployments().find(linode.id()).map(Deployment::userData).orElse("");
  }
}
