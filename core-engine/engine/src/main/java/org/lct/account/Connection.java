package org.lct.account;

import org.lct.cloud.CloudProvider;

/// An account with a line to its cloud, until it is closed.
public record Connection(Account account, CloudProvider cloud) implements AutoCloseable {
  @Override
  public void close() {
    cloud.close();
  }
}
