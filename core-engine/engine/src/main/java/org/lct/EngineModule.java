package org.lct;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.random.RandomGenerator;
import org.lct.account.Home;
import org.lct.cloud.linode.LinodeModule;
import org.lct.cluster.ClusterService;
import org.lct.deploy.LookUp;
import org.lct.inventory.Inventory;
import org.lct.inventory.xodus.XodusModule;
import org.lct.task.Sleeper;

/// The engine on one machine: Linode's API, the inventory in Xodus, real time. Binds:
/// [org.lct.cloud.CloudFactory], [Inventory], [ClusterService], [Home], [Clock], [Sleeper],
/// [RandomGenerator].
public final class EngineModule extends AbstractModule {
  private final Home home;

  /// @param home where all state is kept
  public EngineModule(Home home) {
    this.home = home;
  }

  @Override
  protected void configure() {
    install(new LinodeModule());
    install(new XodusModule(home.clusters()));
    bind(Home.class).toInstance(home);
    bind(Clock.class).toInstance(Clock.system(ZoneId.systemDefault()));
    bind(Sleeper.class).toInstance(Sleeper.SYSTEM);
    bind(RandomGenerator.class).toInstance(new SecureRandom());
  }

  @Provides
  @Singleton
  static ClusterService clusters(Inventory inventory, Clock clock, Sleeper sleeper, RandomGenerator random) {
    return new ClusterService(inventory, clock, sleeper, random, LookUp.AT_THE_CLOUD);
  }
}
