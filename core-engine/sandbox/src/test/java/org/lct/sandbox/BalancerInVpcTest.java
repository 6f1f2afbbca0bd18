package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BalancerInVpcTest extends SandboxTestBase {
  private static final String BALANCERS = "/nodebalancers";

  private String vpc = "";
  private long subnet;

  @BeforeEach
  void makeVpc() {
    var made = api.post("/vpcs",
        "{'label':'net','region':'de-fra-2','subnets':[{'label':'web','ipv4':'10.0.0.0/27'}]}");
    vpc = "/vpcs/" + made.id();
    subnet = made.body().at("/subnets/0/id").asLong();
  }

  private Client.Reply balancer(String place) {
    return api.post(BALANCERS,
        "{'region':'de-fra-2','vpcs':[{'subnet_id':%d,%s}],'configs':[{}]}".formatted(subnet, place));
  }

  private long backEnd(String label) {
    return api.post("/linode/instances", NANODE.formatted(label).replace("}",
        ",'interfaces':[{'purpose':'vpc','subnet_id':%d}]}".formatted(subnet))).id();
  }

  @Test
  void reachesNodesInItsVpc() {
    var web = backEnd("web-1");
    var made = balancer("'ipv4_range':'10.0.0.8/30'");
    assertThat(made.errors()).isEmpty();
    var balancer = BALANCERS + "/" + made.id();
    var places = api.get(balancer + "/vpcs").data();
    assertThat(places.get(0).path("ipv4_range").asText()).isEqualTo("10.0.0.8/30");
    assertThat(places.get(0).path("vpc_id").asText()).isEqualTo(vpc.substring(6));
    var place = places.get(0).path("id");
    assertThat(api.get(balancer + "/vpcs/" + place).body()).isEqualTo(places.get(0));
    assertThat(api.get(balancer + "/vpcs/1").status()).isEqualTo(404);
    var nodes = balancer + "/configs/" + api.get(balancer + "/configs").data().get(0).path("id") + "/nodes";
    var node = api.post(nodes, "{'address':'10.0.0.2:80','label':'web-1','subnet_id':%d}".formatted(subnet));
    assertThat(node.body().path("vpc_config_id")).isEqualTo(place);
    time.passSeconds(300);
    assertThat(api.get(nodes + "/" + node.id()).text("status")).isEqualTo("UP");
    assertThat(api.get("/linode/instances/%d/nodebalancers".formatted(web)).data()).hasSize(1);
    assertThat(api.put(nodes + "/" + node.id(), "{'weight':5,'address':'10.0.0.2:80'}").body()
        .path("vpc_config_id")).isEqualTo(place);
    api.delete("/linode/instances/" + web);
    assertThat(api.get(nodes + "/" + node.id()).text("status")).isEqualTo("DOWN");
  }

  @Test
  void nodesAndPlacesThatCannotBeAreNamed() {
    backEnd("web-1");
    var elsewhere = api.post("/vpcs",
        "{'label':'far','region':'us-ord','subnets':[{'label':'web','ipv4':'10.0.0.0/27'}]}");
    var far = elsewhere.body().at("/subnets/0/id").asLong();
    assertThat(api.post(BALANCERS, """
        {'region':'de-fra-2','vpcs':[{'subnet_id':%d,'ipv4_range':'10.0.0.8/31'}],'configs':[{'nodes':[
          {'address':'10.0.0.2:80','label':'web-1'}]}]}""".formatted(far)).errors()).containsExactly(
        "vpcs[0].subnet_id: subnet_id is not valid", "vpcs[0].ipv4_range: Must be a /30 or larger",
        "configs[0].nodes[0].address: Must begin with 192.168");
    assertThat(balancer("'ipv4_range':'10.0.0.0/30'").errors()).singleElement().asString()
        .startsWith("vpcs[0].ipv4_range: Must be within 10.0.0.0/27");
    assertThat(api.post(BALANCERS, "{'region':'de-fra-2','vpcs':[{'subnet_id':1},{'subnet_id':1}]}").errors())
        .contains("vpcs: A NodeBalancer can be in one VPC only");
    var balancer = BALANCERS + "/" + api.post(BALANCERS, "{'region':'de-fra-2','configs':[{}]}").id();
    var nodes = balancer + "/configs/" + api.get(balancer + "/configs").data().get(0).path("id") + "/nodes";
    assertThat(api.post(nodes, "{'address':'10.0.0.2:80','label':'web-1','subnet_id':%d}".formatted(subnet))
        .errors()).containsExactly(
            "address: Must be the address of a Linode in a subnet of the NodeBalancer's VPC");
  }

  @Test
  void severalShareASubnet() {
    backEnd("web-1");
    assertThat(balancer("'ipv4_range':'10.0.0.8/29','ipv4_range_auto_assign':true").errors()).isEmpty();
    assertThat(balancer("'ipv4_range':'10.0.0.8/29','ipv4_range_auto_assign':true").errors()).isEmpty();
    assertThat(balancer("'ipv4_range':'10.0.0.8/29','ipv4_range_auto_assign':true").errors())
        .containsExactly("vpcs[0].ipv4_range: The subnet has not enough free addresses");
    assertThat(balancer("'ipv4_range':'10.0.0.8/29'").errors())
        .containsExactly("vpcs[0].ipv4_range: Is in use in this subnet");
    var last = balancer("'ipv4_range':null");
    assertThat(last.errors()).isEmpty();
    assertThat(api.get(vpc).body().at("/subnets/0/nodebalancers").findValuesAsText("ipv4_range"))
        .containsExactly("10.0.0.8/30", "10.0.0.12/30", "10.0.0.4/30");
    assertThat(api.get(vpc + "/ips").all("address_range")).contains("10.0.0.8/30", "null");
  }

  @Test
  void aVpcWithANodeBalancerStays() {
    var balancer = balancer("'ipv4_range':'10.0.0.8/30'").id();
    assertThat(api.delete(vpc).errors()).singleElement().asString().contains("NodeBalancers");
    assertThat(api.delete(BALANCERS + "/" + balancer).status()).isEqualTo(200);
    assertThat(api.delete(vpc).status()).isEqualTo(200);
  }
}
