package org.lct.sandbox.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.sandbox.account.AccountSettings.Values;
import org.lct.sandbox.account.Entered.Kind;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Handler;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;

/// The account: who pays, its settings, its share of network transfer.
public record AccountRoutes(Cloud cloud, AccountSettings settings, Entered entered) {
  private static final String READ = "account:read_only";
  private static final String WRITE = "account:read_write";
  private static final String SINCE = "2024-01-01T00:00:00";
  private static final List<String> CAPABILITIES = List.of("Linodes", "NodeBalancers", "Block Storage",
      "Block Storage Encryption", "Cloud Firewall", "Vlans", "VPCs", "Machine Images", "Placement Group",
      "Disk Encryption", "Linode Interfaces");
  private static final Fields UPDATE = Fields.of(name("company", 128), name("first_name", 50),
      name("last_name", 50), Field.text("email").length(0, 128), Field.text("address_1").length(0, 64),
      Field.text("address_2").length(0, 64), Field.text("city").length(0, 24),
      Field.text("state").length(0, 24),
      Field.text("zip").matching("[a-zA-Z0-9 -]{0,12}", "Must only use ASCII letters, numbers, and dashes"),
      Field.text("country").matching("[A-Z]{2}", "Must be a two-letter country code"),
      Field.text("phone").length(0, 32), Field.text("tax_id").length(0, 25))
      .ignoring("active_promotions", "active_since", "balance", "balance_uninvoiced", "billing_source",
          "capabilities", "credit_card", "euuid");
  private static final Fields UPDATE_SETTINGS = Fields
      .of(Field.flag("backups_enabled"), Field.flag("network_helper"),
          Field.text("interfaces_for_new_linodes").oneOf("legacy_config_only",
              "legacy_config_default_but_linode_allowed",
              "linode_default_but_legacy_config_allowed", "linode_only"),
          Field.text("maintenance_policy").matching("linode/(migrate|power_off_on)",
              "Unsupported maintenance policy slug format."))
      .ignoring("managed", "longview_subscription", "object_storage");

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.get("/account", READ, _ -> account()),
        Route.put("/account", WRITE, this::update).reading(UPDATE),
        Route.get("/account/settings", READ, _ -> settings.view()),
        Route.put("/account/settings", WRITE, this::updateSettings).reading(UPDATE_SETTINGS),
        Route.get("/account/transfer", READ, _ -> transfer()),
        Route.list("/account/notifications", READ, list(Stream::empty, Set.of())),
        Route.list("/account/maintenance", Route.ANY_TOKEN,
            list(Stream::empty, Set.of("status", "type", "when"))),
        Route.list("/account/availability", READ, list(this::availability, Set.of())),
        Route.get("/account/availability/{id}", READ, this::oneAvailability));
  }

  private static Field name(String name, int most) {
    return Field.text(name).length(0, most).matching("[^<>()\"=]*", "Must not include any of < > ( ) \" =");
  }

  private interface Rows {
    Stream<ObjectNode> all();
  }

  private static Handler list(Rows rows, Set<String> filterable) {
    return call -> new Listing<>(rows.all().toList(), Function.identity(), filterable).page(call);
  }

  private JsonNode update(Call call) {
    entered.add(Kind.ACCOUNT, UPDATE.read(call).all());
    cloud.notify("account_update", null, null);
    return account();
  }

  private ObjectNode account() {
    var json = Json.object().put("company", "Sandbox").put("email", cloud.owner().email())
        .put("first_name", "Sandbox")
        .put("last_name", "User").put("address_1", "1 Example Street").put("address_2", "")
        .put("city", "Philadelphia")
        .put("state", "PA").put("zip", "19106").put("country", "US").put("phone", "").put("tax_id", "")
        .put("balance", 0.0).put("balance_uninvoiced", 0.0).put("billing_source", "linode")
        .put("active_since", SINCE)
        .put("euuid", cloud.owner().euuid());
    json.setAll(entered.get(Kind.ACCOUNT));
    json.putObject("credit_card").put("last_four", "1111").put("expiry", "11/2030");
    json.putArray("active_promotions");
    return json.set("capabilities", Json.texts(CAPABILITIES));
  }

  private JsonNode updateSettings(Call call) {
    var body = UPDATE_SETTINGS.read(call);
    var old = settings.values();
    settings.set(new Values(old.id(), body.flag("backups_enabled", old.backupsEnabled()),
        body.flag("network_helper", old.networkHelper()),
        body.text("interfaces_for_new_linodes").orElse(old.interfaces()),
        body.text("maintenance_policy").orElse(old.maintenancePolicy())));
    cloud.notify("account_settings_update", null, null);
    return settings.view();
  }

  /// Nothing is ever sent in the sandbox; the quota is what the Linodes' plans include, in regions with their own apart.
  private ObjectNode transfer() {
    var apart = cloud.catalog().regionsWithOwnTransfer();
    var quotas = cloud.linodes().all().stream()
        .collect(Collectors.groupingBy(
            linode -> apart.contains(linode.origin().region()) ? linode.origin().region() : "",
            TreeMap::new,
            Collectors.summingLong(
                linode -> cloud.catalog().type(linode.origin().type()).orElseThrow().transfer())));
    var json = transfer(quotas.getOrDefault("", 0L));
    var regions = json.putArray("region_transfers");
    apart.stream().sorted()
        .forEach(region -> regions.add(transfer(quotas.getOrDefault(region, 0L)).put("id", region)));
    return json;
  }

  private static ObjectNode transfer(long quota) {
    return Json.object().put("billable", 0).put("quota", quota).put("used", 0);
  }

  private Stream<ObjectNode> availability() {
    return cloud.catalog().regions().stream().map(AccountRoutes::availability);
  }

  private JsonNode oneAvailability(Call call) {
    return cloud.catalog().region(call.text("id")).map(AccountRoutes::availability)
        .orElseThrow(Refusal::notFound);
  }

  private static ObjectNode availability(Region region) {
    var json = Json.object().put("region", region.id());
    json.set("available", Json.texts(region.capabilities()));
    json.putArray("unavailable");
    return json;
  }
}
