package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.cluster.DyingInventory.Boundary;
import org.lct.cluster.Scene.Deed;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult.Status;

/// A deployment that dies when something has been made and its number is not recorded yet, is undone with that.
@Timeout(value = 5, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class UndoKilledTest {
  @TempDir
  private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"us-ord/lb", "us-ord/web[1]", "us-ord/sql[1]/volume.data", "us-ord/network.vpc"})
  void whatWasInFlightIsUndoneToo(String address) throws Exception {
    try (var scene = Scene.of(Deed.CREATE, directory, 1)) {
      scene.begin();
      assertThat(scene.dies(new Boundary("the result of create " + address + ", resources", 1, false)))
          .isTrue();
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
}
