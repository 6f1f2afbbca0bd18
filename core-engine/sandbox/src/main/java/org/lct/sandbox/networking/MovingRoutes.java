package org.lct.sandbox.networking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lct.sandbox.address.Reservations;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Addresses;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Ip;
import org.lct.sandbox.cloud.IpRange;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.interfaces.Interfaces;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.linode.LinodeLife;

/// Moving addresses and IPv6 ranges between Linodes.
public record MovingRoutes(Reservations reservations, LinodeLife life, Interfaces interfaces) {
  private static final String WRITE = "ips:read_write";
  private static final Fields ASSIGNMENT = Fields.of(Field.text("address").required(),
      Field.number("linode_id").required());
  private static final Fields ASSIGN = Fields.of(Field.text("region").required(),
      Field.objects("assignments", ASSIGNMENT).required());

  /// The routes: one, under two names.
  public List<Route> routes() {
    return Stream.of("/networking/ips/assign", "/networking/ipv4/assign")
        .map(path -> Route.post(path, WRITE, this::assign).reading(ASSIGN)).toList();
  }

  private JsonNode assign(Call call) {
    var problems = new Problems();
    var body = ASSIGN.read(call.body(), problems);
    var region = body.text("region").flatMap(cloud().catalog()::region);
    problems.require(region.isPresent() || !body.has("region"), "region is not valid", "region");
    problems.refuseIfAny();
    var touched = new TreeSet<Long>();
    body.objects("assignments").forEach(assignment -> move(assignment, region.orElseThrow(), touched));
    touched.stream().flatMap(id -> life.find(id).stream()).forEach(this::settle);
    return Json.object();
  }

  private void move(ObjectNode assignment, Region region, Set<Long> touched) {
    var id = assignment.path("linode_id").longValue();
    var linode = life.find(id).orElseThrow(() -> Refusal.invalid("Invalid Linode ID " + id));
    if (!linode.region().equals(region.id())) {
      throw Refusal.invalid("The Linode %d is not in this region".formatted(id), "region");
    }
    touched.add(id);
    var address = assignment.path("address").textValue();
    var slash = address.indexOf('/');
    if (slash < 0) {
      move(address, linode, touched);
    } else {
      moveRange(address.substring(0, slash), linode, touched);
    }
  }

  private void move(String address, Linode to, Set<Long> touched) {
    var ip = addresses().find(address).filter(found -> found.nodeBalancer() == null)
        .orElseThrow(MovingRoutes::unknown);
    checkMovable(ip.address(), ip.region(), to);
    var from = ip.linode();
    if (Objects.equals(from, to.id())) {
      return;
    }
    if (from != null) {
      if (interfaces.networks().translates(from, address)) {
        throw Refusal.invalid(nat(address));
      }
      touched.add(from);
      cloud().notify("linode_deleteip", Subject.of(cloud().linodes().get(from)), null);
    }
    if (ip.reserved()) {
      reservations.give(ip, to.id(), null);
    } else {
      addresses().give(ip, to.id(), null);
      cloud().notify("linode_addip", Subject.of(to), null);
    }
  }

  private void moveRange(String first, Linode to, Set<Long> touched) {
    IpRange range = addresses().ranges().find(first).orElseThrow(MovingRoutes::unknown);
    checkMovable(range.range(), range.region(), to);
    touched.add(range.linode());
    addresses().ranges().move(range, to.id());
    cloud().notify("linode_addip", Subject.of(to), null);
  }

  private void checkMovable(String address, String region, Linode to) {
    if (!region.equals(to.region())) {
      throw Refusal.invalid("Address must belong to same region as linode.");
    }
    if (!addresses().shares().linodes(address).isEmpty()) {
      throw Refusal.invalid("%s is shared and cannot be moved".formatted(address));
    }
  }

  /// Checks what must hold of every Linode that gained or lost an address, and lets its interfaces follow.
  private void settle(Linode linode) {
    var id = linode.id();
    var ips = cloud().ipsOf().get(id);
    var problems = new Problems();
    problems.require(ips.stream().anyMatch(Ip::open),
        "The Linode %d must have at least one public IPv4 address".formatted(id), null);
    problems.require(ips.stream().filter(ip -> !ip.open()).count() <= 1,
        "A Linode can have only one private address", null);
    problems.require(addresses().ranges().of(id).size() <= 1, RangeRoutes.ONLY_ONE, null);
    if (interfaces.networks().ownsInterfaces(id)) {
      problems.require(interfaces.networks().hasIpv6(id),
          "The Linode %d has no public interface that could have the address".formatted(id), null);
      problems.require(ips.stream().allMatch(Ip::open),
          "The Linode %d has interfaces of its own: it cannot have a private address".formatted(id), null);
    }
    problems.refuseIfAny();
    interfaces.ofLinodes().gather(linode);
  }

  /// Why an address that stands for one in a VPC can be neither moved nor shared.
  static String nat(String address) {
    return "%s is the 1:1 NAT address of an interface".formatted(address);
  }

  private static Refusal unknown() {
    return Refusal.invalid("IP Address not found.");
  }

  private Addresses addresses() {
    return reservations.addresses();
  }

  private Cloud cloud() {
    return reservations.cloud();
  }
}
