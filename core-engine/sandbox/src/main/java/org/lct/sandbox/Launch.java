package org.lct.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.lct.sandbox.api.Route;
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
import org.lct.sandbox.traffic.RateLimits;
import org.lct.sandbox.traffic.RequestLog;

/// Puts the parts of a sandbox together: reads the cloud, starts the server, publishes where it answers.
///
/// Whatever was opened is closed again when a later step fails.
record Launch(SandboxOptions options, InstantSource time, Faults faults, RequestLog log) {

  /// Starts the server of a cloud whose directory, if it has one, belongs to this process.
  ///
  /// @throws BindException when the port asked for is taken
  /// @throws IOException when the cloud cannot be read or written; the message is for users
  ApiServer start() throws IOException {
    var store = new Store(options.directory().map(Journal::in).orElseGet(Journal::none));
    try {
      var cloud = Cloud.in(store, new Catalog(), new CloudClock(time, options.speed()));
      var jobs = new Jobs(cloud, options.seed());
      var routes = Resources.routes(cloud, jobs, options.token());
      store.load();
      return published(listen(routes, cloud, new Transactions(cloud, jobs)));
    } catch (IOException e) {
      store.close();
      throw e;
    }
  }

  /// Listens on the port of the directory's last owner, if any port will do; else, or when that is taken, as asked.
  private ApiServer listen(List<Route> routes, Cloud cloud, Transactions transactions) throws IOException {
    var last = lastPort();
    if (options.port() == 0 && last.isPresent()) {
      try {
        return ApiServer.start(setup(last.get()), routes, cloud, transactions, faults, log);
      } catch (BindException _) {
        return ApiServer.start(setup(0), routes, cloud, transactions, faults, log);
      }
    }
    return ApiServer.start(setup(options.port()), routes, cloud, transactions, faults, log);
  }

  private Setup setup(int port) {
    var about = Json.object().put("pid", ProcessHandle.current().pid())
        .put("speed", options.immediate() ? null : Double.valueOf(options.speed()))
        .put("instant", options.immediate()).put("seed", options.seed())
        .put("limits", !options.limits().equals(RateLimits.off()));
    options.directory().ifPresent(path -> about.put("directory", path.toAbsolutePath().toString()));
    return new Setup(port, options.token(), options.speed(), options.limits(), time, about);
  }

  private Optional<Integer> lastPort() {
    return options.directory().flatMap(Endpoint::read).map(endpoint -> endpoint.url().getPort());
  }

  private ApiServer published(ApiServer server) throws IOException {
    try {
      if (options.directory().isPresent()) {
        endpoint(server, options).publish(options.directory().get());
      }
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  private static Endpoint endpoint(ApiServer server, SandboxOptions options) {
    return new Endpoint(url(server), options.token(), ProcessHandle.current().pid(), options.speed());
  }

  /// Where the server answers, without a path.
  static URI url(ApiServer server) {
    return URI.create("http://127.0.0.1:" + server.port());
  }
}
