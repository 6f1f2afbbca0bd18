package org.lct.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lct.cluster.Scene.Deed;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult;
import org.lct.testing.TestSize;

/// Where one call of ten, or three of ten, goes wrong in one of eight ways, a deed ends as if none had, or stops and
/// says exactly what is there; then it is gone on with. The sandbox runs in a process of its own and is judged over
/// plain HTTP.
@Timeout(value = 10, unit = TimeUnit.MINUTES)
@Execution(ExecutionMode.CONCURRENT)
class FaultMatrixTest {
  /// A call that is carried out when nobody waits for its answer any more.
  private static final long TOO_LATE = Toolkit.PATIENCE.toMillis() + 50;
  private static final List<String> EFFECTS = List.of("{\"kind\":\"refuse\",\"status\":408}",
      "{\"kind\":\"refuse\",\"status\":429,\"headers\":{\"Retry-After\":\"1\"}}",
      "{\"kind\":\"refuse\",\"status\":500}", "{\"kind\":\"bad_gateway\"}",
      "{\"kind\":\"refuse\",\"status\":503,\"headers\":{\"X-Maintenance-Mode\":\"true\"}}",
      "{\"kind\":\"reset\"}", "{\"kind\":\"lose_answer\"}",
      "{\"kind\":\"delay\",\"millis\":" + TOO_LATE + "}");
  private static final int MOST_TIMES = 40;

  @TempDir
  private Path directory;

  /// One way in which calls go wrong.
  ///
  /// @param only the one effect; all of them in turn if negative
  private record Weather(double probability, int only, long seed) {
    void over(SandboxProcess sandbox, int times) throws Exception {
      double each = only < 0 ? probability / EFFECTS.size() : probability;
      for (int i = 0; i < EFFECTS.size(); i++) {
        if (only < 0 || only == i)
          sandbox.fault(
              "{\"probability\":%s,\"seed\":%d,\"effect\":%s}".formatted(each, seed * 3100 + times * 10L + i,
                  EFFECTS.get(i)));
      }
    }
  }

  private static List<Weather> all(Deed deed) {
    var all = new ArrayList<Weather>();
    for (long seed = 1; seed <= TestSize.of(1, 3); seed++) {
      if (TestSize.isLong() || deed == Deed.CREATE)
        all.add(new Weather(0.1, -1, seed));
      all.add(new Weather(0.3, -1, seed));
    }
    for (int only = 0; TestSize.isLong() && only < EFFECTS.size(); only++)
      all.add(new Weather(0.3, only, 100L + only));
    return all;
  }

  @ParameterizedTest
  @EnumSource
  void aDeedInBadWeatherEndsAsInGood(Deed deed) throws Exception {
    var problems = new ConcurrentLinkedQueue<String>();
    var workers = new ArrayList<Callable<Object>>();
    int hands = TestSize.of(1, 2);
    for (int number = 0; number < hands; number++) {
      int mine = number;
      workers.add(() -> {
        brave(deed, mine, hands, problems);
        return mine;
      });
    }
    try (var threads = Executors.newFixedThreadPool(hands)) {
      for (var worker : threads.invokeAll(workers))
        worker.get();
    }
    assertThat(problems).isEmpty();
  }

  private void brave(Deed deed, int mine, int hands, ConcurrentLinkedQueue<String> problems)
      throws Exception {
    try (var scene = Scene.of(deed, directory.resolve(deed + "-" + mine), mine)) {
      Judgement wanted;
      scene.begin();
      try (var toolkit = scene.toolkit(UnaryOperator.identity())) {
        deed.perform(toolkit, new Cancellation());
        wanted = Judgement.of(scene, toolkit);
      }
      var all = all(deed);
      for (int i = mine; i < all.size(); i += hands) {
        for (var problem : brave(scene, all.get(i), wanted))
          problems.add(deed + " in " + all.get(i) + ": " + problem);
      }
    }
  }

  private static List<String> brave(Scene scene, Weather weather, Judgement wanted) throws Exception {
    scene.begin();
    Map<String, Integer> stops = new TreeMap<>();
    var problems = new ArrayList<String>();
    try (var toolkit = scene.toolkit(UnaryOperator.identity())) {
      weather.over(scene.sandbox, 0);
      var result = scene.deed().perform(toolkit, new Cancellation());
      for (int times = 1; times < MOST_TIMES && !Judgement.isOver(result); times++) {
        stops.merge(why(result), 1, Integer::sum);
        scene.sandbox.heal();
        Judgement.untold(scene, toolkit).forEach(untold -> problems.add("stopped, and " + untold));
        weather.over(scene.sandbox, times);
        result = Judgement.goOn(scene, toolkit);
      }
      scene.sandbox.heal();
      if (!Judgement.isOver(result))
        problems.add("it does not end: " + stops + " " + result);
      problems.addAll(wanted.problems(scene, toolkit));
    }
    System.out.println("faults: " + scene.deed() + " in " + weather + " stopped for " + stops);
    return problems;
  }

  private static String why(DeploymentResult result) {
    return result.diagnostics().stream().filter(one -> one.isError()).map(one -> one.code()).distinct()
        .sorted().toList().toString();
  }
}
