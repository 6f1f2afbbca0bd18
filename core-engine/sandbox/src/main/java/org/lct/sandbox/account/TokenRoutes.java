package org.lct.sandbox.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lct.sandbox.api.Body;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Field;
import org.lct.sandbox.api.Fields;
import org.lct.sandbox.api.Listing;
import org.lct.sandbox.api.Problems;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Route;
import org.lct.sandbox.api.Scopes;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.Subject;
import org.lct.sandbox.json.Json;

/// The user's personal access tokens: making, naming, revoking them.
public record TokenRoutes(Cloud cloud, Tokens tokens) {
  private static final String READ = "account:read_only";
  private static final String WRITE = "account:read_write";
  private static final String TOKENS = "/profile/tokens";
  private static final String TOKEN = TOKENS + "/{tokenId}";
  private static final Set<String> FILTERS = Set.of("label", "created");
  private static final Field LABEL = Field.text("label").length(1, 100);
  private static final Fields CREATE = Fields.of(LABEL,
      Field.text("scopes").checked(scopes -> new Scopes(scopes.textValue()).known(), "scopes is not valid"),
      Field.text("expiry").checked(expiry -> instant(expiry.textValue()).isPresent(),
          "Must be a date and time"));
  private static final Fields UPDATE = Fields.of(LABEL).ignoring("id", "scopes", "created", "expiry",
      "token");

  /// The routes.
  public List<Route> routes() {
    return List.of(
        Route.list(TOKENS, READ, call -> new Listing<>(tokens.all(), TokenRoutes::view, FILTERS).page(call)),
        Route.post(TOKENS, WRITE, this::create).reading(CREATE),
        Route.get(TOKEN, READ, call -> view(found(call))),
        Route.put(TOKEN, WRITE, this::update).reading(UPDATE),
        Route.delete(TOKEN, WRITE, this::delete));
  }

  private Token found(Call call) {
    return tokens.find(call.id("tokenId")).orElseThrow(Refusal::notFound);
  }

  private JsonNode create(Call call) {
    var problems = new Problems();
    var body = CREATE.read(call.body(), problems);
    var scopes = scopes(body, call.scopes().orElseThrow(), problems);
    var expiry = body.text("expiry").flatMap(TokenRoutes::instant);
    problems.require(expiry.map(end -> end > cloud.clock().now()).orElse(true), "Must be in the future",
        "expiry");
    problems.refuseIfAny();
    var value = Tokens.newValue();
    var token = tokens.add(body.text("label").orElse(null), scopes, value, expiry.orElse(null));
    cloud.notify("token_create", subject(token), null);
    return view(token).put("token", value);
  }

  /// What the new token may do: at most what the one may that asks for it.
  private static Scopes scopes(Body body, Scopes own, Problems problems) {
    var asked = body.text("scopes").filter(text -> !text.equals(Scopes.ALL.text())).map(Scopes::new)
        .orElse(own);
    problems.require(own.include(asked.text()), "A token cannot have more scopes than the one that makes it",
        "scopes");
    return asked;
  }

  private JsonNode update(Call call) {
    var old = found(call);
    var token = old.labelled(UPDATE.read(call).text("label").orElse(old.label()));
    tokens.put(token);
    cloud.notify("token_update", subject(token), null);
    return view(token);
  }

  private JsonNode delete(Call call) {
    var token = found(call);
    tokens.remove(token);
    cloud.notify("token_delete", subject(token), null);
    return Json.object();
  }

  private static Subject subject(Token token) {
    return Subject.of("token", token.id(), token.label(), TOKENS);
  }

  private static ObjectNode view(Token token) {
    var expiry = token.expiry();
    return Json.object().put("id", token.id()).put("label", token.label()).put("scopes", token.scopes())
        .put("created", Json.date(token.created())).put("expiry", expiry == null ? null : Json.date(expiry))
        .put("token", token.beginning());
  }

  /// Milliseconds since the epoch of an ISO 8601 time, of UTC when it does not say; empty when it is none, or has a year
  /// of more than four digits.
  private static Optional<Long> instant(String text) {
    try {
      var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
      var instant = time instanceof OffsetDateTime zoned ? zoned.toInstant()
          : LocalDateTime.from(time).toInstant(ZoneOffset.UTC);
      return Optional.of(instant).filter(_ -> text.matches("\\d{4}-.*")).map(Instant::toEpochMilli);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
