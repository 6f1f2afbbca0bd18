package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.lct.sandbox.backup.Backups;
import org.lct.sandbox.catalog.LinodeType;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.lock.Locks;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.placement.PlacementGroups;

/// Linodes as the API shows them, with the fields of 2026.
record LinodeView(Cloud cloud, PlacementGroups groups, Locks locks, Backups backups, Networks networks) {
  static final Set<String> FILTERS = Set.of("id", "label", "region", "ipv4", "tags", "group",
      "interface_generation", "image", "placement_group.label", "placement_group.placement_group_type");

  ObjectNode of(Linode linode) {
    var origin = linode.origin();
    var settings = linode.settings();
    var region = cloud.catalog().region(origin.region()).orElseThrow();
    var type = cloud.catalog().type(origin.type()).orElseThrow();
    var json = Json.object().put("id", linode.id()).put("label", settings.label())
        .put("group", settings.group())
        .put("status", linode.status().wire()).put("created", Json.date(linode.created()))
        .put("updated", Json.date(linode.updated())).put("type", origin.type());
    json.set("ipv4", Json.texts(addresses(linode)));
    json.put("ipv6", networks.hasIpv6(linode.id()) ? origin.ipv6() + "/128" : null)
        .put("image", origin.image()).put("region", origin.region())
        .put("site_type", region.siteType());
    json.set("specs", type.specs());
    json.set("alerts", settings.alerts());
    var last = backups.lastSuccessful(linode.id());
    json.putObject("backups").put("enabled", settings.backupsEnabled()).put("available", last.isPresent())
        .<ObjectNode>set("schedule", settings.backupSchedule())
        .put("last_successful", last.map(Json::date).orElse(null));
    json.put("hypervisor", "kvm").put("watchdog_enabled", settings.watchdog());
    json.set("tags", Json.texts(settings.tags()));
    json.put("host_uuid", origin.hostUuid()).put("has_user_data", origin.userData())
        .<ObjectNode>set("placement_group", groups.viewFor(linode))
        .put("disk_encryption", origin.diskEncryption()).putNull("lke_cluster_id");
    json.set("capabilities", Json.texts(capabilities(region)));
    json.put("interface_generation", networks.ownsInterfaces(linode.id()) ? "linode" : "legacy_config")
        .put("maintenance_policy", settings.maintenancePolicy())
        .set("locks", locks.view("linode", linode.id()));
    return json;
  }

  /// The alerts that a new Linode of this type has.
  static ObjectNode alerts(LinodeType type) {
    var json = Json.object().put("cpu", 90 * type.vcpus()).put("network_in", 10).put("network_out", 10)
        .put("transfer_quota", 80).put("io", 10_000);
    json.putArray("system_alerts");
    json.putArray("user_alerts");
    return json;
  }

  private List<String> addresses(Linode linode) {
    return cloud.ipsOf().get(linode.id()).stream().sorted(Comparator.comparing(Ip::open).reversed())
        .map(Ip::address).toList();
  }

  private static List<String> capabilities(Region region) {
    var found = new ArrayList<>(List.of("Block Storage Encryption", "Maintenance Policy"));
    found.removeIf(capability -> !region.offers(capability));
    return found;
  }
}
