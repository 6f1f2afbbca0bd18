package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lct.sandbox.account.AccountLimit;
import org.lct.sandbox.account.AccountLimits;

class AccountLimitsTest extends SandboxTestBase {
  private static final String KEPT = "/networking/reserved/ips";
  private static final String REGION = "{'region':'de-fra-2'}";

  @Test
  void aNewAccountReservesTwoAddressesAndOneRangeInARegion() throws SandboxException {
    var options = options().withAccount(AccountLimits.ofNewAccount());
    try (var other = Sandbox.start(options, time); var client = Client.of(other)) {
      var linode = client.post("/linode/instances", "{'type':'g6-nanode-1','region':'de-fra-2'}").body();
      client.post(KEPT, REGION);
      client.post(KEPT, REGION);
      var text = "Additional Reserved IPv4 addresses require technical justification.  Please contact support"
          + " describing your requirement.";
      assertThat(client.post(KEPT, REGION).errors()).containsExactly(text);
      assertThat(
          client.put("/networking/ips/" + linode.path("ipv4").get(0).asText(), "{'reserved':true}").errors())
          .containsExactly(text);
      assertThat(client.get(KEPT).data()).hasSize(2);
      var more = client.post("/linode/instances", "{'type':'g6-nanode-1','region':'de-fra-2'}").id();
      var range = "{'linode_id':%d,'prefix_length':64}";
      assertThat(client.post("/networking/ipv6/ranges", range.formatted(more)).status()).isEqualTo(200);
      assertThat(client.post("/networking/ipv6/ranges", range.formatted(linode.path("id").asLong())).errors())
          .hasSize(1);
    }
  }

  @Test
  void anAccountHasOnlySoManyLinodesVolumesAndNodeBalancers() throws SandboxException {
    var most = AccountLimits.ofNewAccount().with(AccountLimit.VOLUMES, 1).with(AccountLimit.NODEBALANCERS, 0)
        .with(AccountLimit.VCPUS, 13);
    try (var other = Sandbox.start(options().withAccount(most), time); var client = Client.of(other)) {
      var order = "{'type':'%s','region':'us-ord'}";
      for (var i = 0; i < 9; i++) {
        assertThat(client.post("/linode/instances", order.formatted("g6-nanode-1")).status()).isEqualTo(200);
      }
      assertThat(client.post("/linode/instances", order.formatted("g6-standard-6")).errors()).singleElement()
          .asString().startsWith("You've reached the limit for the number of active vCPUs");
      var last = client.post("/linode/instances", order.formatted("g6-standard-4"));
      assertThat(last.errors()).isEmpty();
      var text = "Account Limit reached. Please open a support ticket.";
      assertThat(client.post("/linode/instances", order.formatted("g6-nanode-1")).errors()).contains(text);
      client.delete("/linode/instances/" + last.id());
      time.passSeconds(60);
      assertThat(client.post("/linode/instances", order.formatted("g6-nanode-1")).status()).isEqualTo(200);
      client.post("/volumes", "{'label':'one','region':'us-ord'}");
      assertThat(client.post("/volumes", "{'label':'two','region':'us-ord'}").errors()).containsExactly(text);
      assertThat(client.post("/nodebalancers", "{'region':'us-ord'}").errors()).containsExactly(text);
    }
  }
}
