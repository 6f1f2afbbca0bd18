package org.lct.app.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lct.app.text.Texts;
import org.lct.secret.PrivateFile;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;

/// The settings and the file they are kept in. A change holds at once and is written in the background; a file that
/// cannot be read or written is no reason to stop, the problem is told. JavaFX thread only.
public final class SettingsStore {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PrivateFile file;
  private final TaskRunner tasks;
  private final ReadOnlyObjectWrapper<Settings> settings;
  private final Queue<UnaryOperator<Settings>> changes = new ConcurrentLinkedQueue<>();
  private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(
      Optional.empty());

  /// Reads the file; without one, or with one that says nothing we understand, the defaults hold.
  ///
  /// @param tasks where the file is written
  public SettingsStore(PrivateFile file, TaskRunner tasks) {
    this.file = file;
    this.tasks = tasks;
    settings = new ReadOnlyObjectWrapper<>(Settings.DEFAULT);
    settings.set(read(problem::set));
  }

  /// The settings as they are now.
  public ReadOnlyObjectProperty<Settings> settingsProperty() {
    return settings.getReadOnlyProperty();
  }

  /// Why the settings could not be read or kept, if so: one sentence.
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// Changes the settings.
  public void update(UnaryOperator<Settings> change) {
    var before = settings.get();
    settings.set(change.apply(before));
    if (before.equals(settings.get()))
      return;
    changes.add(change);
    tasks.run(new TaskSpec<>(Texts.of("settings.writing"), _ -> write(), _ -> problem.set(Optional.empty()),
        this::notWritten));
  }

  private Settings read(Consumer<Optional<String>> tell) {
    try {
      var content = file.read();
      return content.isPresent() ? understood(content.get()) : Settings.DEFAULT;
    } catch (JsonProcessingException e) {
      tell.accept(Optional.of(Texts.of("settings.damaged", file.path())));
    } catch (IOException e) {
      tell.accept(Optional.of(Texts.of("settings.unreadable", file.path(), PrivateFile.reason(e))));
    }
    return Settings.DEFAULT;
  }

  /// What the file does not say, because an older version wrote it, is as by default.
  private static Settings understood(byte[] content) throws IOException {
    ObjectNode whole = JSON.valueToTree(Settings.DEFAULT);
    if (JSON.readTree(content) instanceof ObjectNode said)
      whole.setAll(said);
    return JSON.treeToValue(whole, Settings.class);
  }

  /// Makes the changes that are still to be made to what the file says when its turn comes: another window may have
  /// written it since. What cannot be understood is replaced.
  private Settings write() throws IOException {
    return file.exclusively(() -> {
      var now = read(_ -> {});
      for (var change = changes.poll(); change != null; change = changes.poll())
        now = change.apply(now);
      file.replace(JSON.writeValueAsBytes(now));
      return now;
    });
  }

  private void notWritten(Throwable failure) {
    if (!(failure instanceof IOException e))
      throw new IllegalStateException("Settings cannot be written", failure);
    problem.set(Optional.of(Texts.of("settings.unwritable", file.path(), PrivateFile.reason(e))));
  }
}
