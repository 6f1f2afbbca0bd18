package org.lct.sandbox.interfaces;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.network.NetworkInterface;
import org.lct.sandbox.network.Networks;
import org.lct.sandbox.network.Vlans;

/// What a request may say about an interface that is a Linode's own.
record LinodeInterfaceFields(Networks networks) {
  private static final int MOST = 3;
  private static final List<String> KINDS = List.of("public", "vpc", "vlan");
  private static final Set<String> EXTENSIBLE = Set.of("public", "vpc");

  private static final Field ROUTE = Field.object("default_route",
      Fields.of(Field.flag("ipv4"), Field.flag("ipv6")));
  private static final Field ADDRESSES = Field.objects("addresses",
      Fields.of(Field.text("address"), Field.flag("primary")))
      .checked(LinodeInterfaceFields::onePrimary, "Exactly one address must be primary");
  private static final Field VPC_ADDRESSES = Field.objects("addresses",
      Fields.of(Field.text("address"), Field.flag("primary"), Field.text("nat_1_1_address")))
      .checked(list -> !list.isEmpty(), "Must not be an empty list")
      .checked(LinodeInterfaceFields::onePrimary, "Exactly one address must be primary")
      .checked(LinodeInterfaceFields::natOfPrimary, "Only the primary address can have a nat_1_1_address");
  private static final Field RANGES = Field.objects("ranges", Fields.of(Field.text("range").required()));
  private static final Field NO_RANGES = Field.objects("ranges", Fields.anything())
      .checked(JsonNode::isEmpty, "Not supported by the sandbox yet");
  private static final Field PUBLIC = Field.object("public", Fields.of(
      Field.object("ipv4", Fields.of(ADDRESSES).ignoring("shared")),
      Field.object("ipv6", Fields.of(OpenRanges.FIELD).ignoring("slaac", "shared"))));
  private static final Field VPC = Field.object("vpc", Fields.of(Field.number("subnet_id").required(),
      Field.object("ipv4", Fields.of(VPC_ADDRESSES, RANGES)),
      Field.object("ipv6", Fields.of(NO_RANGES,
          Field.objects("slaac", Fields.anything()).checked(JsonNode::isEmpty,
              "IPv6 in VPCs is not available to this account"),
          Field.flag("is_public"))))
      .ignoring("vpc_id"));
  private static final Field VLAN = Field.object("vlan",
      Fields.of(Vlans.label("vlan_label").required(), ConfigInterfaceFields.ipam("ipam_address")));

  static final Fields UPDATE = Fields.of(ROUTE, PUBLIC, VPC, VLAN)
      .ignoring("id", "mac_address", "version", "created", "updated");
  static final Fields CREATE = Fields.of(Field.number("firewall_id"), ROUTE, PUBLIC, VPC, VLAN,
      Field.object("rdma_vpc").checked(_ -> false, "RDMA VPCs are not supported in this region"));

  /// With several addresses one must be the primary one; a single one is.
  private static boolean onePrimary(JsonNode list) {
    var primary = list.valueStream().filter(one -> one.path("primary").asBoolean()).count();
    return list.size() < 2 ? list.valueStream().noneMatch(one -> one.path("primary").isBoolean()
        && !one.path("primary").booleanValue()) : primary == 1;
  }

  private static boolean natOfPrimary(JsonNode list) {
    return list.valueStream()
        .noneMatch(one -> one.hasNonNull("nat_1_1_address") && list.size() > 1
            && !one.path("primary").asBoolean());
  }

  /// The kind of interface that is asked for: `public`, `vpc` or `vlan`.
  static String kind(Body body) {
    return KINDS.stream().filter(body::has).findFirst().orElse("");
  }

  /// Whether interfaces of this kind can have a firewall and be a default route.
  static boolean extensible(String kind) {
    return EXTENSIBLE.contains(kind);
  }

  /// Reads an interface.
  ///
  /// @param region of the Linode, if it is a known one
  Body read(ObjectNode json, Optional<String> region, String prefix, Problems problems) {
    var body = CREATE.read(json, prefix, problems);
    problems.require(KINDS.stream().filter(json::hasNonNull).count() == 1
        || json.hasNonNull("rdma_vpc"), "Must have exactly one of public, vpc, vlan",
        prefix.isEmpty() ? null : prefix.substring(0, prefix.length() - 1));
    checkSubnet(body, region, prefix, problems);
    var plain = kind(body).equals("vlan");
    problems.require(!plain || !body.has("firewall_id"), "VLAN interfaces have no firewall",
        prefix + "firewall_id");
    problems.require(!plain || !body.has("default_route"), "VLAN interfaces cannot be a default route",
        prefix + "default_route");
    return body;
  }

  /// Notes a subnet that the Linode cannot be in.
  void checkSubnet(Body body, Optional<String> region, String prefix, Problems problems) {
    if (body.has("vpc")) {
      var subnet = networks.subnets().find(body.object("vpc").path("subnet_id").longValue());
      problems.require(subnet.map(networks::regionOf)
          .filter(id -> region.isEmpty() || region.get().equals(id)).isPresent(), "subnet_id is not valid",
          prefix + "vpc.subnet_id");
    }
  }

  /// Notes what the interfaces of one Linode cannot be together.
  ///
  /// @param old the interfaces it has
  void checkTogether(List<NetworkInterface> old, List<Body> more, Optional<String> region,
      Problems problems) {
    var kinds = Stream.concat(old.stream().map(NetworkInterface::purpose),
        more.stream().map(LinodeInterfaceFields::kind)).toList();
    var labels = Stream.concat(old.stream().map(networks::vlanLabel).filter(label -> label != null),
        more.stream().map(body -> body.object("vlan").path("vlan_label").asText(""))
            .filter(l -> !l.isEmpty()))
        .toList();
    problems.require(kinds.size() <= MOST, "A Linode can have up to three interfaces", "interfaces");
    problems.require(kinds.stream().filter("public"::equals).count() <= 1,
        "Only one public interface is allowed", "interfaces");
    problems.require(kinds.stream().filter("vpc"::equals).count() <= 1, "Only one VPC interface is allowed",
        "interfaces");
    problems.require(labels.stream().distinct().count() == labels.size(),
        "A Linode cannot be attached to the same VLAN twice", "interfaces");
    region.ifPresent(id -> new Vlans(networks).check(id, labels, "interfaces", problems));
  }
}
