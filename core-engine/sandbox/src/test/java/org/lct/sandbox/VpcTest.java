package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VpcTest extends SandboxTestBase {
  private static final String VPCS = "/vpcs";
  private static final String VPC = "{'label':'%s','region':'de-fra-2','subnets':[{'label':'web','ipv4':'10.0.0.0/24'}]}";

  private String vpc(String label) {
    return VPCS + "/" + api.post(VPCS, VPC.formatted(label)).id();
  }

  @Test
  void comesWithItsSubnetsAndTheDefaultRanges() {
    var made = api.post(VPCS, """
        {'label':'net','region':'de-fra-2','description':'Test','vpc_type':'regular','ipv4':[{'range':'10.0.0.0/8'}],
         'subnets':[{'label':'web','ipv4':'10.0.0.0/24'},{'label':'db','ipv4':'192.168.0.0/24'}]}""");
    assertThat(made.errors()).isEmpty();
    assertThat(made.body().path("ipv4").findValuesAsText("range")).containsExactly("10.0.0.0/8",
        "172.16.0.0/12", "192.168.0.0/17");
    assertThat(made.body().path("subnets").findValuesAsText("label")).containsExactly("web", "db");
    assertThat(api.get(VPCS + "/" + made.id()).body()).isEqualTo(made.body());
    assertThat(api.get(VPCS, "{\"label\":\"net\"}").all("region")).containsExactly("de-fra-2");
    assertThat(api.get("/account/events").all("action")).contains("vpc_create", "subnet_create");
  }

  @Test
  void namesEverythingThatIsWrong() {
    vpc("taken");
    assertThat(api.post(VPCS, "{}").errors())
        .containsExactly("label: label is required", "region: region is required");
    assertThat(api.post(VPCS, """
        {'label':'a!b','region':'us-east','vpc_type':'rdma','ipv6':[{'range':'/52'}],'colour':1,
         'ipv4':[{'range':'10.0.0.0/8'},{'range':'11.0.0.0/8'}],
         'subnets':[{'label':'one','ipv4':'10.0.0.1/24'},{'label':'two','ipv4':'10.0.0.0/24'},
           {'label':'two','ipv4':'10.0.0.128/25'},{'label':'low','ipv4':'10.1.0.0/30'},
           {'label':'nodebalancers','ipv4':'192.168.255.0/24'},{'label':'big','ipv4':'10.0.0.0/0'},{}]}""")
        .errors()).containsExactlyInAnyOrder(
            "label: Must only use ASCII letters, numbers, and underscores",
            "region: VPCs are not supported in this region",
            "vpc_type: RDMA VPCs are not supported in this region",
            "ipv6: RDMA VPCs cannot have IPv6 ranges",
            "colour: Unknown field",
            "ipv4: Customer defined IPv4 ranges are not supported in this region",
            "ipv4[1].range: You must not use any custom IPv4 range for VPCs.",
            "subnets[0].ipv4: Must be an IPv4 network in canonical CIDR form",
            "subnets[2].label: Label must be unique among the VPC's subnets",
            "subnets[2].ipv4: Must not overlap with the subnet 10.0.0.0/24",
            "subnets[3].ipv4: The prefix length must be 1-29",
            "subnets[4].ipv4: Must be within 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/17",
            "subnets[5].ipv4: Must be an IPv4 network in canonical CIDR form",
            "subnets[6].label: label is required", "subnets[6].ipv4: ipv4 is required");
    assertThat(api.post(VPCS, VPC.formatted("taken")).errors())
        .containsExactly("label: Label must be unique among your VPCs");
    assertThat(api.get(VPCS).data()).hasSize(1);
  }

  @Test
  void changesItsNameAndThatOfASubnetOnly() {
    var vpc = vpc("net");
    vpc("other");
    assertThat(api.put(vpc, "{'label':'new','description':'More'}").text("label")).isEqualTo("new");
    assertThat(api.put(vpc, "{'label':'other','ipv4':[{'range':'11.0.0.0/8'}]}").errors()).containsExactly(
        "label: Label must be unique among your VPCs",
        "ipv4: Customer defined IPv4 ranges are not supported in this region",
        "ipv4[0].range: You must not use any custom IPv4 range for VPCs.");
    var subnet = vpc + "/subnets/" + api.post(vpc + "/subnets", "{'label':'db','ipv4':'10.0.1.0/24'}").id();
    assertThat(api.put(subnet, "{'label':'web'}").errors())
        .containsExactly("label: Label must be unique among the VPC's subnets");
    assertThat(api.put(subnet, "{'label':'store','ipv4':'10.9.0.0/24'}").text("ipv4"))
        .isEqualTo("10.0.1.0/24");
    assertThat(api.get(vpc + "/subnets").all("label")).containsExactly("web", "store");
    assertThat(api.delete(subnet).status()).isEqualTo(200);
    assertThat(api.get(subnet).status()).isEqualTo(404);
    assertThat(api.get(vpc("third") + "/subnets/1").status()).isEqualTo(404);
  }

  @Test
  void anyTokenReadsAndNobodyWithoutOne() {
    var vpc = vpc("net");
    assertThat(api.get(vpc).header("X-Accepted-OAuth-Scopes")).isEqualTo("*");
    try (var nobody = api.withToken("")) {
      assertThat(nobody.get(vpc).status()).isEqualTo(401);
      assertThat(nobody.get("/regions/vpc-availability").status()).isEqualTo(200);
    }
  }

  @Test
  void isThereInSomeRegions() {
    assertThat(api.get("/regions/de-fra-2/vpc-availability").body().path("available").asBoolean()).isTrue();
    assertThat(api.get("/regions/us-east/vpc-availability").body().path("available").asBoolean()).isFalse();
    assertThat(api.get("/regions/vpc-availability", "{\"available\":true}").data()).hasSize(23);
    assertThat(api.get("/vpcs/default-ranges").body().path("forbidden_ipv4_ranges").valueStream()
        .map(range -> range.asText())).hasSize(143).contains("192.168.128.0/17");
  }

  @Test
  void whatIsInUseIsNotDeleted() {
    var vpc = vpc("net");
    var subnet = api.get(vpc).body().at("/subnets/0/id").asLong();
    api.post(vpc + "/subnets", "{'label':'empty','ipv4':'10.0.1.0/24'}");
    var linode = api.post("/linode/instances", NANODE
        .replace("}", ",'interfaces':[{'purpose':'vpc','subnet_id':%d}]}".formatted(subnet))
        .formatted("web"));
    assertThat(linode.errors()).isEmpty();
    assertThat(api.delete(vpc).errors()).singleElement().asString().contains("cannot be deleted");
    assertThat(api.delete(vpc + "/subnets/" + subnet).status()).isEqualTo(400);
    assertThat(api.get(vpc).body().path("subnets")).hasSize(2);
    api.delete("/linode/instances/" + linode.id());
    assertThat(api.delete(vpc).status()).isEqualTo(200);
    assertThat(api.get(VPCS).data()).isEmpty();
    assertThat(api.get("/account/events").all("action")).contains("vpc_delete", "subnet_delete");
  }

  @Test
  void areFilteredByTheirKind() {
    api.post("/vpcs", "{'label':'plain','region':'us-ord'}");
    assertThat(api.get("/vpcs", "{\"vpc_type\":\"rdma\"}").data()).isEmpty();
    assertThat(api.get("/vpcs", "{\"vpc_type\":\"regular\"}").all("label")).containsExactly("plain");
  }
}
