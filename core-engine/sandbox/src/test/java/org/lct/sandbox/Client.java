package org.lct.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.contract.Answer;
import org.lct.sandbox.contract.Contract;
import org.lct.sandbox.contract.Violation;
import org.lct.sandbox.json.Json;

/// A plain HTTP client for tests: what it sends is what the test says. It judges every answer by Linode's documents.
final class Client implements AutoCloseable {
  private static final Set<String> JUDGED = Set.of("GET", "POST", "PUT", "DELETE");
  private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI url;
  private final String token;
  private final Set<Violation> violations;

  Client(URI url, String token) {
    this(url, token, ConcurrentHashMap.newKeySet());
  }

  private Client(URI url, String token, Set<Violation> violations) {
    this.url = url;
    this.token = token;
    this.violations = violations;
  }

  static Client of(Sandbox sandbox) {
    return new Client(sandbox.url(), sandbox.token());
  }

  /// The same place with another token.
  Client withToken(String other) {
    return new Client(url, other, violations);
  }

  Reply get(String path) {
    return send(request("GET", path, null));
  }

  Reply get(String path, String filter) {
    return send(HttpRequest.newBuilder(request("GET", path, null), (_, _) -> true).header("X-Filter", filter)
        .build());
  }

  Reply post(String path, String json) {
    return send(request("POST", path, quoted(json)));
  }

  Reply put(String path, String json) {
    return send(request("PUT", path, quoted(json)));
  }

  Reply delete(String path) {
    return send(request("DELETE", path, null));
  }

  HttpRequest request(String method, String path, @Nullable String body) {
    var request = HttpRequest.newBuilder(URI.create(url + (path.startsWith("/_") ? path : "/v4" + path)))
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    return (body == null ? request : request.header("Content-Type", "application/json")).build();
  }

  Reply send(HttpRequest request) {
    try {
      var reply = new Reply(http.send(request, BodyHandlers.ofString()));
      judge(request, reply);
      return reply;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void judge(HttpRequest request, Reply reply) {
    var path = request.uri().getRawPath();
    if (JUDGED.contains(request.method()) && path.matches("/v4(beta)?/.*")
        && !reply.header("Content-Type").equals("text/html")) {
      var body = reply.http().body().isEmpty() ? MissingNode.getInstance() : reply.body();
      violations.addAll(Contract.violations(new Answer(request.method(), path.replaceFirst("/v4(beta)?", ""),
          reply.status(), reply.header("X-Accepted-OAuth-Scopes"), body)));
    }
  }

  /// Fails when any answer, also to clients made from this one, was not as Linode documents it.
  @Override
  public void close() {
    http.close();
    if (!violations.isEmpty()) {
      throw new AssertionError(violations.stream().map(Violation::toString).sorted().collect(
          Collectors.joining("\n", "Not as Linode's documents and recordings have it (see Differences):\n",
              "")));
    }
  }

  private static String quoted(String json) {
    return json.replace('\'', '"');
  }

  /// An answer.
  record Reply(HttpResponse<String> http) {
    int status() {
      return http.statusCode();
    }

    String header(String name) {
      return http.headers().firstValue(name).orElse("");
    }

    JsonNode body() {
      try {
        return Json.read(http.body());
      } catch (IOException e) {
        throw new UncheckedIOException(http.body(), e);
      }
    }

    long id() {
      return body().path("id").longValue();
    }

    String text(String field) {
      return body().path(field).asText();
    }

    /// The errors as `field: reason`, or only `reason`.
    List<String> errors() {
      return body().path("errors").valueStream()
          .map(error -> error.has("field")
              ? error.path("field").asText() + ": " + error.path("reason").asText()
              : error.path("reason").asText())
          .toList();
    }

    /// This field of every element of the page.
    List<String> all(String field) {
      return data().valueStream().map(element -> element.path(field).asText()).toList();
    }

    JsonNode data() {
      return body().path("data");
    }
  }
}
