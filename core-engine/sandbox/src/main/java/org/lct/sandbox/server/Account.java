package org.lct.sandbox.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import org.lct.sandbox.account.Token;
import org.lct.sandbox.account.Tokens;
import org.lct.sandbox.api.Routes;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.metadata.Metadata;
import org.lct.sandbox.traffic.Faults;
import org.lct.sandbox.traffic.RequestLog;

/// An account as the server sees it: a cloud of its own, and whatever opens it.
public final class Account implements Closeable {
  private final String firstToken;
  private final Tokens tokens;
  private final Routes routes;
  private final Cloud cloud;
  private final Transactions transactions;
  private final Faults faults = new Faults();
  private final RequestLog log = new RequestLog();
  private final MetadataServers metadata;

  /// An account whose cloud has been loaded.
  ///
  /// @param firstToken what the sandbox was started with; the only one that opens `/_sandbox`
  /// @param metadata what the Linodes of the cloud are told
  public Account(String firstToken, Tokens tokens, Routes routes, Metadata metadata,
      Transactions transactions) {
    this.firstToken = firstToken;
    this.tokens = tokens;
    this.routes = routes;
    this.cloud = metadata.cloud();
    this.transactions = transactions;
    this.metadata = new MetadataServers(metadata, transactions);
  }

  /// What the sandbox was started with.
  public String firstToken() {
    return firstToken;
  }

  /// The faults that strike its requests.
  public Faults faults() {
    return faults;
  }

  /// Its requests.
  public RequestLog log() {
    return log;
  }

  Routes routes() {
    return routes;
  }

  Cloud cloud() {
    return cloud;
  }

  Transactions transactions() {
    return transactions;
  }

  MetadataServers metadata() {
    return metadata;
  }

  /// Exchanges its whole cloud, durably or not at all. Its first token is valid in the new one, too.
  ///
  /// @throws IOException when it could not be done; the cloud is then as before
  void exchange(Transactions.Exchange work) throws IOException {
    transactions.exchange(work);
    transactions.run(() -> {
      tokens.first(firstToken);
      return true;
    });
  }

  /// The token with this value, if it opens the account at this time (milliseconds since the epoch).
  Optional<Token> token(String value, long now) {
    return transactions.look(() -> tokens.find(value, now));
  }

  /// Ends its metadata services, and its journal once the request under way is done. Later changes fail.
  @Override
  public void close() throws IOException {
    metadata.close();
    transactions.close();
  }
}
