package org.lct.app.recovery;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.planfile.PlanReader;
import org.lct.topology.diagram.layout.HandLayout;
import org.lct.topology.diagram.layout.Point;

class RecoveryFolderTest {
  private static final Instant NOW = Instant.parse("2026-11-26T22:00:00Z");
  /// No process has that number.
  private static final String GONE = "999999999-1-";
  private static final HandLayout HAND = new HandLayout(Map.of("us-east/web", new Point(16, 32)), Map.of());
  @TempDir
  private Path folder;

  @Test
  void whatALivingProcessKeepsIsItsOwn() throws IOException {
    var kept = new RecoveryFolder(folder, ProcessHandle.current());
    kept.keep(1, plan("ours"));
    assertThat(kept.left()).isEmpty();
    assertThat(folder).isDirectoryContaining("glob:**.json");
    kept.forget(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void whatAProcessLeftThatIsGoneIsFoundAndAdoptedWhateverElseLiesThere() throws IOException {
    Files.write(folder.resolve(GONE + "1.json"), plan("left").json());
    Files.writeString(folder.resolve(GONE + "2.json"), "{ damaged");
    Files.writeString(folder.resolve(GONE + "3.json"), "{}");
    Files.writeString(folder.resolve("notes.json"), "{}");
    Files.write(folder.resolve(GONE + "4.json"),
        new KeptPlan("a.yaml", null, "no Base64!", "", null, 0).json());
    Files.createDirectory(folder.resolve(GONE + "5.json"));
    var kept = new RecoveryFolder(folder, ProcessHandle.current());
    var left = kept.left();
    assertThat(left).singleElement().satisfies(one -> {
      assertThat(one.plan().plan().document().text()).isEqualTo("name: left\n");
      assertThat(one.plan().hand()).isEqualTo(HAND);
      assertThat(one.plan().seenDocument()).isEmpty();
      assertThat(one.plan().at()).isEqualTo(NOW);
    });
    kept.adopt(left.getFirst(), 7);
    assertThat(kept.left()).isEmpty();
    assertThat(folder).isDirectoryContaining("glob:**-7.json")
        .isDirectoryNotContaining("glob:**" + GONE + "1.json");
  }

  private static KeptPlan plan(String name) {
    return KeptPlan.of(PlanReader.read("a.yaml", ("name: " + name + "\n").getBytes(UTF_8)).document(),
        HAND, Optional.empty(), Optional.empty(), NOW);
  }
}
