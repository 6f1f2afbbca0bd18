package org.lct.sandbox.list;

import static org.lct.sandbox.api.Route.OPEN;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Handler;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.catalog.Catalog;
import org.lct.sandbox.catalog.Kernel;
import org.lct.sandbox.catalog.LinodeType;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.cloud.Capacity;
import org.lct.sandbox.json.Json;

/// Regions, types, kernels, prices and maintenance policies: read only, open to all.
public record CatalogRoutes(Catalog catalog, Capacity capacity) {
  private static final Set<String> REGION_FILTERS = Set.of("country", "site_type");
  private static final Set<String> TYPE_FILTERS = Set.of("class", "disk", "gpus", "label", "memory",
      "network_out",
      "transfer", "vcpus");
  private static final Set<String> KERNEL_FILTERS = Set.of("label", "version", "architecture", "deprecated",
      "kvm",
      "pvops");
  private static final Set<String> PRICE_FILTERS = Set.of("label", "price.hourly", "price.monthly",
      "transfer");
  private static final Set<String> AVAILABILITY_FILTERS = Set.of("region", "plan", "available");

  private static final Set<String> VPC_FILTERS = Set.of("region", "available");

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list("/regions", OPEN, list(catalog.regions(), Region::view, REGION_FILTERS)),
        Route.list("/regions/availability", OPEN,
            call -> availability(catalog.regions()).page(call)),
        Route.get("/regions/{id}", OPEN, one(catalog::region, Region::view)),
        Route.get("/regions/{id}/availability", OPEN, this::regionAvailability),
        Route.list("/regions/vpc-availability", OPEN, list(catalog.regions().stream()
            .filter(region -> region.siteType().equals("core")).toList(), CatalogRoutes::vpcs, VPC_FILTERS)),
        Route.get("/regions/{id}/vpc-availability", OPEN, one(catalog::region, CatalogRoutes::vpcs)),
        Route.list("/linode/types", OPEN, list(catalog.types(), LinodeType::view, TYPE_FILTERS)),
        Route.list("/linode/types-legacy", OPEN, list(List.of(), LinodeType::view, TYPE_FILTERS)),
        Route.get("/linode/types/{id}", OPEN, one(catalog::type, LinodeType::view)),
        Route.list("/linode/kernels", OPEN, list(catalog.kernels(), Kernel::view, KERNEL_FILTERS)),
        Route.get("/linode/kernels/{id}", OPEN, one(catalog::kernel, Kernel::view)),
        Route.list("/nodebalancers/types", OPEN, prices("nodebalancers")),
        Route.list("/volumes/types", OPEN, prices("volumes")),
        Route.list("/networking/reserved/ips/types", OPEN, prices("reserved_ips")),
        Route.list("/network-transfer/prices", OPEN, prices("transfer")),
        Route.list("/maintenance/policies", OPEN,
            list(POLICIES, Function.identity(), Set.of("slug", "type"))));
  }

  private static ObjectNode vpcs(Region region) {
    var json = Json.object().put("region", region.id()).put("available", region.offers("VPCs"));
    json.putArray("available_ipv6_prefix_lengths");
    return json;
  }

  private static final List<ObjectNode> POLICIES = List.of(
      policy("migrate", "Migrate", 10_800, true)
          .put("description", "Moves the Linode to another host while it goes on running."),
      policy("power_off_on", "Power Off / Power On", 604_800, false)
          .put("description", "Powers the Linode off for the maintenance and on again afterwards."));

  private static ObjectNode policy(String type, String label, int notice, boolean standard) {
    return Json.object().put("slug", "linode/" + type).put("label", label).put("type", type)
        .put("notification_period_sec", notice).put("is_default", standard);
  }

  private Handler prices(String list) {
    return list(catalog.prices(list), Function.identity(), PRICE_FILTERS);
  }

  private static <T> Handler list(Collection<T> all, Function<T, ObjectNode> view, Set<String> filterable) {
    var listing = new Listing<>(all, view, filterable);
    return listing::page;
  }

  private static <T> Handler one(Function<String, Optional<T>> find, Function<T, ObjectNode> view) {
    return call -> find.apply(call.text("id")).map(view).orElseThrow(Refusal::notFound);
  }

  private JsonNode regionAvailability(Call call) {
    var region = catalog.region(call.text("id")).orElseThrow(Refusal::notFound);
    var rows = Json.array();
    availability(List.of(region)).rows().forEach(rows::add);
    return rows;
  }

  private Listing<ObjectNode> availability(Collection<Region> regions) {
    var rows = regions.stream().flatMap(region -> catalog.types().stream()
        .map(type -> Json.object().put("region", region.id()).put("plan", type.id())
            .put("available", capacity.available(region, type))))
        .toList();
    return new Listing<>(rows, Function.identity(), AVAILABILITY_FILTERS);
  }
}
