package org.lct.cluster;

import com.google.inject.Guice;
import com.google.inject.TypeLiteral;
import com.google.inject.util.Modules;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import org.lct.EngineModule;
import org.lct.account.Home;
import org.lct.cloud.CloudFactory;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.Endpoints;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.cloud.linode.LinodeModule;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeployContext.Outside;
import org.lct.deploy.DeploymentResult;
import org.lct.deploy.LookUp;
import org.lct.health.HealthProbe;
import org.lct.inventory.Inventory;
import org.lct.secret.PasswordPrompt;
import org.lct.task.Sleeper;

/// The engine as a process would start it on a home, as often as wanted, but in a hurry: it sleeps shorter than it
/// means to, and waits for an answer no longer than a fast sandbox needs.
final class Toolkit implements AutoCloseable {
  /// How long it waits for an answer.
  static final Duration PATIENCE = Duration.ofMillis(700);
  private static final Duration LONG = Duration.ofMillis(3);
  private static final int HURRY = 100;

  final CloudProvider cloud;
  final ClusterService clusters;
  final Inventory inventory;

  /// @param between what stands between the engine and its inventory
  Toolkit(Path home, Endpoint endpoint, UnaryOperator<Inventory> between) throws Exception {
    Sleeper hurried = Toolkit::sleep;
    var injector = Guice.createInjector(Modules
        .override(new EngineModule(new Home(home), Map.of())).with(new LinodeModule(PATIENCE),
            binder -> binder.bind(Sleeper.class).toInstance(hurried)),
        binder -> {
          binder.bind(PasswordPrompt.class).toInstance(_ -> Optional.empty());
          binder.bind(new TypeLiteral<Supplier<Endpoints>>() {}).toInstance(() -> () -> endpoint);
        });
    cloud = injector.getInstance(CloudFactory.class).connect(() -> endpoint);
    inventory = between.apply(injector.getInstance(Inventory.class));
    clusters = new ClusterService(inventory,
        new Outside(injector.getInstance(Clock.class), hurried, HealthProbe.NETWORK),
        injector.getInstance(RandomGenerator.class), LookUp.AT_THE_CLOUD);
  }

  private static void sleep(Duration duration) throws InterruptedException {
    var shorter = Collections.max(List.of(LONG, duration.dividedBy(HURRY)));
    Sleeper.SYSTEM.sleep(Collections.min(List.of(duration, shorter)));
  }

  DeploymentResult deploy(DeployRequest request, Cancellation cancellation) {
    return clusters.deploy(request, cloud, Optional.empty(), _ -> {}, cancellation);
  }

  /// Goes on with whatever was begun.
  DeploymentResult resume(String cluster) {
    return clusters.resume(clusters.resumption(cluster, ClusterFixture.ACCESS.keys()).orElseThrow(), cloud,
        _ -> {}, new Cancellation());
  }

  @Override
  public void close() {
    cloud.close();
  }
}
