package org.lct.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.secret.PrivateFile;
import org.lct.testing.ImmediateTasks;
import org.lct.topology.theme.Theme;

class SettingsStoreTest {
  @TempDir
  private Path folder;

  private SettingsStore store() {
    return new SettingsStore(new PrivateFile(folder.resolve("settings.json")), new ImmediateTasks());
  }

  @Test
  void whatIsChosenIsThereAtTheNextStart() {
    var plan = folder.resolve("shop.yaml");
    var store = store();
    assertThat(store.settingsProperty().get()).isEqualTo(Settings.DEFAULT);

    store.update(now -> now.withTheme(Theme.DARK).opened(plan));

    assertThat(store().settingsProperty().get().theme()).isEqualTo(Theme.DARK);
    assertThat(store().settingsProperty().get().recent()).containsExactly(plan);
  }

  @Test
  void theFileOfAnOlderOrNewerVersionIsUnderstoodAsFarAsItGoes() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"theme\":\"LIGHT\",\"later\":1}");

    assertThat(store().settingsProperty().get()).isEqualTo(Settings.DEFAULT.withTheme(Theme.LIGHT));
    assertThat(store().problemProperty().get()).isEmpty();
  }

  @Test
  void aDamagedFileIsToldAndTheDefaultsHold() throws IOException {
    Files.writeString(folder.resolve("settings.json"), "{\"theme\":");

    assertThat(store().settingsProperty().get()).isEqualTo(Settings.DEFAULT);
    assertThat(store().problemProperty().get()).hasValueSatisfying(
        problem -> assertThat(problem).contains("settings.json"));
  }

  @Test
  void twoWindowsKeepWhatBothChose() {
    var one = store();
    var other = store();

    one.update(now -> now.opened(folder.resolve("one.yaml")));
    other.update(now -> now.opened(folder.resolve("other.yaml")));

    assertThat(store().settingsProperty().get().recent()).containsExactly(folder.resolve("other.yaml"),
        folder.resolve("one.yaml"));
  }

  @Test
  void whatCannotBeWrittenIsTold() throws IOException {
    Files.createDirectories(folder.resolve("settings.json"));
    var store = store();

    store.update(now -> now.withTheme(Theme.DARK));

    assertThat(store.settingsProperty().get().theme()).isEqualTo(Theme.DARK);
    assertThat(store.problemProperty().get()).isPresent();
  }

  @Test
  void tenFilesAreRememberedTheLatestFirstAndEachOnce() {
    var settings = IntStream.range(0, 12).mapToObj(n -> folder.resolve(n + ".yaml"))
        .reduce(Settings.DEFAULT, Settings::opened, (_, last) -> last).opened(folder.resolve("5.yaml"));

    assertThat(settings.recent()).hasSize(10).doesNotHaveDuplicates().startsWith(folder.resolve("5.yaml"),
        folder.resolve("11.yaml"));
    assertThat(settings.without(folder.resolve("5.yaml")).recent()).doesNotContain(folder.resolve("5.yaml"));
  }
}
