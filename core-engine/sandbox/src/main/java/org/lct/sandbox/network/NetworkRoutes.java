package org.lct.sandbox.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// The addresses in VPCs, and VLANs.
public record NetworkRoutes(Networks networks) {
  private static final String IPS = "ips:read_only";
  private static final Set<String> IP_FILTERS = Set.of("active", "config_id", "linode_id", "region",
      "vpc_id");
  private static final Set<String> VLAN_FILTERS = Set.of("label", "region");

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list("/vpcs/ips", IPS, call -> addresses(networks.vpcs().all().stream(), call)),
        Route.list("/vpcs/ipv6s", IPS, call -> addresses(Stream.empty(), call)),
        Route.list("/vpcs/{vpcId}/ips", IPS, call -> addresses(
            Stream.of(networks.vpcs().find(call.id("vpcId")).orElseThrow(Refusal::notFound)), call)),
        Route.list("/networking/vlans", "linodes:read_only",
            call -> new Listing<>(networks.vlans().all(), this::view, VLAN_FILTERS).page(call)),
        Route.delete("/networking/vlans/{regionId}/{label}", "linodes:read_write", this::deleteVlan));
  }

  private JsonNode addresses(Stream<Vpc> vpcs, Call call) {
    var rows = vpcs.flatMap(vpc -> new VpcView(networks).addresses(vpc).stream()).toList();
    return new Listing<>(rows, Function.identity(), IP_FILTERS).page(call);
  }

  private ObjectNode view(Vlan vlan) {
    var json = Json.object().put("region", vlan.region()).put("label", vlan.label());
    var linodes = json.putArray("linodes");
    networks.inVlan(vlan).stream().map(nic -> nic.place().linode()).distinct().sorted().forEach(linodes::add);
    return json.put("created", Json.date(vlan.created()));
  }

  private JsonNode deleteVlan(Call call) {
    var vlan = networks.vlan(call.text("regionId"), call.text("label")).orElseThrow(Refusal::notFound);
    if (!networks.inVlan(vlan).isEmpty()) {
      throw Refusal.invalid("This VLAN is attached to Linodes: remove their interfaces first");
    }
    networks.vlans().remove(vlan.id());
    networks.cloud().notify("vlan_delete",
        Subject.of("vlan", vlan.id(), vlan.label(), "/networking/vlans/" + vlan.region()), null);
    return Json.object();
  }
}
