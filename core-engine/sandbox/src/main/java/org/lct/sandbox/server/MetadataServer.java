package org.lct.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.lct.sandbox.account.Tokens;
import org.lct.sandbox.api.Refusal;
import org.lct.sandbox.cloud.Linode;
import org.lct.sandbox.cloud.LinodeStatus;
import org.lct.sandbox.metadata.Metadata;
import org.lct.sandbox.metadata.PlainText;
import org.lct.sandbox.store.Failures;

/// The metadata service as one Linode reaches it at 169.254.169.254, on a loopback port of its own.
///
/// Its tokens are in memory and end with it. Paths and headers: cloud-init's datasource Akamai.
final class MetadataServer implements Closeable {
  private static final int BACKLOG = 64;
  private static final int LONGEST_SECONDS = 86_400;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final long linode;
  private final Metadata metadata;
  private final Transactions transactions;
  /// When each token ends, milliseconds since the epoch. Used within transactions only.
  private final Map<String, Long> tokens = new HashMap<>();

  /// Starts to listen.
  ///
  /// @throws IOException when there is no free port
  MetadataServer(long linode, Metadata metadata, Transactions transactions) throws IOException {
    this.linode = linode;
    this.metadata = metadata;
    this.transactions = transactions;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), BACKLOG);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /// Where it answers, without a path.
  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var answer = answer(Incoming.of(exchange));
      var content = answer.content().getBytes(UTF_8);
      exchange.getResponseHeaders().set("Content-Type", answer.contentType());
      exchange.sendResponseHeaders(answer.status(), content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    }
  }

  private Answer answer(Incoming request) {
    try {
      return transactions.run(() -> switch (request.path()) {
        case "/v1/token" -> newToken(request);
        case "/v1/instance" -> shown(request, metadata.instance(asking(request)));
        case "/v1/network" -> shown(request, metadata.network(asking(request)));
        case "/v1/ssh-keys" -> shown(request, metadata.sshKeys(asking(request)));
        case "/v1/user-data" -> text(metadata.userData(asking(request)));
        default -> throw Refusal.notFound();
      });
    } catch (Refusal refusal) {
      return Answer.refused(refusal);
    } catch (IOException e) {
      return Answer.failed(503, "The sandbox could not save its state: " + Failures.reason(e));
    }
  }

  private Answer newToken(Incoming request) {
    require(request, "PUT");
    var seconds = request.header("metadata-token-expiry-seconds").filter(text -> text.matches("\\d{1,9}"))
        .map(Integer::parseInt).filter(number -> number >= 1 && number <= LONGEST_SECONDS)
        .orElseThrow(() -> Refusal.invalid("Metadata-Token-Expiry-Seconds must be 1-86400"));
    var now = metadata.cloud().clock().now();
    tokens.values().removeIf(end -> end <= now);
    var token = Tokens.newValue();
    tokens.put(token, now + seconds * 1000L);
    return text(token);
  }

  /// The Linode that asks.
  ///
  /// @throws Refusal 401 without a valid token, 404 when the Linode is gone
  private Linode asking(Incoming request) {
    require(request, "GET");
    var end = tokens.get(request.header("metadata-token").orElse(""));
    if (end == null || end <= metadata.cloud().clock().now()) {
      throw Refusal.of(401, "Unauthorized");
    }
    return metadata.cloud().linodes().find(linode).filter(found -> found.status() != LinodeStatus.DELETING)
        .orElseThrow(Refusal::notFound);
  }

  private static void require(Incoming request, String method) {
    if (!request.method().equals(method)) {
      throw Refusal.of(405, "Method Not Allowed");
    }
  }

  private static Answer shown(Incoming request, ObjectNode json) {
    var wantsJson = request.header("accept").orElse("").contains("application/json");
    return wantsJson ? Answer.json(200, json) : text(PlainText.of(json));
  }

  private static Answer text(String content) {
    return new Answer(200, "text/plain", content, Map.of());
  }
}
