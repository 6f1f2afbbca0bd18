package org.lct.sandbox.metadata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import org.lct.sandbox.catalog.Image;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Deployment;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.json.Json;

/// What the metadata service tells each Linode of this cloud, as JSON.
public record Metadata(Cloud cloud) {

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
    json.putObject("image").put("id", origin.image()).put("label",
        cloud.catalog().image(String.valueOf(origin.image())).map(Image::label).orElse(null));
    return json.put("account_euuid", cloud.owner().euuid());
  }

  /// `/v1/network`: every address with the length of its prefix.
  public ObjectNode network(Linode linode) {
    var json = Json.object();
    json.putArray("interfaces");
    var four = json.putObject("ipv4");
    four.set("public", addresses(linode, Ip::open));
    four.set("private", addresses(linode, ip -> !ip.open()));
    four.putArray("shared");
    var six = json.putObject("ipv6").put("slaac", linode.origin().ipv6() + "/128")
        .put("link_local", linode.linkLocal() + "/128");
    six.putArray("ranges");
    six.putArray("shared_ranges");
    return json;
  }

  private ArrayNode addresses(Linode linode, Predicate<Ip> belongs) {
    return Json.texts(
        cloud.ipsOf().get(linode.id()).stream().filter(belongs).map(ip -> ip.address() + "/32").toList());
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
