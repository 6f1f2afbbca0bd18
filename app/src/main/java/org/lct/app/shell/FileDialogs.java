package org.lct.app.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lct.app.text.Texts;

/// How the user says which files are meant. JavaFX thread only.
public interface FileDialogs {
  /// Lets the user choose the file that something is written to; empty if nothing shall be written.
  ///
  /// @param name that is proposed for it
  Optional<Path> toWrite(Wanted wanted, String name);

  /// Lets the user choose files that are read; none if nothing shall be.
  List<Path> toRead(Wanted wanted);

  /// What the user is asked for.
  ///
  /// @param title the question
  /// @param folder where to begin, if anywhere
  /// @param kind of files, in words
  /// @param extensions what the names of such files end with, without the dot; at least one
  record Wanted(String title, Optional<Path> folder, String kind, List<String> extensions) {
    /// Copies the list.
    public Wanted { extensions = List.copyOf(extensions); }

    /// Plan files.
    static Wanted plans(String title, Optional<Path> folder) {
      return new Wanted(title, folder, Texts.of("open.plans"), List.of("yaml", "yml", "json"));
    }
  }
}
