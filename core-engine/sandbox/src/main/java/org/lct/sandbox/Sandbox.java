package org.lct.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.lct.sandbox.catalog.Catalog;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.CloudClock;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.server.ApiServer;
import org.lct.sandbox.server.ApiServer.Setup;
import org.lct.sandbox.server.Transactions;
import org.lct.sandbox.store.Journal;
import org.lct.sandbox.store.Store;
import org.lct.sandbox.traffic.Faults;
import org.lct.sandbox.traffic.RequestLog;
import org.lct.sandbox.traffic.RequestLogEntry;

/// A running sandbox. Thread-safe.
public final class Sandbox implements AutoCloseable {
  private final String token;
  private final Faults faults;
  private final RequestLog log;
  private final ApiServer server;

  private Sandbox(String token, Faults faults, RequestLog log, ApiServer server) {
    this.token = token;
    this.faults = faults;
    this.log = log;
    this.server = server;
  }

  /// Starts a sandbox.
  ///
  /// @throws SandboxException when it cannot be; the message is fit for a user
  public static Sandbox start(SandboxOptions options) throws SandboxException {
    return start(options, InstantSource.system());
  }

  static Sandbox start(SandboxOptions options, InstantSource time) throws SandboxException {
    try {
      var store = new Store(Journal.none());
      var clock = new CloudClock(time, options.speed());
      var cloud = Cloud.in(store, new Catalog(), clock);
      var jobs = new Jobs(cloud, options.seed());
      var routes = Resources.routes(cloud, jobs);
      store.load();
      var faults = new Faults();
      var log = new RequestLog();
      var setup = new Setup(options.port(), options.token(), options.speed(), options.limits(), time,
          Json.object());
      var server = ApiServer.start(setup, routes, cloud, new Transactions(cloud, jobs), faults, log);
      return new Sandbox(options.token(), faults, log, server);
    } catch (BindException e) {
      throw new SandboxException("Port %d is taken. Choose another one, or 0 for any that is free."
          .formatted(options.port()), e);
    } catch (IOException e) {
      throw new SandboxException(String.valueOf(e.getMessage()), e);
    }
  }

  /// Where it answers, without a path: `http://127.0.0.1:49152`.
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /// The token that it accepts.
  public String token() {
    return token;
  }

  /// The faults it lets strike.
  public Faults faults() {
    return faults;
  }

  /// The requests it has been sent, in order.
  public List<RequestLogEntry> log() {
    return log.after(0);
  }

  /// Stops it. What was answered is kept.
  @Override
  public void close() throws SandboxException {
    try {
      server.close();
    } catch (IOException e) {
      throw new SandboxException("The sandbox's cloud could not be closed: " + e.getMessage(), e);
    }
  }
}
