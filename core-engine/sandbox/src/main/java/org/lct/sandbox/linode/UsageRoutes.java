package org.lct.sandbox.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.usage.Period;
import org.lct.sandbox.usage.Readings;

/// How much Linodes compute and transfer: nothing, as they do not exist.
public final class UsageRoutes {
  private static final String READ = "linodes:read_only";
  private static final String STATS = "/linode/instances/{linodeId}/stats";
  private static final String TRANSFER = "/linode/instances/{linodeId}/transfer";
  private static final String MONTH = "/{year}/{month}";

  private final Cloud cloud;
  private final LinodeLife life;

  /// The routes for this cloud's Linodes.
  public UsageRoutes(LinodeServices services) {
    this.cloud = services.cloud();
    this.life = services.life();
  }

  /// The routes.
  public List<Route> routes() {
    return List.of(Route.get(STATS, READ, call -> stats(call, Period.lastDay(cloud.clock().now()))),
        Route.get(STATS + MONTH, READ, call -> stats(call, Period.month(call, cloud.clock().now()))),
        Route.get(TRANSFER, READ, this::transfer),
        Route.get(TRANSFER + MONTH, READ, this::transferOfMonth));
  }

  private JsonNode stats(Call call, Period period) {
    var linode = life.living(call.id("linodeId"));
    var readings = new Readings(linode.created(), cloud.clock()).of(period);
    var json = Json.object().put("title",
        "linode.com - %s (linode%d) - %s".formatted(linode.label(), linode.id(), period.title()));
    json.set("cpu", readings);
    json.set("io", group(readings, "io", "swap"));
    json.set("netv4", group(readings, "in", "out", "private_in", "private_out"));
    json.set("netv6", group(readings, "in", "out", "private_in", "private_out"));
    return json;
  }

  private static ObjectNode group(ArrayNode readings, String... names) {
    var json = Json.object();
    Stream.of(names).forEach(name -> json.set(name, readings));
    return json;
  }

  private JsonNode transfer(Call call) {
    var linode = life.living(call.id("linodeId"));
    var type = cloud.catalog().type(linode.origin().type()).orElseThrow();
    return Json.object().put("used", 0).put("quota", type.transfer()).put("billable", 0);
  }

  private JsonNode transferOfMonth(Call call) {
    life.living(call.id("linodeId"));
    Period.month(call, cloud.clock().now());
    return Json.object().put("bytes_in", 0).put("bytes_out", 0).put("bytes_total", 0);
  }
}
