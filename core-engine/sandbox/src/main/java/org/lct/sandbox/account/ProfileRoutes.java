package org.lct.sandbox.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
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

/// The user's profile, keys and tokens.
///
/// @param token the token that the sandbox accepts; only its beginning is ever shown, as at Linode
public record ProfileRoutes(Cloud cloud, SshKeys keys, String token) {
  private static final String READ = "account:read_only";
  private static final String WRITE = "account:read_write";
  private static final String KEYS = "/profile/sshkeys";
  private static final String KEY = KEYS + "/{sshKeyId}";
  private static final String SINCE = "2024-01-01T00:00:00";
  private static final int SHOWN = 16;
  private static final Field LABEL = Field.text("label").length(1, 64);
  private static final Fields CREATE_KEY = Fields.of(LABEL.required(), Field.text("ssh_key").required()
      .matching("(ssh-|ecdsa-|sk-)\\S+ \\S+.*",
          "SSH Key key-type must be ssh-dss, ssh-rsa, ecdsa-sha2-nistp, "
              + "ssh-ed25519, or sk-ecdsa-sha2-nistp256."));
  private static final Fields UPDATE_KEY = Fields.of(LABEL).ignoring("id", "created", "ssh_key");

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.get("/profile", READ, _ -> profile()),
        Route.get("/profile/grants", READ, _ -> MissingNode.getInstance()),
        Route.list(KEYS, READ,
            call -> new Listing<>(keys.table().all(), ProfileRoutes::view, Set.of()).page(call)),
        Route.post(KEYS, WRITE, this::createKey).reading(CREATE_KEY),
        Route.get(KEY, READ, call -> view(found(call))),
        Route.put(KEY, WRITE, this::updateKey).reading(UPDATE_KEY),
        Route.delete(KEY, WRITE, this::deleteKey),
        Route.list("/profile/tokens", READ, call -> new Listing<>(List.of(tokenView()), Function.identity(),
            Set.of("label", "created")).page(call)));
  }

  private static ObjectNode profile() {
    var json = Json.object().put("uid", 1).put("username", Cloud.USER).put("email", "sandbox@example.com")
        .put("timezone", "UTC").put("email_notifications", false).put("restricted", false)
        .put("two_factor_auth", false).put("ip_whitelist_enabled", false).put("lish_auth_method", "disabled")
        .put("authentication_type", "password").putNull("verified_phone_number").put("user_type", "default");
    json.putArray("authorized_keys");
    json.putObject("referrals").put("code", "").put("url", "").put("total", 0).put("completed", 0)
        .put("pending", 0)
        .put("credit", 0);
    return json;
  }

  private ObjectNode tokenView() {
    return Json.object().put("id", 1).put("label", "sandbox").put("scopes", "*").put("created", SINCE)
        .putNull("expiry").put("token", token.substring(0, Math.min(SHOWN, token.length() / 2)));
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
