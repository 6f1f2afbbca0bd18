package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The half minute that a sandbox waits for a request, in full; others run meanwhile.
@Execution(ExecutionMode.CONCURRENT)
class PatienceTest {
  @Test
  void aClientThatTakesTooLongIsCutOff() throws Exception {
    try (var sandbox = Sandbox.start(SandboxOptions.inMemory());
        var head = begun(sandbox, "GET /v4/reg");
        var body = begun(sandbox, "POST /v4/volumes HTTP/1.1\r\nContent-Length: 9\r\n\r\n{")) {
      assertThat(head.getInputStream().read()).isEqualTo(-1);
      assertThat(body.getInputStream().read()).isEqualTo(-1);
    }
  }

  private static Socket begun(Sandbox sandbox, String text) throws IOException {
    var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), sandbox.url().getPort());
    socket.setSoTimeout(120_000);
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    return socket;
  }
}
