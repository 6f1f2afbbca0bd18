package org.lct.cloud.linode;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CallFailure;
import org.lct.cloud.CallGuard;
import org.lct.cloud.Endpoints;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.cloud.RateLimit;
import org.lct.task.Backoff;
import org.lct.task.Sleeper;

/// Requests to Linode's API v4: authorised, paced, classified. Reads are repeated while that may help;
/// whatever changes something is sent once. Thread-safe; all methods block.
final class LinodeApi {
  private static final Backoff READ_AGAIN = new Backoff(Duration.ofMillis(500), 2, Duration.ofSeconds(30),
      0.3);
  /// About a minute, for what was reached before and is away for a while.
  private static final int READ_ATTEMPTS = 7;
  /// A few seconds, for what has never answered: most likely the address is wrong.
  private static final int FIRST_ATTEMPTS = 3;

  private final CloseableHttpClient http;
  private final Endpoints endpoints;
  private final ServerClock clock;
  private final RateScheduler scheduler;
  private final RateScheduler.Lane lane = new RateScheduler.Lane();
  private final Sleeper sleeper;
  private final RandomGenerator random;
  private volatile boolean reached;
  private volatile Optional<String> scopes = Optional.empty();

  LinodeApi(CloseableHttpClient http, Endpoints endpoints, ServerClock clock, RateScheduler scheduler,
      Sleeper sleeper, RandomGenerator random) {
    this.http = http;
    this.endpoints = endpoints;
    this.clock = clock;
    this.scheduler = scheduler;
    this.sleeper = sleeper;
    this.random = random;
  }

  /// Where requests go.
  Endpoint endpoint() throws CallFailedException {
    try {
      return endpoints.current();
    } catch (IOException e) {
      var reason = Objects.requireNonNullElse(e.getMessage(), "The account cannot be reached");
      throw new CallFailedException(new CallFailure.Permanent(reason, 0, ""));
    }
  }

  /// What the token may do, in the words of the last answer that said so.
  Optional<String> scopes() {
    return scopes;
  }

  /// What is known of a limit.
  RateLimit limit(RateClass rateClass) {
    return scheduler.limit(rateClass);
  }

  /// The length of a window of listings, the measure of how often a poller may ask.
  Duration listWindow() {
    return scheduler.windowLength(RateClass.LIST);
  }

  /// Waits, as everything here does.
  void sleep(Duration duration) throws InterruptedException {
    sleeper.sleep(duration);
  }

  /// Whether a simulator answers. No limit counts this request.
  boolean simulated() throws CallFailedException, InterruptedException {
    var endpoint = endpoint();
    return exchange(endpoint, request(endpoint, "GET", "/_sandbox/status")).failure().isEmpty();
  }

  /// Reads `path` (below `/v4`, with its query), asking again while that may help.
  JsonNode get(String path) throws CallFailedException, InterruptedException {
    return get(path, Optional.empty());
  }

  /// Reads what of `path` a filter lets through, asking again while that may help.
  JsonNode get(String path, Optional<JsonNode> filter) throws CallFailedException, InterruptedException {
    for (int attempt = 1;; attempt++) {
      try {
        return once("GET", path, filter, Optional.empty(), CallGuard.NONE);
      } catch (CallFailedException e) {
        if (e.failure() instanceof CallFailure.Permanent
            || attempt == (reached ? READ_ATTEMPTS : FIRST_ATTEMPTS))
          throw e;
        sleeper.sleep(waitAfter(e.failure(), attempt));
      }
    }
  }

  /// Sends a request that changes something, once.
  JsonNode post(String path, JsonNode body, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return once("POST", path, Optional.empty(), Optional.of(body), guard);
  }

  /// Replaces what stands at `path`, once.
  JsonNode put(String path, JsonNode body, CallGuard guard)
      throws CallFailedException, InterruptedException {
    return once("PUT", path, Optional.empty(), Optional.of(body), guard);
  }

  /// Deletes what stands at `path`. That it was gone already is no failure.
  void delete(String path, CallGuard guard) throws CallFailedException, InterruptedException {
    try {
      once("DELETE", path, Optional.empty(), Optional.empty(), guard);
    } catch (CallFailedException e) {
      if (!(e.failure() instanceof CallFailure.Permanent failure) || !failure.notFound())
        throw e;
    }
  }

  private Duration waitAfter(CallFailure failure, int attempt) {
    var pause = READ_AGAIN.after(attempt, random);
    return failure instanceof CallFailure.Retryable(String _, Duration after) && after.compareTo(pause) > 0
        ? after
        : pause;
  }

  private JsonNode once(String method, String path, Optional<JsonNode> filter, Optional<JsonNode> body,
      CallGuard guard) throws CallFailedException, InterruptedException {
    var permit = scheduler.acquire(RateClass.of(method, withoutQuery(path)), lane);
    var limits = Optional.<RateHeaders>empty();
    boolean done = false;
    try {
      var endpoint = endpoint();
      guard.beforeSend();
      try {
        var answer = exchange(endpoint, request(endpoint, method, path, filter, body));
        limits = answer.limits();
        var failure = answer.failure();
        if (failure.isPresent())
          throw new CallFailedException(failure.get());
        done = true;
        return answer.body().orElseThrow();
      } finally {
        guard.afterSend();
      }
    } finally {
      permit.ended(limits, done);
    }
  }

  private static HttpUriRequestBase request(Endpoint endpoint, String method, String path) {
    var request = new HttpUriRequestBase(method, URI.create(endpoint.url() + path));
    request.setHeader("Authorization", "Bearer " + endpoint.token());
    request.setHeader("Accept", "application/json");
    return request;
  }

  private static HttpUriRequestBase request(Endpoint endpoint, String method, String path,
      Optional<JsonNode> filter, Optional<JsonNode> body) {
    var request = request(endpoint, method, "/v4" + path);
    filter.ifPresent(json -> request.setHeader("X-Filter", json.toString()));
    body.ifPresent(
        json -> request.setEntity(new StringEntity(json.toString(), ContentType.APPLICATION_JSON)));
    return request;
  }

  private Answer exchange(Endpoint endpoint, HttpUriRequestBase request) throws CallFailedException {
    var sent = clock.local();
    try {
      var answer = http.execute(request, Answer::read);
      reached = true;
      if (answer.scopes().isPresent())
        scopes = answer.scopes();
      answer.date().ifPresent(date -> clock.answered(sent, date, clock.local()));
      return answer;
    } catch (IOException e) {
      var failure = Failures.ofSilence(e, endpoint.url().getAuthority());
      if (failure instanceof CallFailure.Retryable)
        endpoints.refused(endpoint);
      throw new CallFailedException(failure);
    }
  }

  private static String withoutQuery(String path) {
    int query = path.indexOf('?');
    return query < 0 ? path : path.substring(0, query);
  }
}
