package org.lct;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.lct.account.Accounts;
import org.lct.account.AccountsModule;
import org.lct.account.Connections;
import org.lct.account.Home;
import org.lct.cloud.CloudFactory;
import org.lct.cloud.linode.LinodeModule;
import org.lct.cluster.AccessResolver;
import org.lct.cluster.ClusterService;
import org.lct.deploy.DeployContext.Outside;
import org.lct.deploy.LookUp;
import org.lct.health.HealthProbe;
import org.lct.inventory.Inventory;
import org.lct.inventory.xodus.XodusModule;
import org.lct.secret.EncryptedFileModule;
import org.lct.secret.SecretStore;
import org.lct.task.Sleeper;

/// The engine on one machine: Linode's API, the inventory in Xodus, secrets in a file, real time. Binds:
/// [CloudFactory], [Inventory], [SecretStore], [Accounts], [Connections], [Home], [ClusterService],
/// [AccessResolver], [Clock], [Sleeper], [RandomGenerator]. Needs:
/// [org.lct.secret.PasswordPrompt], `Supplier<Endpoints>` for the embedded sandbox.
public final class EngineModule extends AbstractModule {
  private final Home home;
  private final Map<String, String> environment;

  /// @param home where all state is kept
  /// @param environment the environment variables
  public EngineModule(Home home, Map<String, String> environment) {
    this.home = home;
    this.environment = Map.copyOf(environment);
  }

  @Override
  protected void configure() {
    install(new LinodeModule());
    install(new XodusModule(home.clusters()));
    install(new EncryptedFileModule(home.secrets()));
    install(new AccountsModule(home, environment));
    bind(Clock.class).toInstance(Clock.system(ZoneId.systemDefault()));
    bind(Sleeper.class).toInstance(Sleeper.SYSTEM);
    var random = new SecureRandom();
    bind(RandomGenerator.class).toInstance(random);
    bind(SecureRandom.class).toInstance(random);
  }

  @Provides
  @Singleton
  static Outside outside(Clock clock, Sleeper sleeper) {
    return new Outside(clock, sleeper, HealthProbe.NETWORK);
  }

  @Provides
  @Singleton
  static ClusterService clusters(Inventory inventory, Outside outside, RandomGenerator random) {
    return new ClusterService(inventory, outside, random, LookUp.AT_THE_CLOUD);
  }

  @Provides
  @Singleton
  static Connections connections(Accounts accounts, CloudFactory clouds) {
    return new Connections(accounts, clouds);
  }

  @Provides
  @Singleton
  AccessResolver access(SecretStore secrets, SecureRandom random) {
    return new AccessResolver(secrets, home, environment, random);
  }
}
