package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.diagnostic.Diagnostic;
import org.lct.inventory.InventoryException;

/// A disk that fills up, and one that cannot be written, as who may do everything sees them: file systems of their
/// own. Where none can be mounted, the tests say so and are skipped; [CrashTest] has one that needs none.
class DiskTest {
  @TempDir
  private Path directory;
  private Path home;

  @BeforeEach
  void mount() throws Exception {
    home = Files.createDirectory(directory.resolve("home"));
    if (!mounts("-t", "tmpfs", "-o", "size=2m", "tmpfs", home.toString())) {
      System.out.println("skipped for want of a file system that can be mounted");
      abort("No file system can be mounted here");
    }
  }

  @AfterEach
  void unmount() throws Exception {
    runs("umount", home.toString());
  }

  private static boolean mounts(String... arguments) throws Exception {
    return runs(Stream.concat(Stream.of("mount"), Stream.of(arguments)).toArray(String[]::new));
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static void fill(Path file) {
    try (var out = Files.newOutputStream(file, StandardOpenOption.CREATE)) {
      while (true)
        out.write(new byte[512]);
    } catch (IOException e) {
      // Full.
    }
  }

  @Test
  void aDiskThatFillsUpIsSaidAndNothingIsForgotten() throws Exception {
    var filler = home.resolve("filler");
    try (var fixture = ClusterFixture.fast(home)) {
      var filled = new AtomicBoolean();
      assertThat(problems(fixture, filler, filled)).anyMatch(
          problem -> problem.contains("inventory-failed") || problem.contains("cannot be read or written"));

      Files.delete(filler);

      assertThat(fixture.clusters.resume(
          fixture.clusters.resumption(WholePlan.CLUSTER, ClusterFixture.ACCESS.keys()).orElseThrow(),
          fixture.cloud, _ -> {}, new Cancellation()).status()).isEqualTo(Status.COMPLETE);
      assertThat(fixture.census.lines()).containsExactlyElementsOf(
          Wanted.lines(fixture.expansion(WholePlan.request("create", WholePlan.BEFORE))));
    }
  }

  private static List<String> problems(ClusterFixture fixture, Path filler, AtomicBoolean filled) {
    try {
      return fixture.clusters.deploy(WholePlan.request("create", WholePlan.BEFORE), fixture.cloud,
          Optional.empty(), event -> {
            if (event instanceof DeploymentEvent.OperationAccepted && filled.compareAndSet(false, true))
              fill(filler);
          }, new Cancellation()).diagnostics().stream().map(Diagnostic::code).toList();
    } catch (InventoryException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }

  @Test
  void whereNothingCanBeWrittenNothingIsMade() throws Exception {
    try (var fixture = ClusterFixture.fast(home)) {
      assertThat(mounts("-o", "remount,ro", home.toString())).isTrue();

      assertThatThrownBy(() -> fixture.deploy(WholePlan.request("create", WholePlan.BEFORE)))
          .isInstanceOf(InventoryException.class).hasMessageContaining("Cannot write to");

      assertThat(fixture.census.lines()).isEmpty();
    }
  }
}
