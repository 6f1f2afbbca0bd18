package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTest extends SandboxTestBase {

  @Test
  void whatLiesWithinFiltersToo() {
    Sample.fill(api);
    time.passSeconds(300);
    assertThat(found("/linode/instances", "{'placement_group.label':'apart'}")).isEqualTo(1);
    assertThat(found("/linode/instances", "{'placement_group.label':'other'}")).isZero();
    assertThat(found("/vpcs", "{'subnets.label':'web'}")).isEqualTo(1);
    assertThat(found("/vpcs", "{'subnets.label':'db'}")).isZero();
    assertThat(found("/tags/web", "{'data.label':'web-1'}")).isEqualTo(1);
    assertThat(found("/tags/web", "{'data.label':'web-2'}")).isZero();
    var configs = "/linode/instances/%s/configs"
        .formatted(api.get("/linode/instances", "{\"label\":\"db-2\"}").all("id").getFirst());
    assertThat(found(configs, "{'interfaces.label':'back'}")).isEqualTo(1);
    assertThat(found(configs, "{'interfaces.label':'front'}")).isZero();
  }

  @Test
  void pricesFilterAndOrderTheirLists() {
    assertThat(api.get("/nodebalancers/types", order("price.monthly", "desc")).data().get(0)
        .at("/price/monthly").asDouble()).isGreaterThan(10);
    assertThat(found("/volumes/types", "{'price.hourly':{'+gt':0.1}}")).isZero();
    assertThat(found("/volumes/types", "{'price.monthly':{'+lte':0.1},'transfer':0}")).isEqualTo(1);
    assertThat(api.get("/volumes/types", order("region_prices.id", "asc")).status()).isEqualTo(400);
  }

  @Test
  void plansAreOrderedAndPaged() {
    var largest = api.get("/linode/types?page_size=25&page=1", order("memory", "desc")).data();
    assertThat(largest).hasSize(25);
    assertThat(largest.get(0).path("memory").asInt()).isGreaterThan(largest.get(24).path("memory").asInt());
    assertThat(api.get("/linode/types?page_size=25&page=2", order("memory", "desc")).data().get(11)
        .path("id").asText()).isEqualTo("g6-nanode-1");
    assertThat(api.get("/linode/types", "{\"class\":\"nanode\"}").all("id")).containsExactly("g6-nanode-1");
    assertThat(api.get("/linode/kernels", order("label", "asc")).all("label")).isSorted();
  }

  @Test
  void aPageBeyondAllNumbersIsTheLast() {
    var last = api.get("/linode/types?page_size=25&page=99999999999999999999").body();
    assertThat(last.path("page").asInt()).isEqualTo(last.path("pages").asInt()).isGreaterThan(1);
    assertThat(last.path("data")).isNotEmpty();
    assertThat(api.get("/linode/types?page=100").data()).isEmpty();
  }

  @Test
  void anOrderIsByOneField() {
    assertThat(api.get("/linode/types", "{\"+order_by\":[\"class\",\"memory\"]}").errors())
        .containsExactly("X-Filter: +order_by must be the name of a field");
  }

  @ParameterizedTest
  @CsvSource({"/account/invoices, date", "/account/invoices, total", "/account/service-transfers, status",
      "/account/oauth-clients, label", "/account/betas, enrolled", "/account/payments, date",
      "/account/logins, datetime", "/profile/apps, expiry", "/betas, label", "/lke/clusters, label",
      "/databases/instances, engine", "/object-storage/buckets, region", "/support/tickets, status",
      "/managed/services, label", "/monitor/streams, status", "/lke/types, price.hourly"})
  void emptyCollectionsAreFilteredAsFullOnes(String path, String field) {
    assertThat(api.get(path, "{\"%s\":{\"+neq\":1}}".formatted(field)).data()).isEmpty();
    assertThat(api.get(path, order(field, "desc")).status()).isEqualTo(200);
    assertThat(api.get(path, order("colour", "desc")).errors())
        .containsExactly("X-Filter: Cannot filter on colour");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/lke/versions", "/profile/devices", "/account/payment-methods"})
  void emptyCollectionsWithoutSuchFieldsTakeNoName(String path) {
    for (var name : new String[]{"", "id"}) {
      assertThat(api.get(path, order(name, "asc")).status()).isEqualTo(400);
    }
  }

  private int found(String path, String filter) {
    return api.get(path, filter.replace('\'', '"')).body().path("results").asInt(-1);
  }

  private static String order(String field, String direction) {
    return "{\"+order_by\":\"%s\",\"+order\":\"%s\"}".formatted(field, direction);
  }
}
