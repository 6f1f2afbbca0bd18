package org.lct.sandbox;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.sandbox.account.AccountLimits;
import org.lct.sandbox.account.Tokens;
import org.lct.sandbox.api.Routes;
import org.lct.sandbox.cloud.Cloud;
import org.lct.sandbox.cloud.CloudClock;
import org.lct.sandbox.cloud.Jobs;
import org.lct.sandbox.cloud.Owner;
import org.lct.sandbox.cloud.Platform;
import org.lct.sandbox.domain.DomainNames;
import org.lct.sandbox.json.Json;
import org.lct.sandbox.linode.LinodeServices;
import org.lct.sandbox.metadata.Metadata;
import org.lct.sandbox.server.Account;
import org.lct.sandbox.server.ApiServer;
import org.lct.sandbox.server.ApiServer.Setup;
import org.lct.sandbox.server.Transactions;
import org.lct.sandbox.store.Journal;
import org.lct.sandbox.store.Store;
import org.lct.sandbox.traffic.RateLimits;

/// Puts the parts of a sandbox together: reads the clouds, starts the server, publishes where it answers.
///
/// Whatever was opened is closed again when a later step fails.
record Launch(SandboxOptions options, InstantSource time) {

  /// Starts the server for accounts whose directory, if they have one, belongs to this process.
  ///
  /// @throws BindException when the port asked for is taken
  /// @throws IOException when a cloud cannot be read or written; the message is for users
  /// @throws IllegalArgumentException when something is to be sold out that there is not
  ApiServer start() throws IOException {
    var platform = new Platform();
    var names = new DomainNames();
    var accounts = new ArrayList<Account>();
    try {
      for (var token : tokens()) {
        accounts.add(account(new Owner(accounts.size() + 1), token, platform, names));
      }
      return published(listen(accounts));
    } catch (IOException e) {
      for (var account : accounts) {
        account.close();
      }
      throw e;
    }
  }

  /// The first token of each account: of all that were asked for, and all that the directory has.
  private List<String> tokens() {
    var stored = options.directory().map(Journal::count).orElse(0);
    return options.withAccounts(Math.max(options.tokens().size(), stored)).tokens();
  }

  private Account account(Owner owner, String token, Platform platform, DomainNames names)
      throws IOException {
    var journal = options.directory().map(directory -> Journal.in(directory, owner.number()));
    var store = new Store(journal.orElseGet(Journal::none), platform.numbers());
    try {
      var cloud = Cloud.in(store, platform.catalog(), new CloudClock(time, options.speed()), owner);
      var jobs = new Jobs(cloud, options.seed(), options.durations());
      var tokens = new Tokens(cloud);
      var services = LinodeServices.in(cloud, jobs, options.account());
      var routes = new Routes(Resources.routes(services, tokens, options.account(), names));
      store.load();
      tokens.first(token);
      options.soldOut().forEach(offer -> cloud.capacity().set(offer, false));
      store.commit();
      var metadata = new Metadata(cloud, services.images(), services.addresses(),
          services.interfaces().networks());
      return new Account(token, tokens, routes, metadata, new Transactions(platform.lock(), cloud, jobs));
    } catch (IOException | IllegalArgumentException e) {
      store.close();
      throw e;
    }
  }

  /// Listens on the port of the directory's last owner, if any port will do; else, or when that is taken, as asked.
  private ApiServer listen(List<Account> accounts) throws IOException {
    var last = lastPort();
    if (options.port() == 0 && last.isPresent()) {
      try {
        return ApiServer.start(setup(last.get(), accounts.size()), accounts);
      } catch (BindException _) {
        return ApiServer.start(setup(0, accounts.size()), accounts);
      }
    }
    return ApiServer.start(setup(options.port(), accounts.size()), accounts);
  }

  private Setup setup(int port, int accounts) {
    var about = Json.object().put("pid", ProcessHandle.current().pid())
        .put("speed", options.immediate() ? null : Double.valueOf(options.speed()))
        .put("instant", options.immediate()).put("seed", options.seed())
        .put("limits", !options.limits().equals(RateLimits.off()))
        .put("account_limits", !options.account().equals(AccountLimits.none()))
        .put("accounts", accounts);
    options.directory().ifPresent(path -> about.put("directory", path.toAbsolutePath().toString()));
    return new Setup(port, options.speed(), options.limits(), time, about);
  }

  private Optional<Integer> lastPort() {
    return options.directory().flatMap(Endpoint::read).map(endpoint -> endpoint.url().getPort());
  }

  private ApiServer published(ApiServer server) throws IOException {
    try {
      if (options.directory().isPresent()) {
        Endpoint.of(server, options.speed()).publish(options.directory().get());
      }
      return server;
    } catch (IOException e) {
      server.close();
      throw e;
    }
  }

  /// Where the server answers, without a path.
  static URI url(ApiServer server) {
    return URI.create("http://127.0.0.1:" + server.port());
  }
}
