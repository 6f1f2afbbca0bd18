package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
  void whatCannotBeThereIsNotFound() {
    for (var path : List.of("/account/service-transfers/1/accept", "/account/entity-transfers/1/accept",
        "/account/oauth-clients/1/reset-secret", "/account/payment-methods/1/make-default")) {
      assertThat(api.post(path, "").status()).as(path).isEqualTo(404);
    }
    for (var path : List.of("/account/invoices/1/items", "/account/oauth-clients/1/thumbnail",
        "/object-storage/buckets/us-east-1/mine", "/monitor/streams/1")) {
      assertThat(api.get(path).errors()).as(path).containsExactly("Not found");
    }
    assertThat(api.delete("/profile/apps/1").status()).isEqualTo(404);
    assertThat(api.delete("/profile/devices/1").status()).isEqualTo(404);
    assertThat(api.withToken("").get("/account/oauth-clients/1/thumbnail").status()).isEqualTo(404);
    assertThat(api.get("/object-storage/quotas").data()).isEmpty();
  }

  @Test
  void whatStandsAloneIsRefusedToo() {
    assertThat(api.post("/account/cancel", "{'comments':'bye'}").errors())
        .containsExactly("The sandbox does not offer closing the account.");
    assertThat(api.post("/account/payments/paypal", "{'usd':'5'}").errors())
        .containsExactly("The sandbox does not offer payments.");
    assertThat(api.post("/account/payments/paypal/execute", "{}").status()).isEqualTo(400);
    assertThat(api.delete("/profile/phone-number").status()).isEqualTo(400);
    assertThat(api.put("/longview/plan", "{}").status()).isEqualTo(400);
    assertThat(api.get("/account/agreements").body().path("privacy_policy").asBoolean()).isTrue();
  }
}
