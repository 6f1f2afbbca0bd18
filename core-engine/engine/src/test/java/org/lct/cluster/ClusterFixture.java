package org.lct.cluster;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.TypeLiteral;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lct.EngineModule;
import org.lct.account.Home;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.CloudFactory;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.Endpoints;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.cluster.DeployRequest.Access;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.expand.PlanExpander;
import org.lct.inventory.ClusterInfo.Options;
import org.lct.inventory.Inventory;
import org.lct.planfile.PlanReader;
import org.lct.sandbox.Sandbox;
import org.lct.sandbox.SandboxException;
import org.lct.sandbox.SandboxOptions;
import org.lct.secret.PasswordPrompt;

/// An engine with an empty home and a sandbox of its own.
final class ClusterFixture implements AutoCloseable {
  static final Access ACCESS = new Access(List.of("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBwl operator"),
      List.of("192.0.2.1/32"), Map.of());

  final Sandbox sandbox;
  final Injector injector;
  final CloudProvider cloud;
  final ClusterService clusters;
  final Inventory inventory;
  final Census census;

  ClusterFixture(Path home) throws Exception {
    this(home, SandboxOptions.inMemory().withSpeed(60));
  }

  ClusterFixture(Path home, SandboxOptions options) throws Exception {
    sandbox = Sandbox.start(options);
    injector = Guice.createInjector(new EngineModule(new Home(home), Map.of()),
        binder -> {
          binder.bind(PasswordPrompt.class).toInstance(_ -> Optional.empty());
          binder.bind(new TypeLiteral<Supplier<Endpoints>>() {}).toInstance(
              () -> () -> new Endpoint(sandbox.url(), sandbox.token()));
        });
    cloud = injector.getInstance(CloudFactory.class)
        .connect(() -> new Endpoint(sandbox.url(), sandbox.token()));
    clusters = injector.getInstance(ClusterService.class);
    inventory = injector.getInstance(Inventory.class);
    census = new Census(sandbox.url(), sandbox.token());
  }

  /// One whose time passes so fast that many changes one after the other are soon made.
  static ClusterFixture fast(Path home) throws Exception {
    return new ClusterFixture(home, SandboxOptions.inMemory().withSpeed(300));
  }

  static DeployRequest request(String verb, String cluster, String fileName, byte[] plan) {
    return new DeployRequest(verb, cluster, PlanReader.read(fileName, plan), Path.of("."), "sandbox", ACCESS,
        new Options(true, true));
  }

  DeploymentResult deploy(DeployRequest request) {
    return clusters.deploy(request, cloud, Optional.empty(), _ -> {}, new Cancellation());
  }

  DeploymentResult delete(String cluster, VolumePolicy volumes) {
    return deleteIn("sandbox", cluster, volumes);
  }

  DeploymentResult deleteIn(String account, String cluster, VolumePolicy volumes) {
    return clusters.delete(cluster, volumes, account, cloud, _ -> {}, new Cancellation());
  }

  /// A line to another sandbox.
  CloudProvider connect(Sandbox other) throws Exception {
    return injector.getInstance(CloudFactory.class)
        .connect(() -> new Endpoint(other.url(), other.token()));
  }

  /// What a request's plan stands for, with nothing deployed before.
  Expansion expansion(DeployRequest request) throws Exception {
    return new PlanExpander().expand(new ExpandRequest(request.plan().plan().value().orElseThrow(),
        request.cluster(), cloud.catalog(), CounterValues.NONE, ACCESS.sshFrom())).value().orElseThrow();
  }

  /// The same by the catalogue that comes with the product.
  static Expansion expanded(DeployRequest request) {
    return new PlanExpander().expand(new ExpandRequest(request.plan().plan().value().orElseThrow(),
        request.cluster(), BundledCatalog.load(), CounterValues.NONE, ACCESS.sshFrom())).value()
        .orElseThrow();
  }

  @Override
  public void close() throws SandboxException {
    cloud.close();
    sandbox.close();
  }
}
