package org.lct.sandbox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.lct.sandbox.traffic.RateLimits;

/// A sandbox in memory whose time the test makes pass, without rate limits.
abstract class SandboxTestBase {
  static final String NANODE = "{'type':'g6-nanode-1','region':'de-fra-2','label':'%s','image':'linode/debian12','root_pass':'aPassword-1'}";

  final SettableTime time = new SettableTime();
  Sandbox sandbox;
  Client api;

  @BeforeEach
  void start() throws SandboxException {
    sandbox = Sandbox.start(options(), time);
    api = Client.of(sandbox);
  }

  @AfterEach
  void stop() throws SandboxException {
    try {
      api.close();
    } finally {
      sandbox.close();
    }
  }

  SandboxOptions options() {
    return SandboxOptions.inMemory().withLimits(RateLimits.off());
  }

  /// A Linode that has come up and is free for the next job.
  long runningLinode(String label) {
    var id = api.post("/linode/instances", NANODE.formatted(label)).id();
    time.passSeconds(300);
    return id;
  }

  /// A Linode without disks, offline.
  long blankLinode(String label) {
    var id = api
        .post("/linode/instances", "{'type':'g6-nanode-1','region':'de-fra-2','label':'%s'}".formatted(label))
        .id();
    time.passSeconds(300);
    return id;
  }
}
