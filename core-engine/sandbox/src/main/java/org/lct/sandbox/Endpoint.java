package org.lct.sandbox;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.server.Account;
import org.lct.sandbox.server.ApiServer;

/// Where the sandbox of a directory answers, as its owner published it in `endpoint.json`.
///
/// @param token the first one of the first account
/// @param tokens the first one of each account; absent in what earlier versions wrote
/// @param pid the owner's process
record Endpoint(URI url, String token, @Nullable List<String> tokens, long pid, double speed) {
  private static final String FILE = "endpoint.json";
  private static final int PATIENCE_MILLIS = 2000;

  /// Checks the values: a file may say anything.
  Endpoint {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(token, "token");
    tokens = tokens == null ? null : List.copyOf(tokens);
    if (!"http".equals(url.getScheme()) || url.getHost() == null || url.getPort() < 1
        || url.getPort() > 65_535) {
      throw new IllegalArgumentException("No address of a server: " + url);
    }
    var all = tokens == null ? List.of(token) : tokens;
    if (all.isEmpty() || Set.copyOf(all).size() < all.size() || all.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException("Not a token for each account");
    }
  }

  /// A server of this process.
  static Endpoint of(ApiServer server, double speed) {
    var tokens = server.accounts().stream().map(Account::firstToken).toList();
    return new Endpoint(Launch.url(server), tokens.getFirst(), tokens, ProcessHandle.current().pid(), speed);
  }

  /// The first token of each account.
  List<String> allTokens() {
    return tokens == null ? List.of(token) : tokens;
  }

  /// What was last published in this directory, by an owner that may be gone.
  static Optional<Endpoint> read(Path directory) {
    try {
      return Optional
          .of(Json.mapper().readValue(Files.readAllBytes(directory.resolve(FILE)), Endpoint.class));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Publishes it in this directory, readable by this user only: it holds the token.
  void publish(Path directory) throws IOException {
    var temporary = Files.createTempFile(directory, FILE, ".tmp");
    try {
      Files.write(temporary, Json.bytes(this));
      Files.move(temporary, directory.resolve(FILE), StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /// Whether the process that published this answers here.
  boolean answers() {
    try {
      var connection = (HttpURLConnection) url.resolve("/_sandbox/status").toURL().openConnection();
      connection.setConnectTimeout(PATIENCE_MILLIS);
      connection.setReadTimeout(PATIENCE_MILLIS);
      connection.setRequestProperty("Authorization", "Bearer " + token);
      try (var in = connection.getInputStream()) {
        return Json.mapper().readTree(in).path("pid").asLong() == pid;
      }
    } catch (IOException _) {
      return false;
    }
  }
}
