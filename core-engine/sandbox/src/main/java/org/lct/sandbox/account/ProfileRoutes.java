package org.lct.sandbox.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.lct.sandbox.account.Entered.Kind;
import org.lct.sandbox.account.SshKeys.SshKey;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// The user's profile and keys.
public record ProfileRoutes(Cloud cloud, SshKeys keys, Entered entered) {
  private static final String READ = "account:read_only";
  private static final String WRITE = "account:read_write";
  private static final String KEYS = "/profile/sshkeys";
  private static final String KEY = KEYS + "/{sshKeyId}";
  private static final Field LABEL = Field.text("label").length(1, 64);
  private static final Fields CREATE_KEY = Fields.of(LABEL.required(), Field.text("ssh_key").required()
      .matching("(ssh-|ecdsa-|sk-)\\S+ \\S+.*",
          "SSH Key key-type must be ssh-dss, ssh-rsa, ecdsa-sha2-nistp, "
              + "ssh-ed25519, or sk-ecdsa-sha2-nistp256."))
      .ignoring("id", "created");
  /// Where the user gets mail.
  static final Field EMAIL = Field.text("email").length(1, 128).matching("[^@\\s]+@[^@\\s]+",
      "Must be a valid email address");
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
  private static final int MOST_PREFERENCES = 65_535;
  private static final Fields UPDATE = Fields.of(
      EMAIL,
      Field.text("timezone").checked(zone -> ZONES.contains(zone.textValue()), "timezone is not valid"),
      Field.flag("email_notifications"),
      Field.text("lish_auth_method").oneOf("password_keys", "keys_only", "disabled"),
      Field.texts("authorized_keys"))
      .ignoring("uid", "username", "restricted", "two_factor_auth", "ip_whitelist_enabled",
          "authentication_type", "verified_phone_number", "user_type", "referrals");
  private static final Fields UPDATE_KEY = Fields.of(LABEL).ignoring("id", "created", "ssh_key");

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.get("/profile", Route.ANY_TOKEN, _ -> profile()),
        Route.put("/profile", WRITE, this::update).reading(UPDATE),
        Route.get("/profile/preferences", READ, _ -> entered.get(Kind.PREFERENCES)),
        Route.put("/profile/preferences", WRITE, this::updatePreferences).reading(Fields.anything()),
        Route.get("/profile/grants", Route.ANY_TOKEN, _ -> MissingNode.getInstance()),
        Route.list(KEYS, READ,
            call -> new Listing<>(keys.table().all(), ProfileRoutes::view, Set.of()).page(call)),
        Route.post(KEYS, WRITE, this::createKey).reading(CREATE_KEY),
        Route.get(KEY, READ, call -> view(found(call))),
        Route.put(KEY, WRITE, this::updateKey).reading(UPDATE_KEY),
        Route.delete(KEY, WRITE, this::deleteKey));
  }

  private JsonNode update(Call call) {
    entered.add(Kind.PROFILE, UPDATE.read(call).all());
    cloud.notify("profile_update", null, null);
    return profile();
  }

  private JsonNode updatePreferences(Call call) {
    if (call.content().length() > MOST_PREFERENCES) {
      throw Refusal.invalid("Must not be longer than 65535 characters");
    }
    entered.set(Kind.PREFERENCES, call.body());
    return entered.get(Kind.PREFERENCES);
  }

  private ObjectNode profile() {
    var json = Json.object().put("uid", cloud.owner().number()).put("username", cloud.owner().username())
        .put("email", cloud.owner().email())
        .put("timezone", "UTC").put("email_notifications", false).put("restricted", false)
        .put("two_factor_auth", false).put("ip_whitelist_enabled", false).put("lish_auth_method", "disabled")
        .put("authentication_type", "password").putNull("verified_phone_number").put("user_type", "default");
    json.putArray("authorized_keys");
    json.setAll(entered.get(Kind.PROFILE));
    json.putObject("referrals").put("code", "").put("url", "").put("total", 0).put("completed", 0)
        .put("pending", 0)
        .put("credit", 0);
    return json;
  }

  private SshKey found(Call call) {
    return keys.table().find(call.id("sshKeyId")).orElseThrow(Refusal::notFound);
  }

  private JsonNode createKey(Call call) {
    var body = CREATE_KEY.read(call);
    var key = cloud.add(keys.table(), new SshKey(cloud.store().next("SSH_KEY", 412_000),
        body.text("label").orElseThrow(), body.text("ssh_key").orElseThrow(), cloud.clock().now()));
    cloud.notify("user_ssh_key_add", subject(key), null);
    return view(key);
  }

  private JsonNode updateKey(Call call) {
    var old = found(call);
    var label = UPDATE_KEY.read(call).text("label").orElse(old.label());
    var key = cloud.add(keys.table(), new SshKey(old.id(), label, old.key(), old.created()));
    cloud.notify("user_ssh_key_update", subject(key), null);
    return view(key);
  }

  private JsonNode deleteKey(Call call) {
    var key = found(call);
    keys.table().remove(key.id());
    cloud.notify("user_ssh_key_delete", subject(key), null);
    return Json.object();
  }

  private static Subject subject(SshKey key) {
    return Subject.of("user_ssh_key", key.id(), key.label(), KEYS);
  }

  private static ObjectNode view(SshKey key) {
    return Json.object().put("id", key.id()).put("label", key.label()).put("ssh_key", key.key())
        .put("created", Json.date(key.created()));
  }
}
