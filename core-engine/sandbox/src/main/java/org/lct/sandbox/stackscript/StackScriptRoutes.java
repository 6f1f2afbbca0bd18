package org.lct.sandbox.stackscript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// StackScripts: listing them, and making, changing, deleting the account's own.
public record StackScriptRoutes(Cloud cloud, StackScripts scripts) {
  private static final String READ = "stackscripts:read_only";
  private static final String WRITE = "stackscripts:read_write";
  private static final String SCRIPTS = "/linode/stackscripts";
  private static final String SCRIPT = SCRIPTS + "/{stackscriptId}";
  private static final Set<String> FILTERS = Set.of("deployments_total", "description", "is_public", "label",
      "mine",
      "rev_note", "username");
  private static final String[] READ_ONLY = {"id", "username", "user_gravatar_id", "created", "updated",
      "deployments_total", "deployments_active", "mine", "user_defined_fields"};
  private static final String VERSION = "linode/[a-z-]+\\d[a-z\\d.]*";
  private static final Field LABEL = Field.text("label").length(3, 128);
  private static final Field SCRIPT_TEXT = Field.text("script").matching("(?s)#!.*",
      "Must start with a shebang (#!)");
  private static final Field IMAGES = Field.texts("images").checked(list -> !list.isEmpty(),
      "images is required");
  private static final Fields CREATE = Fields.of(LABEL.required(), SCRIPT_TEXT.required(), IMAGES.required(),
      Field.text("description"), Field.flag("is_public"), Field.text("rev_note")).ignoring(READ_ONLY);
  private static final Fields UPDATE = Fields.of(LABEL, SCRIPT_TEXT, IMAGES, Field.text("description"),
      Field.flag("is_public"), Field.text("rev_note"))
      .ignoring(READ_ONLY).ignoring("ordinal", "logo_url");

  /// The routes.
  public List<Route> routes() {
    return List.of(Route.list(SCRIPTS, Route.OPEN, this::list),
        Route.post(SCRIPTS, WRITE, this::create).reading(CREATE),
        Route.get(SCRIPT, Route.OPEN, call -> view(found(call))),
        Route.put(SCRIPT, WRITE, this::update).reading(UPDATE),
        Route.delete(SCRIPT, WRITE, this::delete));
  }

  private JsonNode list(Call call) {
    var shown = scripts.all().stream().filter(script -> visible(script, call)).toList();
    return new Listing<>(shown, this::view, FILTERS).page(call);
  }

  private boolean visible(StackScript script, Call call) {
    return script.open() || call.may(READ);
  }

  private StackScript found(Call call) {
    return scripts.find(call.id("stackscriptId")).filter(script -> visible(script, call))
        .orElseThrow(Refusal::notFound);
  }

  private StackScript own(Call call) {
    return scripts.own().find(call.id("stackscriptId")).orElseThrow(Refusal::notFound);
  }

  private JsonNode create(Call call) {
    var body = read(CREATE, call);
    var now = cloud.clock().now();
    var blank = new StackScript(cloud.store().next("STACKSCRIPT", 1_413_800), cloud.owner().username(), "",
        "", List.of(),
        false, "",
        "", 0, now, now);
    return save(blank, body, "stackscript_create");
  }

  private JsonNode update(Call call) {
    var script = own(call);
    var body = read(UPDATE, call);
    if (script.open() && !body.flag("is_public", true)) {
      throw Refusal.invalid("A public StackScript cannot be made private", "is_public");
    }
    return save(script, body, "stackscript_update");
  }

  private Body read(Fields fields, Call call) {
    var problems = new Problems();
    var body = fields.read(call.body(), problems);
    problems.require(body.texts("images").stream().flatMap(List::stream).allMatch(this::isPublic),
        "images is not valid", "images");
    problems.refuseIfAny();
    return body;
  }

  /// Whether it is a public image, maybe one that has been retired: `linode/debian9` was recorded, and is a version of
  /// what there is.
  private boolean isPublic(String image) {
    return image.equals(StackScript.ANY_IMAGE) || cloud.catalog().image(image).isPresent()
        || (image.matches(VERSION) && cloud.catalog().images().stream()
            .anyMatch(other -> distribution(other.id()).equals(distribution(image))));
  }

  private static String distribution(String image) {
    return image.split("\\d", 2)[0];
  }

  private JsonNode save(StackScript old, Body body, String action) {
    var script = cloud.add(scripts.own(), new StackScript(old.id(), old.username(),
        body.text("label").orElse(old.label()), body.text("description").orElse(old.description()),
        body.texts("images").orElse(old.images()), body.flag("is_public", old.open()),
        body.text("rev_note").orElse(old.revisionNote()), body.text("script").orElse(old.script()),
        old.deployments(), old.created(), cloud.clock().now()));
    cloud.notify(action, subject(script), null);
    return view(script);
  }

  private JsonNode delete(Call call) {
    var script = own(call);
    if (script.open()) {
      throw Refusal.invalid("A public StackScript cannot be deleted");
    }
    scripts.own().remove(script.id());
    cloud.notify("stackscript_delete", subject(script), null);
    return Json.object();
  }

  private ObjectNode view(StackScript script) {
    return StackScriptView.of(script, scripts.own().find(script.id()).isPresent());
  }

  private static Subject subject(StackScript script) {
    return Subject.of("stackscript", script.id(), script.label(), SCRIPTS);
  }
}
