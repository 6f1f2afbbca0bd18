package org.lct.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/// One kept-alive connection that costs the client next to nothing, so that what is measured is the server.
final class HttpConnection implements AutoCloseable {
  private static final String LENGTH = "Content-Length:";

  private final Socket socket;
  private final InputStream in;

  HttpConnection(URI url) throws IOException {
    socket = new Socket(url.getHost(), url.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(30_000);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
  }

  /// A request as bytes.
  static byte[] request(String token, String method, String path, String header, String body) {
    var content = body.getBytes(StandardCharsets.UTF_8).length;
    var head = "%s /v4%s HTTP/1.1\r\nHost: sandbox\r\nAuthorization: Bearer %s\r\n%s"
        .formatted(method, path, token, header)
        + "Content-Type: application/json\r\nContent-Length: %d\r\n\r\n".formatted(content);
    return (head + body).getBytes(StandardCharsets.UTF_8);
  }

  /// Sends a request, reads the whole answer, and tells its status.
  int send(byte[] request) throws IOException {
    socket.getOutputStream().write(request);
    var status = 0;
    var length = 0L;
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (status == 0)
        status = Integer.parseInt(line.substring(9, 12));
      else if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length()))
        length = Long.parseLong(line.substring(LENGTH.length()).strip());
    }
    in.skipNBytes(length);
    return status;
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (var next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0)
        throw new EOFException("The connection was closed");
      if (next != '\r')
        line.append((char) next);
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
