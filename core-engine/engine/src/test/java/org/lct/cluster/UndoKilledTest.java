package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
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
import org.lct.plan.ResourceAddress;

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

  @ParameterizedTest
  @ValueSource(strings = {"us-ord/sql[1]", "us-ord/lb"})
  void whatWasBeingMadeInThePlaceOfSomethingStaysAndThatIsTold(String address) throws Exception {
    try (var scene = Scene.of(Deed.REPLACE, directory, 1)) {
      scene.begin();
      assertThat(scene.dies(new Boundary("the result of create " + address + ", resources", 1, false)))
          .isTrue();
      try (var toolkit = scene.toolkit(UnaryOperator.identity())) {
        var proposed = toolkit.clusters.proposeUndo(WholePlan.CLUSTER, "sandbox", toolkit.cloud);
        var undone = toolkit.clusters.undo(WholePlan.CLUSTER, "sandbox", toolkit.cloud, _ -> {},
            new Cancellation());

        assertThat(undone.status()).as("%s", undone.diagnostics()).isEqualTo(Status.COMPLETE);
        for (var told : List.of(proposed.diagnostics(), undone.diagnostics()))
          assertThat(told).filteredOn(note -> note.code().equals("replaced-stays")).singleElement()
              .satisfies(note -> assertThat(note.summary()).contains(address));
        assertThat(proposed.value().orElseThrow().changes())
            .noneMatch(change -> change.address().value().startsWith(address));
        assertThat(toolkit.inventory.find(WholePlan.CLUSTER).orElseThrow().resources().keySet())
            .extracting(ResourceAddress::value).contains(address);
      }
    }
  }
}
