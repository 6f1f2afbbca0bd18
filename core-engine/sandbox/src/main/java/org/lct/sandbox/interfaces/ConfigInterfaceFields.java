package org.lct.sandbox.interfaces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.network.Cidr;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.network.Vlans;

/// What a request may say about the interfaces of a configuration profile.
record ConfigInterfaceFields(Networks networks) {
  private static final int MOST = 3;
  private static final Field IPV4 = Field.object("ipv4", Fields.of(Field.text("vpc"), Field.text("nat_1_1")));
  static final Fields ANY = Fields.of(
      Field.text("purpose").required().oneOf("public", "vlan", "vpc"), Field.flag("primary"),
      Field.text("label"), Field.text("ipam_address"), Field.number("subnet_id"), IPV4,
      Field.texts("ip_ranges"),
      Field.object("ipv6").checked(_ -> false, "IPv6 in VPCs is not available to this account"))
      .ignoring("id", "active", "vpc_id");
  private static final Fields PUBLIC = ANY.and(
      empty("label", "Only VLAN interfaces have a label"),
      empty("ipam_address", "Only VLAN interfaces have an IPAM address"),
      Field.number("subnet_id").checked(_ -> false, "Only VPC interfaces have a subnet"),
      IPV4.checked(ipv4 -> ipv4.valueStream().allMatch(value -> value.asText("").isEmpty()),
          "Only VPC interfaces have IPv4 settings"),
      Field.texts("ip_ranges").checked(JsonNode::isEmpty, "Only VPC interfaces have ranges"));
  private static final Map<String, Fields> CREATE = Map.of("public", PUBLIC,
      "vlan", PUBLIC.and(Vlans.label("label").required(), ipam("ipam_address"),
          Field.flag("primary").checked(primary -> !primary.booleanValue(),
              "A VLAN interface cannot be primary")),
      "vpc", PUBLIC.and(Field.number("subnet_id").required(), IPV4, Field.texts("ip_ranges")));

  /// What a request may change, whatever the purpose.
  static final Fields UPDATE_ANY = Fields.of(Field.flag("primary"), IPV4, Field.texts("ip_ranges"))
      .ignoring("id", "active", "purpose", "label", "ipam_address", "vpc_id", "subnet_id", "ipv6");

  /// What a request may change, by purpose.
  static final Map<String, Fields> UPDATE = Map.of(
      "public", PUBLIC.and(Field.text("purpose")).ignoring("label", "ipam_address", "subnet_id", "ipv6"),
      "vpc", UPDATE_ANY);

  private static Field empty(String name, String reason) {
    return Field.text(name).checked(value -> value.textValue().isEmpty(), reason);
  }

  /// The field with the address that an interface in a VLAN is to have.
  static Field ipam(String name) {
    return Field.text(name).matching("|[^/]+/\\d+", "Must be in CIDR notation")
        .checked(value -> value.textValue().isEmpty() || network(value.textValue().split("/", -1)),
            "Must be in CIDR notation");
  }

  private static boolean network(String... parts) {
    return Cidr.host(parts[0]).isPresent() && Cidr.prefix(parts[1]).isPresent();
  }

  /// Reads interfaces.
  ///
  /// @param region of the Linode, if it is a known one
  /// @param prefix of the fields' names in problems, with a place for the number: `interfaces[%d].`
  List<Body> read(List<ObjectNode> items, Optional<String> region, String prefix, Problems problems) {
    var bodies = new ArrayList<Body>();
    for (var item : items) {
      var at = prefix.formatted(bodies.size());
      var body = CREATE.getOrDefault(item.path("purpose").asText(), ANY).read(item, at, problems);
      body.number("subnet_id")
          .ifPresent(id -> problems.require(inRegion(id, region), "subnet_id is not valid",
              at + "subnet_id"));
      bodies.add(body);
    }
    return bodies;
  }

  private boolean inRegion(long subnet, Optional<String> region) {
    return networks.subnets().find(subnet).map(networks::regionOf)
        .filter(id -> region.isEmpty() || region.get().equals(id)).isPresent();
  }

  /// Notes what the interfaces of one profile cannot be together.
  void checkTogether(List<Body> all, Optional<String> region, Problems problems) {
    problems.require(all.size() <= MOST, "A configuration profile can have up to three interfaces",
        "interfaces");
    problems.require(of("public", all).size() <= 1, "Only one public interface is allowed", "interfaces");
    problems.require(all.stream().filter(body -> body.flag("primary", false)).count() <= 1,
        "Only one interface can be primary", "interfaces");
    var labels = of("vlan", all).stream().flatMap(body -> body.text("label").stream()).toList();
    problems.require(new HashSet<>(labels).size() == labels.size(),
        "A Linode cannot be attached to the same VLAN twice", "interfaces");
    region.ifPresent(id -> new Vlans(networks).check(id, labels, "interfaces", problems));
  }

  private static List<Body> of(String purpose, List<Body> all) {
    return all.stream().filter(body -> body.text("purpose").equals(Optional.of(purpose))).toList();
  }
}
