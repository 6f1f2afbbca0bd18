package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.base.Throwables;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.cluster.DyingInventory.Boundary;
import org.lct.cluster.DyingInventory.Death;
import org.lct.cluster.Scene.Deed;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult.Status;

/// A deployment that dies when something has been made and its number is not recorded yet, is undone with that.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class UndoKilledTest {
  @TempDir
  private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"us-ord/lb", "us-ord/web[1]", "us-ord/sql[1]/volume.data", "us-ord/network.vpc"})
  void whatWasInFlightIsUndoneToo(String address) throws Exception {
    try (var scene = Scene.of(Deed.CREATE, directory, 1)) {
      scene.begin();
      die(scene, new Boundary("the result of create " + address + ", resources", 1, false));
      try (var toolkit = scene.toolkit(UnaryOperator.identity())) {
        assertThat(
            toolkit.clusters.proposeUndo(WholePlan.CLUSTER, "sandbox", toolkit.cloud).value().orElseThrow()
                .changes())
            .anySatisfy(change -> assertThat(change.address().value()).isEqualTo(address));

        var undone = toolkit.clusters.undo(WholePlan.CLUSTER, "sandbox", toolkit.cloud, _ -> {},
            new Cancellation());

        assertThat(undone.status()).as("%s", undone.diagnostics()).isEqualTo(Status.COMPLETE);
        assertThat(scene.census.lines()).isEmpty();
        assertThat(undone.resources()).isEmpty();
      }
    }
  }

  private static void die(Scene scene, Boundary boundary) throws Exception {
    var cancellation = new Cancellation();
    var inventory = new AtomicReference<DyingInventory>();
    try (var toolkit = scene.toolkit(real -> {
      inventory.set(new DyingInventory(real, Optional.of(boundary), cancellation::request));
      return inventory.get();
    })) {
      scene.deed().perform(toolkit, cancellation);
    } catch (RuntimeException | Death e) {
      if (!(Throwables.getRootCause(e) instanceof Death))
        throw e;
    }
    assertThat(inventory.get().isDead()).as("it came to %s", boundary).isTrue();
  }
}
