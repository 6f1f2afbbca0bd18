package org.lct.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/// The jobs the sandbox carried out, by Linode: how long all of them took and when the last ended.
final class Jobs {
  private final Map<Long, Double> millis = new HashMap<>();
  private final Map<Long, Double> ends = new HashMap<>();

  /// @param data as `/_sandbox/jobs` lists them
  Jobs(JsonNode data) {
    for (var job : data) {
      if (!job.path("entity_type").asText().equals("linode"))
        continue;
      long linode = job.path("entity_id").asLong();
      millis.merge(linode, job.path("duration").asDouble(), Double::sum);
      ends.merge(linode, job.path("finished").asDouble(), Math::max);
    }
  }

  /// The real milliseconds that all jobs of a Linode took together; one job runs at a time.
  double millisOf(long linode) {
    return millis.getOrDefault(linode, 0.0);
  }

  /// When the last job of a Linode ended, in milliseconds since the epoch.
  double endOf(long linode) {
    return ends.getOrDefault(linode, 0.0);
  }

  /// The Linodes in the order in which they were ordered.
  java.util.List<Long> linodes() {
    return millis.keySet().stream().sorted().toList();
  }
}
