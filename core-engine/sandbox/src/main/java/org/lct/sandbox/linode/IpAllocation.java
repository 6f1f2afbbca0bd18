package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lct.sandbox.address.Reservations;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;

/// A further address for a Linode, or one to keep.
final class IpAllocation {
  private static final String SUPPORT = "Additional IPv4 addresses require technical justification.  Please contact"
      + " support describing your requirement.";
  private static final Pattern ADDRESS = Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}");
  static final Fields OF_LINODE = Fields.of(Field.text("type").required(),
      Field.flag("public").required(), Field.text("address"));
  static final Fields OF_ACCOUNT = Fields.of(Field.text("type").required(),
      Field.flag("public").required(), Field.number("linode_id"), Field.flag("reserved"),
      Field.text("region"));

  private final LinodeServices services;
  private final Reservations reservations;
  private final IpView view;

  IpAllocation(LinodeServices services, IpView view) {
    this.services = services;
    this.reservations = services.reservations();
    this.view = view;
  }

  /// `POST /linode/instances/{linodeId}/ips`: a private address, or a reserved one that nobody has.
  JsonNode ofLinode(Call call) {
    var linode = services.life().living(call.id("linodeId"));
    var problems = new Problems();
    var body = OF_LINODE.read(call.body(), problems);
    checkType(body, problems);
    body.text("address").ifPresentOrElse(address -> checkAddress(address, body, linode, problems),
        () -> checkFurther(body, linode, problems));
    problems.refuseIfAny();
    var reserved = body.text("address").flatMap(reservations::find);
    return view.of(reserved.map(ip -> reservations.give(ip, linode.id(), null))
        .orElseGet(() -> addPrivate(linode)));
  }

  /// `POST /networking/ips`: a private address for a Linode, or one to keep, with or without a Linode.
  JsonNode ofAccount(Call call) {
    var problems = new Problems();
    var body = OF_ACCOUNT.read(call.body(), problems);
    checkType(body, problems);
    var region = body.text("region").flatMap(services.cloud().catalog()::region);
    problems.require(region.isPresent() || !body.has("region"), "region is not valid", "region");
    var linode = body.number("linode_id").flatMap(services.life()::find);
    problems.require(linode.isPresent() || !body.has("linode_id"), "Linode is not active", "linode_id");
    if (linode.isPresent() && region.isPresent()) {
      problems.require(linode.get().region().equals(region.get().id()),
          "Region passed in must match Linode's region.", "region");
    }
    var reserved = body.flag("reserved", false);
    if (reserved) {
      linode.ifPresent(found -> checkInterfaces(found, problems));
      checkReservation(body, problems);
    } else {
      problems.require(body.has("linode_id"),
          "Linode is a required argument when not reserving an IP address.",
          "linode_id");
      linode.ifPresent(found -> checkFurther(body, found, problems));
    }
    problems.refuseIfAny();
    return view.of(reserved ? reserve(region, linode) : addPrivate(linode.orElseThrow()));
  }

  private Ip reserve(Optional<Region> region, Optional<Linode> linode) {
    var where = region.or(() -> linode.map(Linode::region).flatMap(services.cloud().catalog()::region));
    var ip = reservations.add(where.orElseThrow(), List.of());
    return linode.map(found -> reservations.give(ip, found.id(), null)).orElse(ip);
  }

  private Ip addPrivate(Linode linode) {
    var ip = services.addresses().assignPrivate(linode.region(), linode.id());
    services.cloud().notify("linode_addip", Subject.of(linode), null);
    return ip;
  }

  private static void checkType(Body body, Problems problems) {
    problems.require(body.text("type").map("ipv4"::equals).orElse(true),
        "Only addresses of type ipv4 are currently supported.", null);
  }

  private void checkAddress(String address, Body body, Linode linode, Problems problems) {
    var ip = reservations.find(address);
    if (!body.flag("public", true)) {
      problems.add("Cannot reserve a private address.", "address");
    } else if (!ADDRESS.matcher(address).matches()) {
      problems.add("Must provide a valid reserved address", "address");
    } else if (ip.filter(found -> !found.assigned()).isEmpty()) {
      problems.add("Address must be reserved and must be currently unassigned.", "address");
    } else {
      checkInterfaces(linode, problems);
      problems.require(ip.get().region().equals(linode.region()),
          "Address must belong to same region as linode.", "address");
    }
  }

  private void checkReservation(Body body, Problems problems) {
    problems.require(body.flag("public", true), "Cannot reserve a private address.", "public");
    problems.require(body.has("region") || body.has("linode_id"),
        "A datacenter or a Linode must be provided when reserving an address.", null);
    reservations.checkRoom(problems);
  }

  private void checkFurther(Body body, Linode linode, Problems problems) {
    checkInterfaces(linode, problems);
    if (body.flag("public", false)) {
      problems.add(SUPPORT, null);
    } else if (body.has("public")) {
      problems.require(services.cloud().ipsOf().get(linode.id()).stream().allMatch(Ip::open),
          "A Linode can have only one private address", null);
    }
  }

  private void checkInterfaces(Linode linode, Problems problems) {
    problems.require(!services.interfaces().networks().ownsInterfaces(linode.id()),
        "This Linode has interfaces of its own: its addresses belong to them", null);
  }
}
