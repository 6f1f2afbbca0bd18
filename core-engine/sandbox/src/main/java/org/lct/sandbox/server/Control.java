package org.lct.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Routes;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.page.Overview;
import org.lct.sandbox.store.SnapshotException;
import org.lct.sandbox.store.Store;
import org.lct.sandbox.traffic.FaultRule;
import org.lct.sandbox.traffic.Faults;
import org.lct.sandbox.traffic.RequestLog;
import org.lct.sandbox.traffic.RequestLogEntry;

/// The paths below `/_sandbox`, which Linode does not have: faults, the log, the jobs, snapshots, and who this is.
///
/// @param about what `/_sandbox/status` says
record Control(Faults faults, RequestLog log, Cloud cloud, Transactions transactions, ObjectNode about,
    Routes routes) {

  /// Answers a request that carries the token.
  Answer answer(Incoming request, String body) {
    try {
      return switch (request.method() + " " + request.path()) {
        case "GET /_sandbox/status" -> Answer.json(200, about);
        case "GET /_sandbox/faults" -> Answer.json(200, listed());
        case "POST /_sandbox/faults" -> added(body);
        case "DELETE /_sandbox/faults" -> cleared();
        case "GET /_sandbox/resources" -> Answer.json(200, transactions.run(this::resources));
        case "GET /_sandbox/openapi.json" -> Answer.json(200, OpenApi.of(routes.all()));
        case "GET /_sandbox/snapshot" -> saved();
        case "PUT /_sandbox/snapshot" -> exchanged(store -> store.restore(body));
        case "POST /_sandbox/reset" -> exchanged(Store::clear);
        case "GET /_sandbox/log/counts" ->
          Answer.json(200, new CallCounts(routes).of(entries(request.query())));
        case "GET /_sandbox/log" -> lines(request.query());
        case "GET /_sandbox/jobs" -> Answer.json(200, transactions.run(this::jobs));
        default -> Answer.refused(Refusal.notFound());
      };
    } catch (Refusal refusal) {
      return Answer.refused(refusal);
    } catch (SnapshotException e) {
      return Answer.failed(400, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Answer.failed(503, "The sandbox could not save its state: " + e.getMessage());
    }
  }

  private ObjectNode listed() {
    var json = Json.object();
    var data = json.putArray("data");
    var hits = faults.hits();
    for (var rule : faults.rules()) {
      data.add(Json.mapper().<ObjectNode>valueToTree(rule).put("hits", hits.get(data.size())));
    }
    return json;
  }

  private Answer added(String body) {
    try {
      faults.add(
          Json.mapper().readerFor(FaultRule.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(body));
      return Answer.json(200, Json.object());
    } catch (JsonProcessingException e) {
      throw Refusal.invalid("Not a fault rule: " + e.getOriginalMessage());
    }
  }

  private Answer cleared() {
    faults.clear();
    return Answer.json(200, Json.object());
  }

  private ObjectNode resources() {
    var json = Json.object();
    var data = json.putArray("data");
    new Overview(routes).kinds()
        .forEach(kind -> data.addObject().put("path", kind.path()).put("count", kind.count()));
    return json;
  }

  private Answer saved() throws IOException {
    return new Answer(200, "application/jsonl", transactions.run(() -> cloud.store().snapshot()), Map.of());
  }

  private Answer exchanged(Transactions.Exchange work) throws IOException {
    transactions.exchange(work);
    return Answer.json(200, Json.object());
  }

  private List<RequestLogEntry> entries(Map<String, String> query) {
    var after = query.getOrDefault("after", "0");
    if (!after.matches("\\d{1,18}")) {
      throw Refusal.invalid("Must be a sequence number", "after");
    }
    return log.after(Long.parseLong(after));
  }

  private Answer lines(Map<String, String> query) {
    var text = new StringBuilder();
    entries(query)
        .forEach(entry -> text.append(new String(Json.bytes(entry), UTF_8)).append('\n'));
    return new Answer(200, "application/jsonl", text.toString(), Map.of());
  }

  private JsonNode jobs() {
    var json = Json.object();
    var data = json.putArray("data");
    cloud.events().all().stream().filter(event -> event.job() != null).forEach(event -> data.add(job(event)));
    return json;
  }

  private ObjectNode job(Event event) {
    var work = event.work();
    var now = cloud.clock().now();
    var json = Json.object().put("event", event.id()).put("action", event.action());
    var entity = event.entity();
    if (entity != null) {
      json.put("entity_type", entity.type()).set("entity_id", entity.id());
    }
    json.put("outcome",
        event.pending() ? "pending" : work.outcome().name().toLowerCase(Locale.ROOT))
        .put("created", event.created())
        .put("started", now < work.start() ? null : Long.valueOf(work.start()))
        .put("finished", event.pending() ? null : Long.valueOf(work.end()))
        .put("duration", event.pending() ? null : Long.valueOf(work.end() - work.start()));
    return json;
  }
}
