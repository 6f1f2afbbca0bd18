package org.lct.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.ShrinkingMode;
import org.lct.sandbox.traffic.RateLimits;

@PropertyDefaults(shrinking = ShrinkingMode.OFF)
class CloudProperties {
  private static final boolean LONG = Boolean.getBoolean("lct.long");

  @Property(tries = 20)
  void whateverIsSentTheCloudStaysConsistent(@ForAll long seed) throws SandboxException {
    var time = new SettableTime();
    try (var sandbox = Sandbox.start(SandboxOptions.inMemory().withLimits(RateLimits.off()), time);
        var api = Client.of(sandbox)) {
      var monkey = new Monkey(api, time, seed);
      var acts = LONG ? 2000 : 150;
      var done = 0;
      for (var i = 0; i < acts; i++) {
        var reply = monkey.act();
        done += reply.status() == 200 ? 1 : 0;
        assertThat(reply.status()).as(() -> reply.http().request() + " " + reply.http().body())
            .isIn(200, 400, 404, 405);
      }
      assertThat(done).as("requests carried out").isGreaterThan(acts / 6);
      time.passSeconds(3600);
      new Consistency(api).check();
    }
  }

  @Property(tries = 5)
  void aRestartAtAnyPointChangesNothing(@ForAll long seed) throws SandboxException, IOException {
    var directory = Files.createTempDirectory("sandbox");
    var time = new SettableTime();
    var options = SandboxOptions.inMemory().withLimits(RateLimits.off());
    try (var sandbox = Sandbox.start(options.withDirectory(directory.resolve("original")), time);
        var api = Client.of(sandbox)) {
      var monkey = new Monkey(api, time, seed);
      for (var i = 0; i < (LONG ? 200 : 40); i++) {
        monkey.act();
        if (i % 4 == 3) {
          var copy = Files.createDirectory(directory.resolve("copy-" + i));
          Files.copy(directory.resolve("original/cloud.jsonl"), copy.resolve("cloud.jsonl"));
          assertThat(answersAfterRestart(options.withDirectory(copy), time)).isEqualTo(Sample.answers(api));
        }
      }
    } finally {
      delete(directory);
    }
  }

  private static Object answersAfterRestart(SandboxOptions options, SettableTime time)
      throws SandboxException {
    try (var copy = Sandbox.start(options, time); var api = Client.of(copy)) {
      return Sample.answers(api);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (var files = Files.walk(directory)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
