package org.lct.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.api.Problem;
import org.lct.sandbox.api.Refusal;

/// The body of a request, or why it is refused unread.
record Content(String text, Optional<Refusal> refusal) {
  /// What a request to the API may carry.
  static final int MOST = 1 << 20;
  private static final int MOST_DISCARDED = 16 << 20;

  /// Reads the body. One that is too long is read to its end all the same, within reason, so that the client gets to
  /// see why it is refused.
  ///
  /// @param most how many bytes it may have
  static Content of(HttpExchange exchange, int most) throws IOException {
    var in = exchange.getRequestBody();
    var bytes = in.readNBytes(most);
    if (in.read() >= 0) {
      in.skip(MOST_DISCARDED);
      return refused(413, "Request Entity Too Large");
    }
    if (bytes.length > 0 && !json(exchange.getRequestHeaders().getFirst("Content-Type"))) {
      return refused(415, "Content-Type must be application/json");
    }
    try {
      return new Content(UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString(), Optional.empty());
    } catch (CharacterCodingException _) {
      return refused(400, "Invalid JSON");
    }
  }

  private static boolean json(@Nullable String contentType) {
    return contentType == null || contentType.toLowerCase(Locale.ROOT).contains("json");
  }

  private static Content refused(int status, String reason) {
    return new Content("", Optional.of(new Refusal(status, List.of(new Problem(reason, null)))));
  }
}
