package org.lct.sandbox.networking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.IpRange;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.linode.LinodeLife;
import org.lct.sandbox.network.Networks;

/// Sharing: a Linode may take over addresses and IPv6 ranges of others.
public record SharingRoutes(Cloud cloud, Addresses addresses, LinodeLife life, Networks networks) {
  private static final String WRITE = "ips:read_write";
  private static final Fields SHARE = Fields.of(Field.number("linode_id").required(),
      Field.texts("ips").required());

  /// The routes: one, under two names.
  public List<Route> routes() {
    return Stream.of("/networking/ips/share", "/networking/ipv4/share")
        .map(path -> Route.post(path, WRITE, this::share).reading(SHARE)).toList();
  }

  private JsonNode share(Call call) {
    var body = SHARE.read(call);
    var id = body.number("linode_id").orElseThrow();
    var linode = life.find(id).orElseThrow(() -> Refusal.invalid("Invalid Linode ID " + id));
    var ips = body.texts("ips").orElseThrow();
    var problems = new Problems();
    ips.forEach(ip -> check(ip, linode, problems));
    problems.refuseIfAny();
    addresses.shares().set(id, ips);
    cloud.notify("ipaddress_update", Subject.of(linode), null);
    return Json.object();
  }

  private void check(String address, Linode linode, Problems problems) {
    var owner = owner(address);
    if (owner.isEmpty()) {
      problems.add("IP Address not found.", "ips");
    } else {
      problems.require(owner.get().id() != linode.id(), "%s is the Linode's own".formatted(address), "ips");
      problems.require(owner.get().region().equals(linode.region()),
          "Address must belong to same region as linode.", "ips");
      problems.require(!networks.translates(owner.get().id(), address), MovingRoutes.nat(address), "ips");
    }
  }

  private Optional<Linode> owner(String address) {
    return addresses.find(address).flatMap(ip -> Optional.ofNullable(ip.linode()))
        .or(() -> addresses.ranges().find(address).map(IpRange::linode)).flatMap(life::find);
  }
}
