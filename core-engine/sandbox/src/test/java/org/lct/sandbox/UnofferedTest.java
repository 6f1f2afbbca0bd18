package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnofferedTest extends SandboxTestBase {

  @ParameterizedTest
  @ValueSource(strings = {"/lke/clusters", "/databases/mysql/instances", "/object-storage/buckets",
      "/longview/clients", "/support/tickets", "/account/payments", "/account/oauth-clients",
      "/managed/services"})
  void whatIsNotOfferedIsEmptyAndStaysSo(String path) {
    assertThat(api.get(path).body().toString())
        .isEqualTo("{\"data\":[],\"page\":1,\"pages\":1,\"results\":0}");
    assertThat(api.get(path + "/1").status()).isEqualTo(404);
    assertThat(api.delete(path + "/1").status()).isEqualTo(404);
    var refused = api.post(path, "{'label':'x'}");
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.errors()).singleElement().asString().startsWith("The sandbox does not offer ");
    assertThat(refused.header("X-Accepted-OAuth-Scopes")).endsWith(":read_write");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/account/invoices", "/account/logins", "/profile/devices", "/databases/engines",
      "/monitor/services", "/betas"})
  void whatIsOnlyReadIsEmpty(String path) {
    assertThat(api.get(path).data()).isEmpty();
    assertThat(api.post(path, "{}").status()).isEqualTo(405);
  }

  @Test
  void theAccountIsNobodysParent() {
    var reply = api.get("/account/child-accounts");
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.errors()).containsExactly("Unauthorized");
    assertThat(reply.header("X-Accepted-OAuth-Scopes")).isEqualTo("child_account:read_only");
  }

  @Test
  void whatStandsAloneIsRefusedToo() {
    assertThat(api.post("/account/cancel", "{'comments':'bye'}").errors())
        .containsExactly("The sandbox does not offer closing the account.");
    assertThat(api.delete("/profile/phone-number").status()).isEqualTo(400);
    assertThat(api.put("/longview/plan", "{}").status()).isEqualTo(400);
    assertThat(api.get("/account/agreements").body().path("privacy_policy").asBoolean()).isTrue();
  }
}
