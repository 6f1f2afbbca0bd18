package org.lct.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Routes;
import org.lct.sandbox.cloud.Capacity;
import org.lct.sandbox.cloud.Capacity.Offer;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Event;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.page.Overview;
import org.lct.sandbox.store.Failures;
import org.lct.sandbox.store.SnapshotException;
import org.lct.sandbox.store.Store;
import org.lct.sandbox.traffic.FaultRule;
import org.lct.sandbox.traffic.Faults;
import org.lct.sandbox.traffic.RequestLog;
import org.lct.sandbox.traffic.RequestLogEntry;

/// The paths below `/_sandbox`, which Linode does not have: faults, the log, the jobs, snapshots, what is sold out,
/// metadata services, and who this is.
///
/// @param about what `/_sandbox/status` says
record Control(ObjectNode about, Accounts accounts) {
  /// What a snapshot of some hundred thousand things has, and more than any other request.
  static final int MOST = Store.LARGEST_SNAPSHOT;
  private static final String SNAPSHOT = "PUT /_sandbox/snapshot";

  private static final Fields METADATA = Fields.of(Field.number("linode_id"));

  private static final Fields CAPACITY = Fields.of(Field.text("region"), Field.text("type"),
      Field.flag("available").required());

  /// Answers a request that carries the first token of this account, of which alone it tells.
  Answer answer(Account account, Incoming request, String body) {
    var faults = account.faults();
    try {
      return switch (request.method() + " " + request.path()) {
        case "GET /_sandbox/status" ->
          Answer.json(200, about.deepCopy().put("account", account.cloud().owner().number())
              .put("user", account.cloud().owner().username())
              .put("page", ApiServer.pagePath(account.firstToken())));
        case "GET /_sandbox/faults" -> Answer.json(200, listed(faults));
        case "POST /_sandbox/faults" -> added(faults, body);
        case "DELETE /_sandbox/faults" -> cleared(faults);
        case "GET /_sandbox/resources" ->
          Answer.json(200, account.transactions().run(() -> resources(account.routes())));
        case "GET /_sandbox/openapi.json" -> Answer.json(200, OpenApi.of(account.routes().all()));
        case "GET /_sandbox/snapshot" -> saved(account);
        case SNAPSHOT -> restored(account, body);
        case "POST /_sandbox/reset" -> exchanged(account, Store::clear);
        case "GET /_sandbox/log/counts" -> Answer.json(200,
            new CallCounts(account.routes()).of(entries(account.log(), request.query())));
        case "GET /_sandbox/log" -> lines(account.log(), request.query());
        case "GET /_sandbox/jobs" ->
          Answer.json(200, account.transactions().run(() -> jobs(account.cloud())));
        case "GET /_sandbox/capacity" ->
          Answer.json(200, account.transactions().run(() -> soldOut(account.cloud().capacity())));
        case "PUT /_sandbox/capacity" ->
          Answer.json(200, account.transactions().run(() -> sell(account.cloud().capacity(), body)));
        case "PUT /_sandbox/metadata" -> metadataOpened(account, body);
        case "DELETE /_sandbox/metadata" -> metadataClosed(account, body);
        default -> Answer.refused(Refusal.notFound());
      };
    } catch (Refusal refusal) {
      return Answer.refused(refusal);
    } catch (SnapshotException e) {
      return Answer.failed(400, String.valueOf(e.getMessage()));
    } catch (IOException e) {
      return Answer.failed(503, "The sandbox could not save its state: " + Failures.reason(e));
    }
  }

  /// Answers a request whose body cannot be used. Of a snapshot that is said in other words.
  Answer refuse(Incoming request, Refusal refusal) {
    if (!SNAPSHOT.equals(request.method() + " " + request.path())) {
      return Answer.refused(refusal);
    }
    return switch (refusal.status()) {
      case 400 -> Answer.failed(400, SnapshotException.NONE);
      case 413 -> Answer.failed(413,
          "The snapshot has more than %d MB, which no sandbox reads.".formatted(MOST >> 20));
      default -> Answer.refused(refusal);
    };
  }

  private static Answer metadataOpened(Account account, String body) throws IOException {
    var linode = METADATA.read(call(body)).number("linode_id")
        .orElseThrow(() -> Refusal.invalid("linode_id is required", "linode_id"));
    account.transactions().run(() -> account.cloud().linodes().find(linode).orElseThrow(Refusal::notFound));
    try {
      var url = account.metadata().open(linode);
      return Answer.json(200, Json.object().put("linode_id", linode).put("url", url.toString()));
    } catch (IOException e) {
      return Answer.failed(503, "No metadata service could be started: " + Failures.reason(e));
    }
  }

  private static Answer metadataClosed(Account account, String body) {
    var linode = METADATA.read(call(body)).number("linode_id");
    if (linode.isEmpty()) {
      account.metadata().close();
    } else if (!account.metadata().close(linode.get())) {
      throw Refusal.notFound();
    }
    return Answer.json(200, Json.object());
  }

  private static Call call(String body) {
    return new Call(Map.of(), Map.of(), "", Optional.empty(), body);
  }

  private static ObjectNode listed(Faults faults) {
    var json = Json.object();
    var data = json.putArray("data");
    var hits = faults.hits();
    for (var rule : faults.rules()) {
      data.add(Json.mapper().<ObjectNode>valueToTree(rule).put("hits", hits.get(data.size())));
    }
    return json;
  }

  private static Answer added(Faults faults, String body) {
    try {
      faults.add(
          Json.mapper().readerFor(FaultRule.class).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
              .readValue(body));
      return Answer.json(200, Json.object());
    } catch (JsonProcessingException e) {
      // What the rule itself says of its values is about the request; the rest is about JSON.
      var reason = e.getCause() instanceof IllegalArgumentException own ? own.getMessage()
          : e.getOriginalMessage();
      throw Refusal.invalid("Not a fault rule: " + reason);
    }
  }

  private static Answer cleared(Faults faults) {
    faults.clear();
    return Answer.json(200, Json.object());
  }

  private static ObjectNode resources(Routes routes) {
    var json = Json.object();
    var data = json.putArray("data");
    new Overview(routes).kinds()
        .forEach(kind -> data.addObject().put("path", kind.path()).put("count", kind.count()));
    return json;
  }

  private static Answer saved(Account account) throws IOException {
    return new Answer(200, "application/jsonl",
        account.transactions().run(() -> account.cloud().store().snapshot()), Map.of());
  }

  private Answer restored(Account account, String snapshot) throws IOException {
    var others = new LinkedHashMap<String, Store>();
    for (var other : accounts.all()) {
      if (other != account) {
        // What is due to be gone there is in nobody's way.
        others.put("account " + other.cloud().owner().number(),
            other.transactions().run(() -> other.cloud().store()));
      }
    }
    return exchanged(account, store -> store.restore(snapshot, others));
  }

  private static Answer exchanged(Account account, Transactions.Exchange work) throws IOException {
    account.exchange(work);
    return Answer.json(200, Json.object());
  }

  private static List<RequestLogEntry> entries(RequestLog log, Map<String, String> query) {
    var after = query.getOrDefault("after", "0");
    if (!after.matches("\\d{1,18}")) {
      throw Refusal.invalid("Must be a sequence number", "after");
    }
    return log.after(Long.parseLong(after));
  }

  private static Answer lines(RequestLog log, Map<String, String> query) {
    var text = new StringBuilder();
    entries(log, query)
        .forEach(entry -> text.append(new String(Json.bytes(entry), UTF_8)).append('\n'));
    return new Answer(200, "application/jsonl", text.toString(), Map.of());
  }

  private static JsonNode soldOut(Capacity capacity) {
    var json = Json.object();
    var data = json.putArray("data");
    capacity.soldOut()
        .forEach(row -> data.addObject().put("region", row.region()).put("type", row.type()));
    return json;
  }

  private static JsonNode sell(Capacity capacity, String body) {
    var offer = CAPACITY.read(new Call(Map.of(), Map.of(), "", Optional.empty(), body));
    try {
      capacity.set(new Offer(offer.text("region").orElse(null), offer.text("type").orElse(null)),
          offer.flag("available", true));
      return soldOut(capacity);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()));
    }
  }

  private static JsonNode jobs(Cloud cloud) {
    var json = Json.object();
    var data = json.putArray("data");
    cloud.events().all().stream().filter(event -> event.job() != null)
        .forEach(event -> data.add(job(event, cloud.clock().now())));
    return json;
  }

  private static ObjectNode job(Event event, long now) {
    var work = event.work();
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
