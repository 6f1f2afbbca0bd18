package org.lct.inventory;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Who is changing a cluster, in words fit for a message.
public record LockHolder(String user, long pid, String host, String operation, Instant since) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /// The current process, about to do `operation`.
  public static LockHolder here(String operation, Instant since) {
    return new LockHolder(System.getProperty("user.name", "somebody"), ProcessHandle.current().pid(),
        HostName.local(), operation, since);
  }

  /// Whether its process is one of this machine.
  public boolean local() {
    return host.equals(HostName.local());
  }

  @Override
  public String toString() {
    return "%s (process %d on %s, “%s”, since %s)".formatted(user, pid, host, operation,
        TIME.format(since.atZone(ZoneId.systemDefault())));
  }
}
