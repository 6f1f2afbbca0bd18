package org.lct.sandbox.tag;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.json.Json;

/// Tags themselves: making, listing, deleting them, and finding what carries one.
public record TagRoutes(Tags tags) {
  private static final String READ = "account:read_only";
  private static final String WRITE = "account:read_write";
  private static final List<String> PLURALS = List.of("linodes", "volumes", "nodebalancers", "domains",
      "reserved_ipv4_addresses");
  private static final Fields CREATE = Fields.of(Field.text("label").required().length(3, 50),
      Field.numbers("linodes"),
      Field.numbers("volumes"), Field.numbers("nodebalancers"), Field.numbers("domains"),
      Field.texts("reserved_ipv4_addresses"));

  private static final Set<String> CARRIER_FILTERS = Set.of("data.domain", "data.group", "data.id",
      "data.image", "data.interface_generation", "data.ipv4", "data.label", "data.placement_group.label",
      "data.placement_group.placement_group_type", "data.region", "data.tags");

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list("/tags", READ,
            call -> new Listing<>(tags.all(), Function.identity(), Set.of("label")).page(call)),
        Route.post("/tags", WRITE, this::create).reading(CREATE),
        Route.list("/tags/{label}", READ, this::carriers),
        Route.delete("/tags/{label}", WRITE, this::delete));
  }

  private JsonNode create(Call call) {
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    body.text("label")
        .ifPresent(label -> problems.require(!tags.exists(label), "Tag already exists", "label"));
    PLURALS.forEach(plural -> problems.require(valid(body, plural), plural + " is not valid", plural));
    problems.refuseIfAny();
    var label = body.text("label").orElseThrow();
    tags.use(List.of(label));
    PLURALS.forEach(plural -> named(body, plural)
        .forEach(name -> kind(plural).orElseThrow().addTo(id(plural, name).orElseThrow(), label)));
    return Tags.view(label);
  }

  private boolean valid(Body body, String plural) {
    return named(body, plural).allMatch(name -> id(plural, name).isPresent());
  }

  private Optional<Long> id(String plural, JsonNode name) {
    return kind(plural).flatMap(kind -> kind.find().apply(name));
  }

  private static Stream<JsonNode> named(Body body, String plural) {
    return body.all().path(plural).valueStream();
  }

  private Optional<TaggedKind<?>> kind(String plural) {
    return tags.kind(plural);
  }

  private JsonNode carriers(Call call) {
    var carriers = tags.carriers(known(call)).toList();
    return new Listing<>(carriers, Function.identity(), CARRIER_FILTERS).page(call);
  }

  private JsonNode delete(Call call) {
    tags.delete(known(call));
    return Json.object();
  }

  private String known(Call call) {
    return Optional.of(call.text("label")).filter(tags::exists).orElseThrow(Refusal::notFound);
  }
}
