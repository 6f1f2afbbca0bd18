package org.lct.cluster;

import com.google.common.base.Throwables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.cluster.DyingInventory.Boundary;
import org.lct.cluster.DyingInventory.Death;
import org.lct.cluster.PowerRequest.Verb;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult;
import org.lct.inventory.Inventory;

/// A sandbox in a process of its own and a home, in which the same deed is done again and again from the same
/// beginning.
final class Scene implements AutoCloseable {
  private static final double SPEED = 1000;

  final SandboxProcess sandbox;
  final Census census;
  private final Path directory;
  private final Deed deed;
  private String beginning = "";
  private int times;
  private Path home;

  /// Something that is done to the cluster of a [WholePlan].
  enum Deed {
    CREATE, CHANGE, REPLACE, STOP, DELETE;

    /// The plan that is deployed in the end, if one is.
    Optional<String> plan() {
      return switch (this) {
        case CREATE -> Optional.of(WholePlan.BEFORE);
        case CHANGE -> Optional.of(WholePlan.AFTER);
        case REPLACE -> Optional.of(WholePlan.REPLACED);
        case STOP, DELETE -> Optional.empty();
      };
    }

    DeploymentResult perform(Toolkit toolkit, Cancellation cancellation) {
      return switch (this) {
        case CREATE -> toolkit.deploy(WholePlan.request("create", WholePlan.BEFORE), cancellation);
        case CHANGE -> toolkit.deploy(WholePlan.request("deploy", WholePlan.AFTER), cancellation);
        case REPLACE -> toolkit.deploy(WholePlan.request("deploy", WholePlan.REPLACED), cancellation);
        case STOP -> toolkit.clusters.power(
            new PowerRequest(Verb.STOP, WholePlan.CLUSTER, "sandbox", List.of()), toolkit.cloud, _ -> {},
            cancellation);
        case DELETE -> toolkit.clusters.delete(WholePlan.CLUSTER, VolumePolicy.DELETE, "sandbox",
            toolkit.cloud, _ -> {}, cancellation);
      };
    }
  }

  private Scene(Path directory, Deed deed, SandboxProcess sandbox) {
    this.directory = directory;
    this.deed = deed;
    this.sandbox = sandbox;
    this.home = directory.resolve("beginning");
    this.census = new Census(sandbox.url(), sandbox.token());
  }

  /// Sets the beginning of a deed up.
  static Scene of(Deed deed, Path directory, long seed) throws Exception {
    var scene = new Scene(directory, deed, SandboxProcess.startUnlimited(SPEED, seed));
    Files.createDirectories(scene.home);
    if (deed != Deed.CREATE) {
      try (var toolkit = scene.toolkit(UnaryOperator.identity())) {
        Deed.CREATE.perform(toolkit, new Cancellation());
      }
    }
    scene.beginning = scene.sandbox.snapshot();
    return scene;
  }

  /// Makes everything what it was in the beginning.
  void begin() throws IOException, InterruptedException {
    sandbox.heal();
    sandbox.restore(beginning);
    var original = directory.resolve("beginning");
    home = directory.resolve("time" + times++);
    try (var files = Files.walk(original)) {
      for (var file : files.toList())
        Files.copy(file, home.resolve(original.relativize(file)));
    }
  }

  /// The engine as a new process would have it.
  ///
  /// @param between what stands between the engine and its inventory
  Toolkit toolkit(UnaryOperator<Inventory> between) throws Exception {
    return new Toolkit(home, new Endpoint(sandbox.url(), sandbox.token()), between);
  }

  /// Does the deed in a process that dies at a boundary; whether it came to it.
  boolean dies(Boundary boundary) throws Exception {
    var cancellation = new Cancellation();
    var inventory = new AtomicReference<DyingInventory>();
    try (var toolkit = toolkit(real -> {
      inventory.set(new DyingInventory(real, Optional.of(boundary), cancellation::request));
      return inventory.get();
    })) {
      deed.perform(toolkit, cancellation);
    } catch (RuntimeException | Death e) {
      if (!(Throwables.getRootCause(e) instanceof Death))
        throw e;
    }
    return inventory.get().isDead();
  }

  Deed deed() {
    return deed;
  }

  /// The place of the inventory.
  Path home() {
    return home;
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
