package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.lct.sandbox.ConcurrentClients.Thing;
import org.lct.sandbox.history.Call;
import org.lct.sandbox.history.SerialOrder;
import org.lct.sandbox.traffic.RateLimits;

/// Whatever concurrent clients do, what they see can have happened one request after the other.
@PropertyDefaults(shrinking = ShrinkingMode.OFF)
class SerialHistoryProperties {
  private static final int CLIENTS = 4;
  private static final int REQUESTS = Boolean.getBoolean("lct.long") ? 100 : 25;

  @Property(tries = 15)
  void concurrentClientsSeeASerialHistory(@ForAll long seed)
      throws SandboxException, InterruptedException, ExecutionException {
    try (
        var sandbox = Sandbox.start(SandboxOptions.inMemory().withLimits(RateLimits.off()),
            new SettableTime());
        var api = Client.of(sandbox)) {
      var history = new ConcurrentClients(api, seed).run(CLIENTS, REQUESTS);
      assertThat(history).hasSize(CLIENTS * REQUESTS);
      assertThat(overlapping(history)).as("calls that overlap").isGreaterThan(REQUESTS);
      assertThat(SerialOrder.of(Map.of(), history)).as(() -> readable(history)).isPresent();
      assertThat(SerialOrder.of(Map.of(), withoutACreation(history))).as("something from nothing").isEmpty();
    }
  }

  private static long overlapping(List<Call<Map<String, Thing>>> history) {
    return history.stream().filter(one -> history.stream()
        .filter(other -> other.begin() < one.end() && one.begin() < other.end()).count() > 1).count();
  }

  /// As a history is when a client sees what nobody made.
  private static List<Call<Map<String, Thing>>> withoutACreation(List<Call<Map<String, Thing>>> history) {
    var creation = history.stream()
        .filter(call -> call.text().startsWith("POST") && call.text().contains(": 200 "))
        .filter(call -> history.stream().filter(other -> other.text().contains(id(call))).count() > 1)
        .findFirst().orElseThrow();
    return history.stream().filter(call -> !call.equals(creation)).toList();
  }

  private static String id(Call<?> creation) {
    return creation.text().replaceFirst("(?s)^.*?(\"id\":\\d+,).*$", "$1");
  }

  private static String readable(List<Call<Map<String, Thing>>> history) {
    return String.join("\n", history.stream().map(Call::toString).sorted().toList());
  }
}
