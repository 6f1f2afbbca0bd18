package org.lct.sandbox.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.account.Token;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Routes;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.server.Accounts.Caller;
import org.lct.sandbox.store.Failures;
import org.lct.sandbox.traffic.RateClass;
import org.lct.sandbox.traffic.RateWindows;
import org.lct.sandbox.traffic.RateWindows.Standing;

/// Finds the route for a request, checks the token, the rate limit and the scopes, carries the request out, makes the
/// answer.
final class Dispatcher {
  private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

  private static final Set<String> VERSIONS = Set.of("v4", "v4beta");
  /// The status for a token without the scope that the route needs.
  private static final int OUT_OF_SCOPE = 403;

  private final RateWindows windows;
  private final InstantSource time;

  Dispatcher(RateWindows windows, InstantSource time) {
    this.windows = windows;
    this.time = time;
  }

  /// An answer and how the request was counted; both rate fields are null when it was not.
  record Dispatched(Answer answer, @Nullable RateClass rateClass, @Nullable Standing standing) {
    static Dispatched uncounted(Answer answer) {
      return new Dispatched(answer, null, null);
    }
  }

  /// Carries a request out.
  Dispatched dispatch(Caller caller, Incoming request, String body) {
    var segments = request.segments();
    if (segments.isEmpty() || !VERSIONS.contains(segments.getFirst())) {
      return Dispatched.uncounted(Answer.refused(Refusal.notFound()));
    }
    var routes = caller.account().routes();
    var below = segments.subList(1, segments.size());
    if (request.method().equals("OPTIONS")) {
      return Dispatched.uncounted(options(routes, below));
    }
    try {
      var match = routes.find(request.method().equals("HEAD") ? "GET" : request.method(), below);
      return dispatch(caller, request, body, match);
    } catch (Refusal refusal) {
      return refuse(caller, request, refusal);
    }
  }

  private Dispatched dispatch(Caller caller, Incoming request, String body, Routes.Match match) {
    var route = match.route();
    var scope = Map.of("X-Accepted-OAuth-Scopes", route.accepted());
    if (caller.token().isEmpty() && (!route.open() || request.header("authorization").isPresent())) {
      return Dispatched.uncounted(Answer.failed(401, "Invalid Token").with(scope));
    }
    var some = RateClass.of(route.method(), route.path(), route.collection());
    var standing = windows.count(sender(caller, request), some, time.millis());
    var answer = standing.isEmpty() || standing.get().passed() ? answer(caller, request, body, match)
        : tooMany(standing.get());
    return counted(caller, some, standing, answer.with(scope));
  }

  /// Refuses a request for which there is no route, or whose body could not be read: counted for whoever is known.
  Dispatched refuse(Caller caller, Incoming request, Refusal refusal) {
    if (caller.token().isEmpty()) {
      return Dispatched.uncounted(Answer.refused(refusal));
    }
    var standing = windows.count(sender(caller, request), RateClass.OTHER, time.millis());
    var answer = standing.filter(now -> !now.passed()).map(Dispatcher::tooMany)
        .orElseGet(() -> Answer.refused(refusal));
    return counted(caller, RateClass.OTHER, standing, answer);
  }

  private static Dispatched counted(Caller caller, RateClass some, Optional<Standing> standing,
      Answer answer) {
    var headers = new TreeMap<String, String>();
    caller.token().ifPresent(token -> headers.put("X-OAuth-Scopes", token.scopes()));
    standing.ifPresent(now -> {
      headers.put("X-RateLimit-Limit", Integer.toString(now.limit()));
      headers.put("X-RateLimit-Remaining", Integer.toString(now.remaining()));
      headers.put("X-RateLimit-Reset", Long.toString(now.reset()));
    });
    return new Dispatched(answer.with(headers), some, standing.orElse(null));
  }

  private static Answer answer(Caller caller, Incoming request, String body, Routes.Match match) {
    if (!caller.token().map(Token::allows).map(match.route()::allows).orElse(true)) {
      return Answer.failed(OUT_OF_SCOPE, "Your OAuth token is not authorized to use this endpoint.");
    }
    var call = new Call(match.parameters(), request.query(), request.header("x-filter").orElse(""),
        caller.token().map(Token::allows), body);
    try {
      return Answer.done(caller.account().transactions().run(() -> match.route().handler().handle(call)));
    } catch (Refusal refusal) {
      return Answer.refused(refusal);
    } catch (IOException e) {
      return Answer.failed(503,
          "The sandbox could not save this change, and undid it: " + Failures.reason(e));
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A request failed: " + request.method() + " " + request.path(), e);
      return Answer.failed(500, "An unexpected error occurred.");
    }
  }

  private static Answer options(Routes routes, List<String> segments) {
    var methods = routes.methods(segments);
    if (methods.isEmpty()) {
      return Answer.refused(Refusal.notFound());
    }
    return Answer.json(200, Json.object())
        .with(Map.of("Allow", "HEAD, OPTIONS, " + String.join(", ", methods)));
  }

  private static Answer tooMany(Standing standing) {
    return Answer.refused(Refusal.of(429, "Too many requests"))
        .with(Map.of("Retry-After", Long.toString(standing.retryAfter())));
  }

  private static String sender(Caller caller, Incoming request) {
    return caller.token().map(token -> "token " + token.id()).orElseGet(() -> "address " + request.from());
  }
}
