package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.Catalog;
import org.lct.cloud.Image;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Price;
import org.lct.cloud.Region;
import org.lct.cloud.Region.PlacementLimits;

/// Reads what an account can choose from, in five listings.
final class CatalogReader {
  private final LinodeApi api;
  private final Pages pages;
  private final Clock clock;

  CatalogReader(LinodeApi api, Clock clock) {
    this.api = api;
    this.pages = new Pages(api);
    this.clock = clock;
  }

  Catalog read() throws CallFailedException, InterruptedException {
    return new Catalog(api.endpoint().url().getAuthority(), LocalDate.now(clock),
        pages.all("/regions", CatalogReader::region), pages.all("/linode/types", CatalogReader::type),
        pages.all("/images", CatalogReader::image), price("/volumes/types", "volume"),
        price("/nodebalancers/types", "nodebalancer"),
        price("/networking/reserved/ips/types", "reserved-ipv4"));
  }

  private Price price(String path, String id) throws CallFailedException, InterruptedException {
    return pages.all(path, json -> json).stream()
        .filter(json -> Wire.text(json, "id").equals(id))
        .findFirst().map(CatalogReader::price).orElse(Price.UNKNOWN);
  }

  private static Region region(JsonNode json) {
    return new Region(Wire.text(json, "id"), Wire.text(json, "label"), Wire.text(json, "country"),
        Set.copyOf(Wire.texts(json.path("capabilities"))), Wire.text(json, "status").equals("ok"),
        new PlacementLimits(most(json, "maximum_linodes_per_pg"),
            most(json, "maximum_linodes_per_flexible_pg")),
        Stream.of("ipv4", "ipv6").flatMap(version -> resolvers(json, version)).toList());
  }

  /// A list with commas, and with or without spaces after them (recorded).
  private static Stream<String> resolvers(JsonNode region, String version) {
    return Stream.of(Wire.text(region.path("resolvers"), version).split(",", -1)).map(String::strip)
        .filter(address -> !address.isEmpty() && !address.equals("null"));
  }

  /// Null says that there is no limit.
  private static int most(JsonNode region, String limit) {
    return region.path("placement_group_limits").path(limit).asInt(Integer.MAX_VALUE);
  }

  private static LinodeType type(JsonNode json) {
    return new LinodeType(Wire.text(json, "id"), Wire.text(json, "label"), Wire.text(json, "class"),
        json.path("memory").asInt(), json.path("disk").asLong(), json.path("vcpus").asInt(),
        json.path("gpus").asInt(), price(json), price(json.path("addons").path("backups")));
  }

  private static Image image(JsonNode json) {
    return new Image(Wire.text(json, "id"), Wire.text(json, "label"),
        Wire.optionalText(json, "vendor").orElse(""), json.path("deprecated").asBoolean(),
        Wire.texts(json.path("capabilities")).contains("cloud-init"),
        json.path("size").asLong());
  }

  private static Price price(JsonNode json) {
    var price = json.path("price");
    return new Price(amount(price, "monthly"), amount(price, "hourly"), exceptions(json, "monthly"),
        exceptions(json, "hourly"));
  }

  private static Map<String, BigDecimal> exceptions(JsonNode json, String period) {
    var exceptions = new HashMap<String, BigDecimal>();
    for (var exception : json.path("region_prices"))
      amount(exception, period).ifPresent(amount -> exceptions.put(Wire.text(exception, "id"), amount));
    return exceptions;
  }

  private static Optional<BigDecimal> amount(JsonNode price, String period) {
    var amount = price.path(period);
    return amount.isNumber() ? Optional.of(amount.decimalValue()) : Optional.empty();
  }
}
