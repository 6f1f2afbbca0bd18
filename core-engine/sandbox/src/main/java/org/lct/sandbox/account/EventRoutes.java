package org.lct.sandbox.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.json.Json;

/// The events of the account: what happened, and what is under way.
public record EventRoutes(Cloud cloud) {
  private static final Set<String> FILTERS = Set.of("id", "created", "action", "entity.id", "entity.type",
      "read");

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list("/account/events", "events:read_only", this::list),
        Route.get("/account/events/{eventId}", "events:read_only",
            call -> found(call).view(cloud.clock().now())),
        Route.act("/account/events/{eventId}/seen", "events:read_only", this::seen));
  }

  private JsonNode list(Call call) {
    var now = cloud.clock().now();
    return new Listing<>(cloud.events().all(), event -> event.view(now), FILTERS).page(call);
  }

  private Event found(Call call) {
    return cloud.events().find(call.id("eventId")).orElseThrow(Refusal::notFound);
  }

  private JsonNode seen(Call call) {
    var last = found(call).id();
    var unseen = cloud.events().all().stream().filter(event -> event.id() <= last && !event.seen()).toList();
    unseen.forEach(event -> cloud.events().put(event.markedSeen()));
    return Json.object();
  }
}
