package org.lct.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// A sandbox that runs, maybe in another process, spoken to through its paths below `/_sandbox`.
final class SandboxControl implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int UNAUTHORIZED = 401;

  private final HttpClient http;
  private final URI url;
  private final List<String> tokens;

  /// One that is spoken to about the account with the first of these tokens.
  ///
  /// @param tokens of all the accounts that are meant
  SandboxControl(URI url, List<String> tokens) {
    this(HttpClient.newHttpClient(), url, tokens);
  }

  private SandboxControl(HttpClient http, URI url, List<String> tokens) {
    this.http = http;
    this.url = url;
    this.tokens = List.copyOf(tokens);
  }

  /// Each of the accounts that are meant. They end with this one.
  List<SandboxControl> accounts() {
    return tokens.stream().map(token -> new SandboxControl(http, url, List.of(token))).toList();
  }

  /// The sandbox answered that it does not do what it was asked for.
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    RefusedException(int status, String reason) {
      super(reason);
      this.status = status;
    }

    /// What to do.
    String detail() {
      return status == UNAUTHORIZED
          ? "Give the first token of one of its accounts, which `linodetool sandbox start` printed."
          : "Nothing was changed. Mend what it says, then try again.";
    }
  }

  /// What answers there is no sandbox.
  static final class OtherServerException extends IOException {
    private static final long serialVersionUID = 1;

    OtherServerException() {
      super("It is no sandbox");
    }
  }

  URI url() {
    return url;
  }

  /// Makes sure that a sandbox answers, and takes the token.
  void check() throws IOException, InterruptedException {
    if (!get("/status").path("pid").isNumber())
      throw new OtherServerException();
  }

  /// What a path answers.
  JsonNode get(String path) throws IOException, InterruptedException {
    try {
      return JSON.readTree(text("GET", path, BodyPublishers.noBody()));
    } catch (JsonProcessingException e) {
      throw (IOException) new OtherServerException().initCause(e);
    }
  }

  /// The requests after this one, in order.
  List<ObjectNode> log(long after) throws IOException, InterruptedException {
    var entries = JSON.readerFor(ObjectNode.class)
        .<ObjectNode>readValues(text("GET", "/log?after=" + after, BodyPublishers.noBody()));
    try (entries) {
      return entries.readAll();
    }
  }

  void post(String path, JsonNode body) throws IOException, InterruptedException {
    text("POST", path, BodyPublishers.ofString(body.toString()));
  }

  void delete(String path) throws IOException, InterruptedException {
    text("DELETE", path, BodyPublishers.noBody());
  }

  /// The whole cloud.
  byte[] snapshot() throws IOException, InterruptedException {
    return send("GET", "/snapshot", BodyPublishers.noBody());
  }

  /// Replaces the whole cloud by that of this file.
  void load(Path file) throws IOException, InterruptedException {
    send("PUT", "/snapshot", BodyPublishers.ofFile(file));
  }

  private String text(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    return new String(send(method, path, body), StandardCharsets.UTF_8);
  }

  private byte[] send(String method, String path, BodyPublisher body)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(url.resolve("/_sandbox" + path))
        .header("Authorization", "Bearer " + tokens.getFirst()).header("Content-Type", "application/json")
        .method(method, body).build();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200)
      throw new RefusedException(answer.statusCode(), reason(answer.body()));
    return answer.body();
  }

  private static String reason(byte[] body) throws OtherServerException {
    JsonNode reason;
    try {
      reason = JSON.readTree(body).at("/errors/0/reason");
    } catch (IOException _) {
      throw new OtherServerException();
    }
    if (!reason.isTextual())
      throw new OtherServerException();
    return reason.textValue();
  }

  @Override
  public void close() {
    http.close();
  }
}
