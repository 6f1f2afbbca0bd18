package org.lct.sandbox.network;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Problems;

/// What a request may say about a VPC. IPv6, ranges of one's own and RDMA need an agreement with Linode at the real
/// cloud; this account has none.
final class VpcFields {
  /// The label of a VPC or subnet. The words are those of 2026-07-28; labels with dashes were accepted that day.
  static final Field LABEL = Field.text("label").length(1, 64)
      .matching("[a-zA-Z0-9_-]*", "Must only use ASCII letters, numbers, and underscores")
      .matching("(?!.*--).*", "Must not have two dashes in a row");
  private static final Fields RANGE = Fields.of(Field.text("range").required());
  private static final Field IPV6 = Field.objects("ipv6", Fields.anything());

  static final Fields SUBNET = Fields.of(LABEL.required(), Field.text("ipv4").required(), IPV6)
      .ignoring("id", "linodes", "databases", "nodebalancers", "created", "updated");
  static final Fields UPDATE_SUBNET = Fields.of(LABEL)
      .ignoring("id", "ipv4", "ipv6", "linodes", "databases", "nodebalancers", "created", "updated");
  static final Fields UPDATE = Fields.of(LABEL, Field.text("description").length(0, 255),
      Field.objects("ipv4", RANGE))
      .ignoring("id", "region", "ipv6", "subnets", "vpc_type", "created", "updated");
  static final Fields CREATE = Fields.of(LABEL.required(), Field.text("description").length(0, 255),
      Field.objects("ipv4", RANGE), Field.text("region").required(),
      Field.objects("subnets", Fields.anything()), IPV6, Field.text("vpc_type").oneOf("regular", "rdma"))
      .ignoring("id", "created", "updated");

  private VpcFields() {}

  /// Notes what this account cannot have.
  static void check(Body body, Problems problems) {
    checkRanges(body.objects("ipv4"), problems);
    var rdma = body.text("vpc_type").filter("rdma"::equals).isPresent();
    problems.require(!rdma, "RDMA VPCs are not supported in this region", "vpc_type");
    if (rdma) {
      problems.require(body.objects("ipv6").isEmpty(), "RDMA VPCs cannot have IPv6 ranges", "ipv6");
    } else {
      checkIpv6(body, "", problems);
    }
  }

  /// Notes when IPv6 is asked for.
  static void checkIpv6(Body body, String prefix, Problems problems) {
    problems.require(body.objects("ipv6").isEmpty(), "IPv6 in VPCs is not available to this account",
        prefix + "ipv6");
  }

  private static void checkRanges(List<ObjectNode> ranges, Problems problems) {
    var own = ranges.stream().map(range -> range.path("range")).map(JsonNode::asText)
        .filter(range -> !DefaultRanges.OF_VPC.contains(range)).toList();
    problems.require(own.isEmpty(), "Customer defined IPv4 ranges are not supported in this region", "ipv4");
    for (var i = 0; i < ranges.size(); i++) {
      problems.require(!own.contains(ranges.get(i).path("range").asText()),
          "You must not use any custom IPv4 range for VPCs.", "ipv4[%d].range".formatted(i));
    }
  }
}
