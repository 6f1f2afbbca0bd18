package org.lct.app.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.app.incident.Incidents.Incident;

class IncidentsTest {
  @TempDir
  private Path folder;
  private final List<Incident> told = new ArrayList<>();

  private Incidents incidents(Path where) {
    return new Incidents(where, text -> text.replace("canary", "***"),
        InstantSource.fixed(Instant.parse("2026-11-26T14:00:00Z")), told::add);
  }

  private static RuntimeException bug(String message) {
    return new IllegalStateException("outer", new IllegalArgumentException(message));
  }

  @Test
  void anIncidentIsDescribedInAFileWithoutSecretsAndTold() throws IOException {
    incidents(folder.resolve("incidents")).uncaughtException(Thread.currentThread(), bug("token canary"));

    assertThat(told).singleElement().satisfies(incident -> {
      assertThat(incident.code()).matches("[A-Z]\\d{4}");
      assertThat(incident.file()).contains(
          folder.resolve("incidents").resolve("20261126-140000-" + incident.code() + ".txt"));
    });
    assertThat(Files.readString(told.getFirst().file().orElseThrow())).contains("IllegalArgumentException")
        .contains("token ***").doesNotContain("canary");
  }

  @Test
  void theSameBugHasTheSameCodeWhateverItsMessage() {
    assertThat(Incidents.code(bug("one"))).isEqualTo(Incidents.code(bug("other")));
  }

  @Test
  void whereNothingCanBeWrittenItIsToldWithoutAFile() throws IOException {
    var file = Files.writeString(folder.resolve("file"), "");

    incidents(file).uncaughtException(Thread.currentThread(), bug("x"));

    assertThat(told).singleElement().satisfies(incident -> assertThat(incident.file()).isEmpty());
  }
}
