package org.lct.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.lct.sandbox.Sandbox;

/// Somebody else who works in the account, over plain HTTP.
final class OtherHands {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http = HttpClient.newHttpClient();
  private final Sandbox sandbox;
  private final Census census;

  OtherHands(ClusterFixture fixture) {
    sandbox = fixture.sandbox;
    census = fixture.census;
  }

  /// Makes a request and answers what comes back; one that is refused fails the test.
  JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(sandbox.url().resolve("/v4" + path))
        .header("Authorization", "Bearer " + sandbox.token()).header("Content-Type", "application/json")
        .method(method, HttpRequest.BodyPublishers.ofString(body)).build();
    var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200)
      throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
    return JSON.readTree(answer.body());
  }

  /// Makes a request as soon as the thing it is about is not busy with a job.
  void whenFree(String method, String path, String body) throws IOException, InterruptedException {
    while (true) {
      try {
        call(method, path, body);
        return;
      } catch (IOException e) {
        if (!String.valueOf(e.getMessage()).contains("busy"))
          throw e;
      }
    }
  }

  /// Deletes a volume once the detaching that was ordered has ended.
  void deleteDetached(String volume) throws IOException, InterruptedException {
    while (!census.get(volume).path("linode_id").isNull())
      Thread.onSpinWait();
    call("DELETE", volume, "{}");
  }

  /// The path of the one thing with this label in a listing.
  String path(String listing, String label) throws IOException, InterruptedException {
    return listing + "/" + census.all(listing).stream()
        .filter(thing -> thing.path("label").asText().equals(label)).findFirst().orElseThrow().path("id")
        .asLong();
  }
}
