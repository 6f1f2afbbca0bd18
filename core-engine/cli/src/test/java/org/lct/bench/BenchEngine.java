package org.lct.bench;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.TypeLiteral;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.lct.EngineModule;
import org.lct.account.Home;
import org.lct.cloud.CloudFactory;
import org.lct.cloud.CloudProvider;
import org.lct.cloud.Endpoints;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.cluster.ClusterService;
import org.lct.cluster.DeployRequest;
import org.lct.cluster.DeployRequest.Access;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.inventory.ClusterInfo;
import org.lct.planfile.PlanReader;
import org.lct.secret.PasswordPrompt;

/// An engine with a home of its own that works in one sandbox.
record BenchEngine(ClusterService clusters, CloudProvider cloud) implements AutoCloseable {
  private static final Endpoint NOWHERE = new Endpoint(URI.create("http://127.0.0.1:1"), "none");

  static BenchEngine of(URI url, String token) throws IOException {
    var endpoint = new Endpoint(url, token);
    var injector = at(Files.createTempDirectory("lct-bench"), () -> endpoint);
    return new BenchEngine(injector.getInstance(ClusterService.class),
        injector.getInstance(CloudFactory.class).connect(() -> endpoint));
  }

  /// The services of an engine that asks no cloud.
  static Injector at(Path home) {
    return at(home, () -> NOWHERE);
  }

  private static Injector at(Path home, Endpoints endpoints) {
    return Guice.createInjector(new EngineModule(new Home(home), Map.of()), binder -> {
      binder.bind(PasswordPrompt.class).toInstance(_ -> Optional.empty());
      binder.bind(new TypeLiteral<Supplier<Endpoints>>() {}).toInstance(() -> endpoints);
    });
  }

  DeployRequest request(String verb, String fileName, byte[] plan) {
    return request(verb, "bench", fileName, plan);
  }

  DeployRequest request(String verb, String cluster, String fileName, byte[] plan) {
    return new DeployRequest(verb, cluster, PlanReader.read(fileName, plan), Path.of("."), "sandbox",
        new Access(List.of("ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBwl bench"), List.of("192.0.2.1/32"),
            Map.of()),
        new ClusterInfo.Options(true, true));
  }

  void deploy(DeployRequest request) {
    var result = clusters.deploy(request, cloud, Optional.empty(), _ -> {}, new Cancellation());
    if (result.status() != Status.COMPLETE)
      throw new IllegalStateException("Not complete: " + result.diagnostics());
  }

  @Override
  public void close() {
    cloud.close();
  }
}
