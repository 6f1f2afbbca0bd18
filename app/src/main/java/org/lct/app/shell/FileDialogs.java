package org.lct.app.shell;

import java.nio.file.Path;
import java.util.Optional;

/// How the user says which file is meant. JavaFX thread only.
@FunctionalInterface
public interface FileDialogs {
  /// Lets the user choose the file that something is written to; empty if nothing shall be written.
  Optional<Path> toWrite(Proposal proposal);

  /// What the user is asked.
  ///
  /// @param title the question
  /// @param folder where to begin, if anywhere
  /// @param name of the file
  /// @param kind of files, in words
  /// @param extension what the names of such files end with, without the dot
  record Proposal(String title, Optional<Path> folder, String name, String kind, String extension) {}
}
