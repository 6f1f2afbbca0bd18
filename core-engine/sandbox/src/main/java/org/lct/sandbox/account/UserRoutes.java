package org.lct.sandbox.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.lct.sandbox.account.Entered.Kind;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.json.Json;

/// The users of the account: the one that there is, with access to everything.
public record UserRoutes(Cloud cloud, SshKeys keys, Entered entered) {
  private static final String READ = "account:read_only";
  private static final String WRITE = "account:read_write";
  private static final String USERS = "/account/users";
  private static final String USER = USERS + "/{username}";
  private static final String GRANTS = USER + "/grants";
  private static final String NAME = "username";
  private static final String RESTRICTED = "restricted";
  private static final Field USERNAME = Field.text(NAME).length(3, 32)
      .matching("[a-zA-Z0-9]((?![_-]{2,})[a-zA-Z0-9-_])+[a-zA-Z0-9]",
          "Must only use ASCII letters, numbers, dashes, and single underscores");
  private static final Fields CREATE = Fields.of(USERNAME.required(), ProfileRoutes.EMAIL.required(),
      Field.flag(RESTRICTED));
  private static final Fields UPDATE = Fields.of(USERNAME, ProfileRoutes.EMAIL, Field.flag(RESTRICTED))
      .ignoring("last_login", "password_created", "ssh_keys", "tfa_enabled", "user_type",
          "verified_phone_number");
  private static final Fields UPDATE_GRANTS = Fields.anything();

  /// The routes.
  public List<Route> routes() {
    return List.of(Route.list(USERS, READ,
        call -> new Listing<>(List.of(user()), Function.identity(), Set.of(NAME)).page(call)),
        Route.post(USERS, WRITE, this::create).reading(CREATE),
        Route.get(USER, READ, call -> {
          known(call);
          return user();
        }),
        Route.put(USER, WRITE, this::update).reading(UPDATE),
        Route.delete(USER, WRITE, this::delete),
        Route.get(GRANTS, READ, this::grants),
        Route.put(GRANTS, WRITE, this::updateGrants).reading(UPDATE_GRANTS));
  }

  private void known(Call call) {
    if (!call.text(NAME).equals(cloud.owner().username())) {
      throw Refusal.notFound();
    }
  }

  private ObjectNode user() {
    var json = Json.object().put(NAME, cloud.owner().username())
        .put("email", entered.get(Kind.PROFILE).path("email").asText(cloud.owner().email()))
        .put(RESTRICTED, false)
        .put("tfa_enabled", false).put("user_type", "default").putNull("verified_phone_number")
        .putNull("password_created").putNull("last_login");
    return json.set("ssh_keys", Json.texts(keys.labels()));
  }

  private JsonNode create(Call call) {
    CREATE.read(call);
    throw Refusal.invalid("The sandbox does not offer further users.");
  }

  /// The name stays, as it tells whose the cloud is; and somebody must have access to everything.
  private JsonNode update(Call call) {
    known(call);
    var problems = new Problems();
    var body = UPDATE.read(call.body(), problems);
    problems.require(body.text(NAME).filter(name -> !name.equals(cloud.owner().username())).isEmpty(),
        "The sandbox does not offer other names of its user.", NAME);
    problems.require(!body.flag(RESTRICTED, false), "You cannot restrict the account's only user",
        RESTRICTED);
    problems.refuseIfAny();
    body.text("email").ifPresent(email -> entered.add(Kind.PROFILE, Json.object().put("email", email)));
    cloud.notify("user_update", null, null);
    return user();
  }

  private JsonNode delete(Call call) {
    known(call);
    throw Refusal.invalid("You cannot delete the account's only user");
  }

  /// An unrestricted user has no grants: 204.
  private JsonNode grants(Call call) {
    known(call);
    return MissingNode.getInstance();
  }

  private JsonNode updateGrants(Call call) {
    known(call);
    UPDATE_GRANTS.read(call);
    throw Refusal.invalid("An unrestricted user has no grants");
  }
}
