package org.lct.sandbox.server;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.lct.sandbox.metadata.Metadata;

/// The metadata services of an account that were asked for, by Linode. Thread-safe.
final class MetadataServers implements Closeable {
  private final Metadata metadata;
  private final Transactions transactions;
  private final Map<Long, MetadataServer> running = new HashMap<>();

  MetadataServers(Metadata metadata, Transactions transactions) {
    this.metadata = metadata;
    this.transactions = transactions;
  }

  /// Where the Linode's service answers, from now on.
  ///
  /// @throws IOException when there is no free port
  synchronized URI open(long linode) throws IOException {
    var server = running.get(linode);
    if (server == null) {
      server = new MetadataServer(linode, metadata, transactions);
      running.put(linode, server);
    }
    return server.url();
  }

  /// Ends the Linode's service.
  ///
  /// @return whether it had one
  synchronized boolean close(long linode) {
    var server = running.remove(linode);
    if (server != null) {
      server.close();
    }
    return server != null;
  }

  /// Ends all.
  @Override
  public synchronized void close() {
    running.values().forEach(MetadataServer::close);
    running.clear();
  }
}
