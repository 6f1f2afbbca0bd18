package org.lct.cli;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import org.lct.EngineModule;
import org.lct.account.Accounts;
import org.lct.account.Connections;
import org.lct.account.Home;
import org.lct.cli.output.Terminal;
import org.lct.cloud.Endpoints;
import org.lct.cluster.AccessResolver;
import org.lct.cluster.ClusterService;
import org.lct.inventory.Inventory;
import org.lct.sandbox.SharedSandbox;
import org.lct.secret.PasswordPrompt;
import org.lct.secret.SecretStore;

/// The engine with what a terminal gives it. Binds: [Context.Engine].
final class CliModule extends AbstractModule {
  private final Home home;
  private final Map<String, String> environment;
  private final Terminal terminal;
  private final SharedSandbox sandbox;

  CliModule(Home home, Map<String, String> environment, Terminal terminal, SharedSandbox sandbox) {
    this.home = home;
    this.environment = Map.copyOf(environment);
    this.terminal = terminal;
    this.sandbox = sandbox;
  }

  @Override
  protected void configure() {
    install(new EngineModule(home, environment));
    bind(PasswordPrompt.class)
        .toInstance(PasswordPrompt.environmentFirst(environment, terminal::askSecretly));
  }

  @Provides
  Supplier<Endpoints> sandbox() {
    return () -> new SandboxEndpoints(sandbox);
  }

  @Provides
  @Singleton
  Context.Engine engine(Inventory inventory, ClusterService clusters, Accounts accounts, SecretStore secrets,
      Connections connections, AccessResolver access) {
    return new Context.Engine(home, inventory, clusters, accounts, secrets, connections, access);
  }
}
