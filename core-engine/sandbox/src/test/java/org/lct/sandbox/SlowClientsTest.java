package org.lct.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/// Clients that do not get on with it are cut off, and keep nobody else waiting.
///
/// The JDK's server knows whole seconds only, so all of them are slow during the same one.
class SlowClientsTest {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(60);

  @Test
  void whoeverIsSlowIsCutOff() throws Exception {
    var slow = new LinkedHashMap<String, Callable<Void>>();
    try (var server = MeasuredProcess.start(1);
        var api = server.client();
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var head : List.of("", "G", "GET /v4/vol", "GET /v4/volumes HTTP/1.1\r\nHost: x\r\nX-")) {
        slow.put("a head that does not end: " + head, () -> headThatDoesNotEnd(server, head));
      }
      slow.put("a body that drips", () -> bodyThatDrips(server));
      slow.put("a client that does not read", () -> clientThatDoesNotRead(server));
      slow.put("idle connections", () -> idleConnections(server, api));
      var cutOff = new LinkedHashMap<String, Future<Void>>();
      slow.forEach((name, client) -> cutOff.put(name, threads.submit(client)));
      for (var client : cutOff.entrySet()) {
        assertThat(client.getValue()).as(client.getKey()).succeedsWithin(2, TimeUnit.MINUTES);
      }
      var end = System.nanoTime() + PATIENCE;
      while (server.threads() > 0 && System.nanoTime() < end) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
      }
      assertThat(server.threads()).as("threads at requests").isZero();
      assertThat(api.get("/volumes").data()).isEmpty();
    }
  }

  private static Void headThatDoesNotEnd(MeasuredProcess server, String head) throws IOException {
    try (var socket = RawHttp.connect(server.port())) {
      socket.getOutputStream().write(head.getBytes(UTF_8));
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
    return null;
  }

  private static Void bodyThatDrips(MeasuredProcess server) throws IOException {
    try (var socket = RawHttp.connect(server.port())) {
      socket.getOutputStream().write(RawHttp
          .post("Content-Type: application/json\r\nContent-Length: 1000\r\n", "{").getBytes(UTF_8));
      var in = socket.getInputStream();
      var end = System.nanoTime() + PATIENCE;
      var open = true;
      while (open && System.nanoTime() < end) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        open = drip(socket) && in.available() == 0;
      }
      assertThat(open).isFalse();
    }
    return null;
  }

  private static boolean drip(Socket socket) {
    try {
      socket.getOutputStream().write(' ');
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static Void clientThatDoesNotRead(MeasuredProcess server) throws IOException {
    try (var socket = RawHttp.connect(server.port())) {
      socket.setReceiveBufferSize(4096);
      var many = ("GET /v4/regions/availability?page_size=500 HTTP/1.1\r\n" + RawHttp.AUTHORIZED + "\r\n")
          .repeat(500);
      socket.getOutputStream().write(many.getBytes(UTF_8));
      var end = System.nanoTime() + PATIENCE;
      var quiet = 0;
      while (quiet < 20 && System.nanoTime() < end) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        quiet = server.threads() == 0 ? quiet + 1 : 0;
      }
      assertThat(quiet).as("looks at which no thread was at a request").isEqualTo(20);
      assertThat(RawHttp.statuses(RawHttp.rest(socket))).hasSizeLessThan(500);
    }
    return null;
  }

  private static Void idleConnections(MeasuredProcess server, Client api) throws IOException {
    var sockets = new ArrayList<Socket>();
    try {
      for (var i = 0; i < 600; i++) {
        sockets.add(RawHttp.connect(server.port()));
        if (i % 2 == 0) {
          sockets.getLast().getOutputStream().write(
              ("GET /v4/regions/us-ord HTTP/1.1\r\n" + RawHttp.AUTHORIZED + "\r\n").getBytes(UTF_8));
        }
      }
      assertThat(api.get("/volumes").status()).isEqualTo(200);
      for (var socket : sockets) {
        assertThat(new String(socket.getInputStream().readAllBytes(), UTF_8)).matches("(?s)|HTTP/1.1 200.*");
      }
    } finally {
      for (var socket : sockets) {
        socket.close();
      }
    }
    return null;
  }
}
