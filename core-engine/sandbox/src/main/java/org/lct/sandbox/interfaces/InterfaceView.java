package org.lct.sandbox.interfaces;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.IpRange;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.network.NetworkInterface;
import org.lct.sandbox.network.Networks;

/// Interfaces that are Linodes' own as the API shows them.
record InterfaceView(Cloud cloud, Networks networks, OpenRanges ranges) {

  ObjectNode of(NetworkInterface nic) {
    var identity = nic.identity();
    var json = Json.object().put("id", nic.id()).put("version", identity.version())
        .put("mac_address", identity.mac()).put("created", Json.date(identity.created()))
        .put("updated", Json.date(identity.updated())).putNull("public").putNull("vpc").putNull("vlan");
    switch (nic.purpose()) {
      case "vlan" -> json.putObject("vlan").put("vlan_label", networks.vlanLabel(nic))
          .put("ipam_address", nic.link().ipam());
      case "vpc" -> addVpc(json, nic);
      default -> addPublic(json, nic);
    }
    return json;
  }

  private void addPublic(ObjectNode json, NetworkInterface nic) {
    json.putObject("default_route").put("ipv4", nic.routing().ipv4()).put("ipv6", nic.routing().ipv6());
    var open = json.putObject("public");
    var four = open.putObject("ipv4");
    var addresses = four.putArray("addresses");
    nic.link().addresses().forEach(
        one -> addresses.addObject().put("address", one.address()).put("primary", one.primary()));
    var linode = cloud.linodes().get(nic.place().linode());
    var lent = four.putArray("shared");
    nic.link().addresses().stream().filter(one -> ranges.shared(one.address()))
        .forEach(one -> lent.addObject().put("address", one.address()).put("linode_id", linode.id()));
    var six = open.putObject("ipv6");
    six.putArray("slaac").addObject().put("address", linode.origin().ipv6()).put("prefix", 64);
    addRanges(six.putArray("shared"), linode, range -> ranges.shared(range.range()));
    addRanges(six.putArray("ranges"), linode, _ -> true);
  }

  private void addRanges(ArrayNode list, Linode linode, Predicate<IpRange> belongs) {
    ranges.of(linode.id()).filter(belongs)
        .forEach(range -> list.addObject().put("range", OpenRanges.written(range)).put("route_target",
            linode.origin().ipv6()));
  }

  private void addVpc(ObjectNode json, NetworkInterface nic) {
    json.putObject("default_route").put("ipv4", nic.routing().ipv4());
    var vpc = json.putObject("vpc").put("vpc_id", networks.vpcOf(nic)).put("subnet_id", nic.link().subnet());
    var four = vpc.putObject("ipv4");
    var addresses = four.putArray("addresses");
    nic.link().addresses().forEach(one -> addresses.addObject().put("address", one.address())
        .put("primary", one.primary()).put("nat_1_1_address", one.nat()));
    var ranges = four.putArray("ranges");
    nic.link().ranges().forEach(range -> ranges.addObject().put("range", range));
    var six = vpc.putObject("ipv6").put("is_public", false);
    six.putArray("slaac");
    six.putArray("ranges");
  }

  /// The MAC address of an interface: a public one's is the Linode's, from which its SLAAC address is made.
  static String mac(Linode linode, long id, boolean open) {
    if (!open) {
      return "22:00:%02x:%02x:%02x:%02x".formatted(id >> 24 & 255, id >> 16 & 255, id >> 8 & 255, id & 255);
    }
    var groups = linode.origin().ipv6().split(":", -1);
    var high = Integer.parseInt(groups[groups.length - 2].substring(2), 16);
    var low = Integer.parseInt(groups[groups.length - 1], 16);
    return "f2:3c:95:%02x:%02x:%02x".formatted(high, low >> 8, low & 255);
  }
}
