package org.lct.plan;

import java.util.Optional;

/// How to see that a node works: a TCP port that answers, an HTTP `PORT/PATH` that answers, or SSH.
public record HealthPlan(Optional<Integer> tcp, Optional<String> http, Optional<Boolean> ssh) {
  private static final int SSH_PORT = 22;

  /// Whether anything is checked: `ssh: false` asks for nothing.
  public boolean asksForSomething() {
    return tcp.isPresent() || http.isPresent() || ssh.orElse(false);
  }

  /// The TCP port that must be reached.
  public int port() {
    return tcp.or(() -> http.map(where -> Integer.valueOf(where.substring(0, where.indexOf('/')))))
        .orElse(SSH_PORT);
  }

  /// In words: "tcp 9042".
  public String words() {
    return tcp.map(port -> "tcp " + port).or(() -> http.map(where -> "http " + where)).orElse("ssh");
  }
}
