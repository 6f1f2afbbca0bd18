package org.lct.cli;

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

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI url;
  private final String token;

  SandboxControl(URI url, String token) {
    this.url = url;
    this.token = token;
  }

  /// The sandbox answered that it does not do what it was asked for.
  static final class RefusedException extends IOException {
    private static final long serialVersionUID = 1;

    RefusedException(String reason) {
      super(reason);
    }
  }

  URI url() {
    return url;
  }

  /// What a path answers.
  JsonNode get(String path) throws IOException, InterruptedException {
    return JSON.readTree(text("GET", path, BodyPublishers.noBody()));
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
        .header("Authorization", "Bearer " + token).header("Content-Type", "application/json")
        .method(method, body).build();
    var answer = http.send(request, BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200)
      throw new RefusedException(reason(answer.statusCode(), answer.body()));
    return answer.body();
  }

  private static String reason(int status, byte[] body) {
    try {
      return JSON.readTree(body).at("/errors/0/reason").asText("it answered " + status);
    } catch (IOException e) {
      // No sandbox: something else answers there.
      return "it answered " + status;
    }
  }

  @Override
  public void close() {
    http.close();
  }
}
