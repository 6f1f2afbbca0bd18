package org.lct.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.account.Home;
import org.lct.cluster.Census;
import org.lct.cluster.InventoryOf;
import org.lct.cluster.SandboxProcess;
import org.lct.cluster.WholePlan;
import org.lct.inventory.LockHolder;
import org.lct.testing.ChildJvm;
import org.lct.testing.TestSize;

/// A `linodetool` that is killed in the middle, by a signal that it cannot catch, and that another one goes on with, ends like
/// one that was left in peace. It is killed when the sandbox, which runs in a process of its own, has been sent so many
/// requests that change something.
@Execution(ExecutionMode.CONCURRENT)
@Timeout(value = 20, unit = TimeUnit.MINUTES)
class KilledProcessTest {
  private static final double SPEED = 300;
  private static final String SSH = "--ssh-from=192.0.2.1/32";

  @TempDir
  private Path home;
  @TempDir
  private Path beginning;

  /// What is done to the cluster of a [WholePlan].
  enum Deed {
    CREATE, CHANGE, STOP, DELETE;

    private List<String> words() {
      return switch (this) {
        case CREATE -> List.of("create", WholePlan.CLUSTER, "before.yaml", SSH);
        case CHANGE -> agreed("deploy", "after.yaml", SSH);
        case STOP -> List.of("stop", WholePlan.CLUSTER, "--yes");
        case DELETE -> agreed("delete", "--volumes", "delete");
      };
    }
  }

  /// A command that may destroy something of the cluster.
  private static List<String> agreed(String verb, String... more) {
    var words = new ArrayList<>(List.of(verb, WholePlan.CLUSTER));
    words.addAll(List.of(more));
    words.addAll(List.of("--yes", "--confirm", WholePlan.CLUSTER));
    return words;
  }

  /// What is there in the end, by the sandbox's listings, what is recorded of it, and how many requests made it so.
  private record End(List<String> there, List<String> recorded, int requests) {}

  @ParameterizedTest
  @EnumSource
  void whatIsKilledIsGoneOnWithByAnotherProcess(Deed deed) throws Exception {
    WholePlan.write(home);
    try (var sandbox = SandboxProcess.startUnlimited(SPEED, 1, new Home(home).sandbox())) {
      var snapshot = begin(deed, sandbox);
      var first = last(sandbox);
      assertThat(linodetool(deed.words()).waitFor()).isZero();
      var wanted = end(sandbox, first);
      assertThat(wanted.requests).isGreaterThan(4);
      int kills = 0;
      for (long seed = 1; kills < TestSize.of(1, 12); seed++) {
        sandbox.restore(snapshot);
        copy(beginning, clusters());
        if (isKilled(deed, new Random(seed).nextInt(1, wanted.requests), sandbox)) {
          kills++;
          assertThat(goOn(deed)).as("%s, seed %d", deed, seed).isZero();
        }
        var end = end(sandbox, first);
        assertThat(end.there).as("%s, seed %d", deed, seed).isEqualTo(wanted.there);
        assertThat(end.recorded).as("%s, seed %d", deed, seed).isEqualTo(wanted.recorded);
        assertThat(orphans()).as("%s, seed %d", deed, seed).isEmpty();
      }
    }
  }

  /// What the deed is done to, kept for all the times.
  private String begin(Deed deed, SandboxProcess sandbox) throws Exception {
    if (deed != Deed.CREATE)
      assertThat(linodetool(Deed.CREATE.words()).waitFor()).isZero();
    Files.createDirectories(clusters());
    copy(clusters(), beginning);
    return sandbox.snapshot();
  }

  private Path clusters() {
    return new Home(home).clusters();
  }

  /// Makes a directory what another one is.
  private static void copy(Path from, Path to) throws IOException {
    try (var old = Files.walk(to); var files = Files.walk(from)) {
      for (var file : old.filter(Files::isRegularFile).toList())
        Files.delete(file);
      for (var file : files.toList()) {
        var copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file))
          Files.createDirectories(copy);
        else
          Files.copy(file, copy);
      }
    }
  }

  private Process linodetool(List<String> words) throws IOException {
    var arguments = new ArrayList<>(List.of("cluster"));
    arguments.addAll(words);
    var process = ChildJvm.builder(Main.class, arguments.toArray(String[]::new)).directory(home.toFile())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    process.environment().put("LCT_HOME", home.toString());
    return process.start();
  }

  /// Whether a deed was killed in its middle: it held the cluster when it had sent so many requests, has not come to its
  /// end, and is held by nobody now.
  private boolean isKilled(Deed deed, int requests, SandboxProcess sandbox) throws Exception {
    var first = last(sandbox);
    var process = linodetool(deed.words());
    try {
      while (process.isAlive() && changing(sandbox, first) < requests)
        Thread.onSpinWait();
      var holder = holder();
      boolean inTheMiddle = holder.map(LockHolder::pid).equals(Optional.of(process.pid()));
      process.destroyForcibly().waitFor();
      assertThat(holder()).isEmpty();
      return inTheMiddle && process.exitValue() != 0;
    } finally {
      process.destroyForcibly();
    }
  }

  /// Goes on with what was begun, or does it again if nothing of it was recorded.
  private int goOn(Deed deed) throws Exception {
    var last = InventoryOf.home(home).find(WholePlan.CLUSTER).flatMap(state -> state.last());
    var begun = last.filter(run -> !run.complete()).isPresent();
    return linodetool(begun ? agreed("resume", SSH) : deed.words()).waitFor();
  }

  private Optional<LockHolder> holder() {
    return InventoryOf.home(home).find(WholePlan.CLUSTER).flatMap(state -> state.holder());
  }

  private End end(SandboxProcess sandbox, long since) throws Exception {
    var census = new Census(sandbox.url(), sandbox.token());
    var there = Stream.concat(census.lines().stream(), census.details().stream()).toList();
    var recorded = InventoryOf.home(home).find(WholePlan.CLUSTER).stream()
        .flatMap(state -> state.resources().keySet().stream()).map(Object::toString).toList();
    return new End(there, recorded, changing(sandbox, since));
  }

  private List<?> orphans() throws Exception {
    return Run.in(home, "cluster", "orphans", "--output", "json").lines("orphan");
  }

  private static long last(SandboxProcess sandbox) throws Exception {
    var log = sandbox.lines("/_sandbox/log");
    return log.length == 0 ? 0 : log[log.length - 1].path("sequence").asLong();
  }

  private static int changing(SandboxProcess sandbox, long since) throws Exception {
    return (int) Arrays.stream(sandbox.lines("/_sandbox/log?after=" + since))
        .filter(line -> line.path("path").asText().startsWith("/v4/")
            && !line.path("method").asText().equals("GET"))
        .count();
  }
}
