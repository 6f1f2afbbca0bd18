package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SecretsOfSeveralProcessesTest {
  private final SecretFile file;

  SecretsOfSeveralProcessesTest(@TempDir Path temporary) {
    file = new SecretFile(temporary.resolve("home/secrets.json"));
  }

  private static BufferedReader output(Process process) {
    return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
  }

  @Test
  void noProcessLosesTheSecretsOfAnother() throws Exception {
    var processes = new ArrayList<Process>();
    for (var name : List.of("a", "b", "c"))
      processes.add(WritingProcess.start(file.path, name, 30));
    for (var process : processes) {
      assertThat(output(process).lines()).hasSize(30);
      assertThat(process.waitFor()).isZero();
    }
    assertThat(file.opened("p").names().value().orElseThrow()).hasSize(90);
  }

  @Test
  void noThreadLosesTheSecretsOfAnother() throws Exception {
    var store = file.opened("p");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var puts = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 50; i++) {
        var name = new SecretRef("s" + i);
        puts.add(() -> store.put(name, Secret.of("v")).isEmpty());
      }
      for (var done : threads.invokeAll(puts))
        assertThat(done.get()).isTrue();
    }
    assertThat(store.names().value().orElseThrow()).hasSize(50);
  }

  @Test
  void aKilledProcessLeavesAllItHasSaidToHaveWritten() throws Exception {
    for (int life = 0; life < 4; life++) {
      var name = "life" + life;
      var process = WritingProcess.start(file.path, name, 1_000_000);
      var said = said(process, 10 + 3 * life);
      process.destroyForcibly().waitFor();
      assertThat(file.opened("p").names().value().orElseThrow()).containsAll(said);
    }
    assertThat(file.opened("p").put(new SecretRef("after"), Secret.of("v"))).isEmpty();
  }

  private static List<String> said(Process process, int lines) throws IOException {
    var said = new ArrayList<String>();
    var output = output(process);
    while (said.size() < lines)
      said.add(output.readLine());
    return said;
  }
}
