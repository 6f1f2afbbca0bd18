package org.lct.sandbox.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;

/// Resource locks: setting, listing, removing them.
public record LockRoutes(Cloud cloud, Locks locks) {
  private static final String READ = "account:read_only";
  private static final String WRITE = "account:read_write";
  private static final String LOCK = "/locks/{lockId}";
  private static final Set<String> FILTERS = Set.of("id", "lock_type", "entity.id", "entity.type",
      "entity.label");
  private static final String CANNOT_DELETE = "cannot_delete";
  private static final Fields CREATE = Fields.of(
      Field.text("entity_type").required().oneOf("linode", "nodebalancer", "volume"),
      Field.number("entity_id").required(),
      Field.text("lock_type").required().oneOf(CANNOT_DELETE, Lock.WITH_SUBRESOURCES));

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list("/locks", READ,
            call -> new Listing<>(locks.table().all(), this::view, FILTERS).page(call)),
        Route.post("/locks", WRITE, this::create).reading(CREATE),
        Route.get(LOCK, READ, call -> view(found(call))),
        Route.delete(LOCK, WRITE, this::delete));
  }

  private Lock found(Call call) {
    return locks.table().find(call.id("lockId")).orElseThrow(Refusal::notFound);
  }

  private JsonNode create(Call call) {
    var body = CREATE.read(call);
    var entity = body.text("entity_type").orElseThrow();
    var id = body.number("entity_id").orElseThrow();
    var type = body.text("lock_type").orElseThrow();
    if (locks.find(entity, id).isEmpty()) {
      throw Refusal.invalid("entity_id is not valid", "entity_id");
    }
    locks.of(entity, id).ifPresent(present -> {
      throw Refusal.invalid(
          "The %s lock (Lock ID: %d) needs to be removed to add %s lock. Can only have one of: %s, %s locks"
              .formatted(present.type(), present.id(), type, CANNOT_DELETE, Lock.WITH_SUBRESOURCES),
          "lock_type");
    });
    return view(cloud.add(locks.table(), new Lock(cloud.store().next("LOCK", 2_400), type, entity, id)));
  }

  private JsonNode delete(Call call) {
    locks.table().remove(found(call).id());
    return Json.object();
  }

  private ObjectNode view(Lock lock) {
    var entity = locks.find(lock.entityType(), lock.entityId()).orElseThrow();
    return Json.object().put("id", lock.id()).put("lock_type", lock.type()).set("entity", entity.view());
  }
}
