package org.lct.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.api.Routes;
import org.lct.sandbox.api.Scopes;
import org.lct.sandbox.json.Json;

/// What there is in the account, asked of the routes as a client would.
///
/// @param routes asked by whoever holds the cloud
public record Overview(Routes routes) {
  private static final Call FIRST_ROWS = firstRows("");

  /// Open to all, with the account's own among them: the filter that finds those.
  private static final Map<List<String>, Call> OWN = Map.of(List.of("images"),
      firstRows("{\"is_public\":false}"),
      List.of("linode", "stackscripts"), firstRows("{\"mine\":true}"));

  /// Linode's, though nobody sees them without a token.
  private static final Set<List<String>> OF_LINODE = Set.of(List.of("networking", "firewalls", "templates"),
      List.of("networking", "prefixlists"));

  /// A collection of the account: its path, how many are in it, and the first 25.
  public record Kind(String path, long count, List<JsonNode> first) {}

  /// Every collection that belongs to the account and is not part of something else, also an empty one.
  public List<Kind> kinds() {
    return routes.all().stream().filter(Overview::isOfTheAccount).flatMap(route -> kind(route).stream())
        .toList();
  }

  /// What `GET` of a path without parameters answers; an empty object where there is no such path.
  public JsonNode one(String path) {
    return routes.route("GET", List.of(path.substring(1).split("/", -1)))
        .map(route -> route.handler().handle(FIRST_ROWS)).orElseGet(Json::object);
  }

  private static Call firstRows(String filter) {
    return new Call(Map.of(), Map.of("page_size", "25"), filter, Optional.of(Scopes.ALL), "");
  }

  private static boolean isOfTheAccount(Route route) {
    return route.collection() && (!route.open() || OWN.containsKey(route.path()))
        && !OF_LINODE.contains(route.path())
        && route.path().stream().noneMatch(segment -> segment.startsWith("{"));
  }

  /// Empty where the account may not look.
  private static Optional<Kind> kind(Route route) {
    try {
      var page = route.handler().handle(OWN.getOrDefault(route.path(), FIRST_ROWS));
      return Optional.of(new Kind("/" + String.join("/", route.path()), page.path("results").asLong(),
          page.path("data").valueStream().toList()));
    } catch (Refusal _) {
      return Optional.empty();
    }
  }
}
