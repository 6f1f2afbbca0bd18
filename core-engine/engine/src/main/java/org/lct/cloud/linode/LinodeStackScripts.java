package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure.Permanent;
import org.lct.cloud.CallGuard;
import org.lct.cloud.ObservedResource.StackScript;
import org.lct.cloud.Specs;
import org.lct.cloud.StackScripts;

/// `/linode/stackscripts`.
final class LinodeStackScripts implements StackScripts {
  private static final String PATH = "/linode/stackscripts";

  private final LinodeApi api;
  private final Pages pages;
  private final Map<String, StackScript> known = new ConcurrentHashMap<>();

  LinodeStackScripts(LinodeApi api) {
    this.api = api;
    this.pages = new Pages(api);
  }

  @Override
  public List<StackScript> tagged(String tag) throws CallFailedException, InterruptedException {
    return all().stream().flatMap(script -> ours(script, tag).stream()).toList();
  }

  /// One whose label or description somebody has edited still has the other.
  private static Optional<StackScript> ours(StackScript seen, String tag) {
    return seen.owner().equals(tag) ? Optional.of(seen)
        : Marks.unmarked(seen.label(), tag)
            .map(label -> new StackScript(seen.id(), label, seen.text(), seen.images(), tag));
  }

  /// The listing has thousands of public ones besides.
  @Override
  public List<StackScript> all() throws CallFailedException, InterruptedException {
    return pages.all(PATH, Optional.of(JsonNodeFactory.instance.objectNode().put("mine", true)),
        LinodeStackScripts::script);
  }

  @Override
  public Optional<StackScript> named(String owner, String label)
      throws CallFailedException, InterruptedException {
    var name = owner + "/" + label;
    if (!known.containsKey(name))
      // The API filters StackScripts by label, not by owner.
      pages.all(PATH, Filters.label(label), json -> json).stream()
          .filter(json -> Wire.text(json, "username").equals(owner)).findFirst()
          .ifPresent(json -> known.put(name, script(json)));
    return Optional.ofNullable(known.get(name));
  }

  @Override
  public Optional<StackScript> numbered(long id) throws CallFailedException, InterruptedException {
    var name = Long.toString(id);
    if (!known.containsKey(name)) {
      try {
        known.put(name, script(api.get(PATH + "/" + id)));
      } catch (CallFailedException e) {
        if (!(e.failure() instanceof Permanent failure) || !failure.notFound())
          throw e;
      }
    }
    return Optional.ofNullable(known.get(name));
  }

  @Override
  public StackScript create(Specs.StackScript spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return script(api.post(PATH, Bodies.stackScript(spec), guard));
  }

  @Override
  public StackScript update(long id, Specs.StackScript spec, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return script(api.put(PATH + "/" + id, Bodies.stackScript(spec), guard));
  }

  @Override
  public void delete(long id, CallGuard guard) throws CallFailedException, InterruptedException {
    api.delete(PATH + "/" + id, guard);
  }

  private static StackScript script(JsonNode json) {
    var label = Wire.text(json, "label");
    var owner = Wire.text(json, "description");
    return new StackScript(json.path("id").asLong(),
        owner.isEmpty() ? label : Marks.unmarked(label, owner).orElse(label), Wire.text(json, "script"),
        Wire.texts(json.path("images")), owner);
  }
}
