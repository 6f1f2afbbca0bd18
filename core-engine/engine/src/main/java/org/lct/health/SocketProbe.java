package org.lct.health;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import org.lct.plan.HealthPlan;

/// Connects to a port, and where more than a connection is asked for reads the first bytes of the answer: `SSH-` (RFC
/// 4253, section 4.2), or the status of an HTTP response.
final class SocketProbe implements HealthProbe {
  private static final int PATIENCE_MS = 5_000;
  private static final String SSH = "SSH-";
  private static final int LENGTH_OF_STATUS = "HTTP/1.1 200".length();

  @Override
  public Optional<String> look(String address, HealthPlan check) throws InterruptedException {
    try (var socket = new Socket()) {
      socket.setSoTimeout(PATIENCE_MS);
      socket.connect(new InetSocketAddress(address, check.port()), PATIENCE_MS);
      if (check.http().isPresent())
        return http(socket, check.http().get());
      return check.tcp().isPresent() ? Optional.empty() : ssh(socket);
    } catch (IOException e) {
      // The socket of a virtual thread is closed when that is interrupted.
      if (Thread.interrupted())
        throw (InterruptedException) new InterruptedException("The look was interrupted").initCause(e);
      return Optional.of(words(e));
    }
  }

  private static Optional<String> ssh(Socket socket) throws IOException {
    return read(socket, SSH.length()).equals(SSH) ? Optional.empty()
        : Optional.of("something else than SSH answers");
  }

  private static Optional<String> http(Socket socket, String check) throws IOException {
    var host = socket.getInetAddress().getHostAddress();
    var request = "GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: linodetool\r\nConnection: close\r\n\r\n"
        .formatted(
            check.substring(check.indexOf('/')),
            socket.getInetAddress() instanceof Inet6Address ? "[" + host + "]" : host);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    var status = read(socket, LENGTH_OF_STATUS);
    if (!status.matches("HTTP/1\\.[01] \\d{3}"))
      return Optional.of("something else than HTTP answers");
    var code = status.substring(LENGTH_OF_STATUS - 3);
    return code.startsWith("2") || code.startsWith("3") ? Optional.empty()
        : Optional.of("HTTP status " + code);
  }

  private static String read(Socket socket, int length) throws IOException {
    return new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
  }

  private static String words(IOException problem) {
    return switch (problem) {
      case SocketTimeoutException _ -> "no answer within " + PATIENCE_MS / 1000 + " s";
      case ConnectException _ -> "the connection was refused";
      default -> Objects.requireNonNullElse(problem.getMessage(), "the connection failed");
    };
  }
}
