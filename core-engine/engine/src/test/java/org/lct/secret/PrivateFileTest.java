package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFileTest {
  private final PrivateFile file;
  private final Path path;

  PrivateFileTest(@TempDir Path temporary) {
    path = temporary.resolve("made/on/demand.json");
    file = new PrivateFile(path);
  }

  private void put(String text) throws IOException {
    file.exclusively(() -> {
      file.replace(text.getBytes(StandardCharsets.UTF_8));
      return true;
    });
  }

  private String text() throws IOException {
    return new String(file.read().orElseThrow(), StandardCharsets.UTF_8);
  }

  @Test
  void isEmptyBeforeItIsWritten() throws IOException {
    assertThat(file.read()).isEmpty();
    assertThat(file.exposed()).isFalse();
  }

  @Test
  void holdsWhatWasWrittenLast() throws IOException {
    put("first, and longer");
    put("second");
    assertThat(text()).isEqualTo("second");
  }

  @Test
  void isForItsOwnerOnly() throws IOException {
    put("x");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path))).isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())))
        .isEqualTo("rwx------");
    assertThat(file.exposed()).isFalse();
  }

  @Test
  void isExposedByEveryRightOfOthers() throws IOException {
    put("x");
    for (var mode : new String[]{"rw-r-----", "rw--w----", "rw---x---", "rw----r--", "rw-----w-"}) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
      assertThat(file.exposed()).as(mode).isTrue();
    }
  }

  @Test
  void leavesNothingBesideItselfButTheLock() throws IOException {
    Files.createDirectories(path.getParent());
    Files.writeString(path.resolveSibling("demand.json.new"), "left behind by a crash");
    put("x");
    try (var files = Files.list(path.getParent())) {
      assertThat(files.map(each -> each.getFileName().toString())).containsExactlyInAnyOrder("demand.json",
          "demand.json.lock");
    }
  }

  @Test
  void readsNothingThatIsTooLargeToBeOurs() throws IOException {
    Files.createDirectories(path.getParent());
    Files.write(path, new byte[(16 << 20) + 1]);
    assertThatThrownBy(file::read).isInstanceOf(IOException.class).hasMessageContaining("16 MiB");
  }

  @Test
  void writesNothingThatItCouldNotReadAgain() throws IOException {
    put("x");
    assertThatThrownBy(() -> put("x".repeat((16 << 20) + 1))).isInstanceOf(IOException.class)
        .hasMessageContaining("16 MiB");
    assertThat(text()).isEqualTo("x");
  }

  @Test
  void givesThreadsTheirTurnOneByOne() throws Exception {
    put("0");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var increments = new ArrayList<Callable<Boolean>>();
      for (int i = 0; i < 50; i++)
        increments.add(() -> file.exclusively(() -> {
          file.replace(Integer.toString(Integer.parseInt(text()) + 1).getBytes(StandardCharsets.UTF_8));
          return true;
        }));
      for (var done : threads.invokeAll(increments))
        done.get();
    }
    assertThat(text()).isEqualTo("50");
  }
}
