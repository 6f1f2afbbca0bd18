package org.lct.sandbox;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.regex.Pattern;

/// HTTP as bytes on a connection, for what no client library would send.
final class RawHttp {
  static final String AUTHORIZED = "Host: 127.0.0.1\r\nAuthorization: Bearer a-token\r\n";
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3}) ");

  private RawHttp() {}

  static Socket connect(int port) throws IOException {
    var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), port);
    socket.setSoTimeout(60_000);
    return socket;
  }

  /// What is answered until the connection is closed; nothing when it was reset.
  static String talk(Socket socket, String text) throws IOException {
    try {
      socket.getOutputStream().write(text.getBytes(ISO_8859_1));
      socket.shutdownOutput();
      return rest(socket);
    } catch (SocketException _) {
      return "";
    }
  }

  /// What still comes until the connection is closed; nothing when it was reset.
  static String rest(Socket socket) throws IOException {
    try {
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    } catch (SocketException _) {
      return "";
    }
  }

  static String post(String headers, String body) {
    return "POST /v4/volumes HTTP/1.1\r\n" + AUTHORIZED + headers + "\r\n" + body;
  }

  static List<String> statuses(String answers) {
    return STATUS.matcher(answers).results().map(status -> status.group(1)).toList();
  }
}
