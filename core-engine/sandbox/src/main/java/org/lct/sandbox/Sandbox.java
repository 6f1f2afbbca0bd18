package org.lct.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
  private final Optional<Ownership> ownership;

  private Sandbox(String token, Faults faults, RequestLog log, ApiServer server,
      Optional<Ownership> ownership) {
    this.token = token;
    this.faults = faults;
    this.log = log;
    this.server = server;
    this.ownership = ownership;
  }

  /// Starts a sandbox. One with a directory takes up the cloud that is there, publishes itself in the file
  /// `endpoint.json`, and keeps all others from the directory until it is closed or its process ends.
  ///
  /// @throws SandboxException when it cannot be started; the message is fit for a user
  public static Sandbox start(SandboxOptions options) throws SandboxException {
    return start(options, InstantSource.system());
  }

  static Sandbox start(SandboxOptions options, InstantSource time) throws SandboxException {
    return tryToStart(options, time).orElseThrow(() -> taken(options.directory().orElseThrow()));
  }

  /// Starts a sandbox unless another one has the directory.
  ///
  /// @throws SandboxException when it cannot be started for another reason
  static Optional<Sandbox> tryToStart(SandboxOptions options, InstantSource time) throws SandboxException {
    if (options.directory().isEmpty()) {
      return Optional.of(open(options, time, Optional.empty()));
    }
    var directory = options.directory().get();
    try {
      var ownership = Ownership.take(directory);
      return ownership.isEmpty() ? Optional.empty() : Optional.of(open(options, time, ownership));
    } catch (IOException e) {
      throw new SandboxException(
          "The directory %s cannot be used: %s. Choose another one, or make it writable."
              .formatted(directory, reason(e)),
          e);
    }
  }

  /// Where it answers, without a path: `http://127.0.0.1:49152`.
  public URI url() {
    return url(server.port());
  }

  /// The token that it accepts.
  public String token() {
    return token;
  }

  /// The faults it lets strike.
  public Faults faults() {
    return faults;
  }

  /// The requests it has been sent, in order; of very many only the last.
  public List<RequestLogEntry> log() {
    return log.after(0);
  }

  /// Stops it. What was answered is kept.
  @Override
  public void close() throws SandboxException {
    try (var _ = ownership.orElse(null)) {
      server.close();
    } catch (IOException e) {
      throw new SandboxException("The sandbox's cloud could not be closed: " + reason(e), e);
    }
  }

  private static Sandbox open(SandboxOptions options, InstantSource time, Optional<Ownership> ownership)
      throws SandboxException {
    var opened = false;
    try {
      var sandbox = serve(options, time, ownership);
      opened = true;
      return sandbox;
    } catch (BindException e) {
      throw new SandboxException("Port %d is taken. Choose another one, or 0 for any that is free."
          .formatted(options.port()), e);
    } catch (IOException e) {
      throw new SandboxException(reason(e), e);
    } finally {
      if (!opened) {
        release(ownership);
      }
    }
  }

  private static Sandbox serve(SandboxOptions options, InstantSource time, Optional<Ownership> ownership)
      throws IOException {
    var store = new Store(options.directory().map(Journal::in).orElseGet(Journal::none));
    try {
      return serve(options, time, ownership, store);
    } catch (IOException e) {
      store.close();
      throw e;
    }
  }

  private static Sandbox serve(SandboxOptions options, InstantSource time, Optional<Ownership> ownership,
      Store store)
      throws IOException {
    var cloud = Cloud.in(store, new Catalog(), new CloudClock(time, options.speed()));
    var jobs = new Jobs(cloud, options.seed());
    var routes = Resources.routes(cloud, jobs, options.token());
    store.load();
    var transactions = new Transactions(cloud, jobs);
    var faults = new Faults();
    var log = new RequestLog();
    var about = Json.object().put("pid", ProcessHandle.current().pid()).put("speed", options.speed());
    var setup = new Setup(port(options), options.token(), options.speed(), options.limits(), time, about);
    var server = listen(setup, options.port(),
        chosen -> ApiServer.start(chosen, routes, cloud, transactions, faults, log));
    if (options.directory().isPresent()) {
      new Endpoint(url(server.port()), options.token(), ProcessHandle.current().pid(), options.speed())
          .publish(options.directory().get());
    }
    return new Sandbox(options.token(), faults, log, server, ownership);
  }

  private interface Listening {
    ApiServer on(Setup setup) throws IOException;
  }

  /// Listens on the setup's port, or on the one asked for when that is taken.
  private static ApiServer listen(Setup setup, int asked, Listening listening) throws IOException {
    try {
      return listening.on(setup);
    } catch (BindException e) {
      if (setup.port() == asked) {
        throw e;
      }
      return listening.on(setup.onPort(asked));
    }
  }

  /// The port asked for; when any will do, the one that the directory's last owner had.
  private static int port(SandboxOptions options) {
    return options.port() != 0 ? options.port()
        : options.directory().flatMap(Endpoint::read).map(last -> last.url().getPort()).orElse(0);
  }

  private static URI url(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static SandboxException taken(Path directory) {
    var owner = Endpoint.read(directory).map(last -> "process " + last.pid()).orElse("another process");
    return new SandboxException(
        "The directory %s is in use by %s. Stop that sandbox, or choose another directory."
            .formatted(directory, owner));
  }

  private static void release(Optional<Ownership> ownership) throws SandboxException {
    try (var _ = ownership.orElse(null)) {
      return;
    } catch (IOException e) {
      throw new SandboxException("The directory could not be given back: " + reason(e), e);
    }
  }

  private static String reason(IOException e) {
    return String.valueOf(e.getMessage());
  }
}
