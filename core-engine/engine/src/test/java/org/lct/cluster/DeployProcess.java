package org.lct.cluster;

import com.google.inject.Guice;
import com.google.inject.TypeLiteral;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.lct.EngineModule;
import org.lct.account.Home;
import org.lct.cloud.CloudFactory;
import org.lct.cloud.Endpoints;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeployContext.Outside;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.deploy.LookUp;
import org.lct.inventory.Inventory;
import org.lct.secret.PasswordPrompt;

/// A deployment in a process of its own, to be killed in the middle. Prints a line for every event; exits
/// with 0 when the cluster is as planned. The cluster is called `shop`, or as the property `cluster` says.
final class DeployProcess {
  private static final String CLUSTER = System.getProperty("cluster", "shop");

  private DeployProcess() {}

  /// Runs the deployment.
  ///
  /// @param arguments home, address and token of the sandbox, verb, plan file, and `blind` if operations are
  ///   to be repeated without a look
  public static void main(String[] arguments) throws Exception {
    var endpoint = new Endpoint(URI.create(arguments[1]), arguments[2]);
    var injector = Guice.createInjector(new EngineModule(new Home(Path.of(arguments[0])), Map.of()),
        binder -> {
          binder.bind(PasswordPrompt.class).toInstance(_ -> Optional.empty());
          binder.bind(new TypeLiteral<Supplier<Endpoints>>() {}).toInstance(() -> () -> endpoint);
        });
    LookUp lookUp = arguments.length > 5 ? (_, _) -> Optional.empty() : LookUp.AT_THE_CLOUD;
    var clusters = new ClusterService(injector.getInstance(Inventory.class),
        injector.getInstance(Outside.class), injector.getInstance(RandomGenerator.class), lookUp);
    var file = Path.of(arguments[4]);
    var request = arguments[3].equals("resume")
        ? clusters.resumption(CLUSTER, ClusterFixture.ACCESS.keys()).orElseThrow()
        : ClusterFixture.request("create", CLUSTER, file.toString(), Files.readAllBytes(file));
    try (var cloud = injector.getInstance(CloudFactory.class).connect(() -> endpoint)) {
      var result = clusters.deploy(request, cloud, Optional.empty(), DeployProcess::print,
          new Cancellation());
      result.diagnostics().stream().filter(one -> one.isError()).forEach(System.err::println);
      System.out.println("ended " + result.status());
      System.exit(result.status() == Status.COMPLETE ? 0 : 1);
    }
  }

  private static void print(DeploymentEvent event) {
    switch (event) {
      case DeploymentEvent.OperationStarted started ->
        System.out.println("started " + started.operation().id());
      case DeploymentEvent.OperationAccepted accepted ->
        System.out.println("accepted " + accepted.operation().id());
      default -> System.out.println("event");
    }
    System.out.flush();
  }

  static List<String> arguments(Path home, SandboxProcess sandbox, String verb, Path plan) {
    return List.of(home.toString(), sandbox.url().toString(), sandbox.token(), verb, plan.toString());
  }
}
