package org.lct.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lct.plan.HealthPlan;

/// The look at a node, at real servers of this machine.
@Execution(ExecutionMode.CONCURRENT)
class SocketProbeTest {
  private static final String HERE = "127.0.0.1";

  private static HealthPlan tcp(int port) {
    return new HealthPlan(Optional.of(port), Optional.empty(), Optional.empty());
  }

  private static HealthPlan http(int port, String path) {
    return new HealthPlan(Optional.empty(), Optional.of(port + path), Optional.empty());
  }

  /// What a look at a server shows that says `answer` to whoever connects; and what the server heard, up to its first
  /// empty line.
  private static Optional<String> look(String answer, StringBuilder heard) throws Exception {
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var served = CompletableFuture.runAsync(() -> serve(server, answer, heard), Thread::startVirtualThread);
      var seen = HealthProbe.NETWORK.look(HERE, http(server.getLocalPort(), "/up?deep=1"));
      served.join();
      return seen;
    }
  }

  private static void serve(ServerSocket server, String answer, StringBuilder heard) {
    try (var socket = server.accept(); var in = socket.getInputStream()) {
      while (heard.indexOf("\r\n\r\n") < 0)
        heard.append((char) in.read());
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aPortThatAcceptsConnectionsWorksAndOneThatIsShutDoesNot() throws Exception {
    int port;
    try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      port = server.getLocalPort();
      assertThat(HealthProbe.NETWORK.look(HERE, tcp(port))).isEmpty();
    }
    assertThat(HealthProbe.NETWORK.look(HERE, tcp(port))).contains("the connection was refused");
  }

  @Test
  void anAnswerOfSuccessOrARedirectionWorks() throws Exception {
    var heard = new StringBuilder();
    assertThat(look("HTTP/1.1 204 No Content\r\n\r\n", heard)).isEmpty();
    assertThat(heard.toString()).startsWith("GET /up?deep=1 HTTP/1.1\r\nHost: 127.0.0.1");
    assertThat(look("HTTP/1.0 301 Moved\r\n\r\n", new StringBuilder())).isEmpty();
  }

  @Test
  void anyOtherAnswerIsToldInWords() throws Exception {
    assertThat(look("HTTP/1.1 503 Not Now\r\n\r\n", new StringBuilder())).contains("HTTP status 503");
    assertThat(look("SSH-2.0-OpenSSH_9.2\r\n", new StringBuilder()))
        .contains("something else than HTTP answers");
    assertThat(look("", new StringBuilder())).contains("something else than HTTP answers");
  }

  @Test
  void aLookThatIsNotWantedAnyMoreEnds() throws Exception {
    try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      var ended = new CountDownLatch(1);
      var looking = Thread.startVirtualThread(() -> {
        try {
          HealthProbe.NETWORK.look(HERE, http(silent.getLocalPort(), "/"));
        } catch (InterruptedException e) {
          ended.countDown();
        }
      });
      try (var connected = silent.accept()) {
        assertThat(connected.getInputStream().read()).as("the request has begun").isEqualTo('G');
        looking.interrupt();
        ended.await();
      }
    }
  }
}
