package org.lct.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Call;
import org.lct.sandbox.api.Problem;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.api.Routes;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.traffic.RateClass;
import org.lct.sandbox.traffic.RateWindows;
import org.lct.sandbox.traffic.RateWindows.Standing;

/// Finds the route for a request, checks the token and the rate limit, carries the request out, makes the answer.
final class Dispatcher {
  private static final Logger LOG = System.getLogger(Dispatcher.class.getName());

  private static final Set<String> VERSIONS = Set.of("v4", "v4beta");

  private final Routes routes;
  private final Transactions transactions;
  private final RateWindows windows;
  private final InstantSource time;
  private final String token;

  Dispatcher(Routes routes, Transactions transactions, RateWindows windows, InstantSource time,
      String token) {
    this.routes = routes;
    this.transactions = transactions;
    this.windows = windows;
    this.time = time;
    this.token = token;
  }

  /// An answer and how the request was counted; both rate fields are null when it was not.
  record Dispatched(Answer answer, @Nullable RateClass rateClass, @Nullable Standing standing) {
    static Dispatched uncounted(Answer answer) {
      return new Dispatched(answer, null, null);
    }
  }

  /// Whether the request carries the sandbox's token.
  boolean identified(Incoming request) {
    return request.token()
        .filter(given -> MessageDigest.isEqual(given.getBytes(UTF_8), token.getBytes(UTF_8)))
        .isPresent();
  }

  /// Carries a request out.
  Dispatched dispatch(Incoming request, String body) {
    var segments = request.segments();
    if (segments.isEmpty() || !VERSIONS.contains(segments.getFirst())) {
      return Dispatched.uncounted(Answer.refused(Refusal.notFound()));
    }
    var below = segments.subList(1, segments.size());
    if (request.method().equals("OPTIONS")) {
      return Dispatched.uncounted(options(below));
    }
    try {
      var match = routes.find(request.method().equals("HEAD") ? "GET" : request.method(), below);
      return dispatch(request, body, match);
    } catch (Refusal refusal) {
      return counted(request, RateClass.OTHER, Answer.refused(refusal), Map.of());
    }
  }

  private Dispatched dispatch(Incoming request, String body, Routes.Match match) {
    var route = match.route();
    var scope = Map.of("X-Accepted-OAuth-Scopes", route.acceptedScope());
    var allowed = request.header("authorization").isEmpty() ? route.open() : identified(request);
    if (!allowed) {
      return Dispatched.uncounted(Answer.failed(401, "Invalid Token").with(scope));
    }
    var some = RateClass.of(route.method(), route.path(), route.collection());
    var standing = windows.count(sender(request), some, time.millis());
    var answer = standing.isEmpty() || standing.get().passed() ? carryOut(request, body, match)
        : tooMany(standing.get());
    return counted(request, some, standing, answer, scope);
  }

  private Dispatched counted(Incoming request, RateClass some, Answer answer, Map<String, String> headers) {
    if (!identified(request)) {
      return Dispatched.uncounted(answer);
    }
    return counted(request, some, windows.count(sender(request), some, time.millis()), answer, headers);
  }

  private Dispatched counted(Incoming request, RateClass some, Optional<Standing> standing, Answer answer,
      Map<String, String> more) {
    var headers = new TreeMap<>(more);
    if (identified(request)) {
      headers.put("X-OAuth-Scopes", "*");
    }
    standing.ifPresent(now -> {
      headers.put("X-RateLimit-Limit", Integer.toString(now.limit()));
      headers.put("X-RateLimit-Remaining", Integer.toString(now.remaining()));
      headers.put("X-RateLimit-Reset", Long.toString(now.reset()));
    });
    return new Dispatched(answer.with(headers), some, standing.orElse(null));
  }

  private Answer carryOut(Incoming request, String body, Routes.Match match) {
    var call = new Call(match.parameters(), request.query(), request.header("x-filter").orElse(""),
        identified(request), body);
    try {
      return Answer.done(transactions.run(() -> match.route().handler().handle(call)));
    } catch (Refusal refusal) {
      return Answer.refused(refusal);
    } catch (IOException e) {
      return Answer.failed(503, "The sandbox could not save this change, and undid it: " + e.getMessage());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A request failed: " + request.method() + " " + request.path(), e);
      return Answer.failed(500, "An unexpected error occurred.");
    }
  }

  private Answer options(List<String> segments) {
    var methods = routes.methods(segments);
    if (methods.isEmpty()) {
      return Answer.refused(Refusal.notFound());
    }
    return Answer.json(200, Json.object())
        .with(Map.of("Allow", "HEAD, OPTIONS, " + String.join(", ", methods)));
  }

  private static Answer tooMany(Standing standing) {
    return Answer.refused(new Refusal(429, List.of(new Problem("Too many requests", null))))
        .with(Map.of("Retry-After", Long.toString(standing.retryAfter())));
  }

  private static String sender(Incoming request) {
    return request.token().map(value -> "token " + value).orElseGet(() -> "address " + request.from());
  }
}
