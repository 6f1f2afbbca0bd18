package org.lct.sandbox.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TreeMap;
import org.lct.sandbox.api.Routes;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.traffic.RequestLogEntry;

/// How often each method of each path was called, with which outcomes.
record CallCounts(Routes routes) {
  private record Called(String path, String method) implements Comparable<Called> {
    @Override
    public int compareTo(Called other) {
      var byPath = path.compareTo(other.path);
      return byPath == 0 ? method.compareTo(other.method) : byPath;
    }
  }

  /// One object for each, by path and method; paths that nothing answers are counted together as `*`.
  ObjectNode of(List<RequestLogEntry> entries) {
    var calls = new TreeMap<Called, TreeMap<String, Integer>>();
    entries.forEach(entry -> calls.computeIfAbsent(called(entry), _ -> new TreeMap<>())
        .merge(entry.outcome(), 1, Integer::sum));
    var json = Json.object();
    var data = json.putArray("data");
    calls.forEach((called, outcomes) -> {
      var row = data.addObject().put("method", called.method).put("path", called.path)
          .put("count", outcomes.values().stream().mapToInt(Integer::intValue).sum());
      outcomes.forEach(row.putObject("outcomes")::put);
    });
    return json;
  }

  private Called called(RequestLogEntry entry) {
    var segments = Incoming.segments(entry.path());
    var method = entry.method().equals("HEAD") ? "GET" : entry.method();
    return routes.route(method, segments.subList(1, segments.size()))
        .map(route -> new Called("/" + String.join("/", route.path()), entry.method()))
        .orElseGet(() -> new Called("*", entry.method()));
  }
}
