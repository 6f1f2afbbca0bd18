package org.lct.app.shell;

import java.nio.file.Path;
import java.util.Optional;

/// How the user says which file is meant. JavaFX thread only.
public interface FileDialogs {
  /// Lets the user choose the file that something is written to; empty if nothing shall be written.
  Optional<Path> toWrite(Proposal proposal);

  /// Lets the user choose a plan file that is read; empty if none shall be.
  Optional<Path> toRead(Wanted wanted);

  /// What the user is asked about a file that is written.
  ///
  /// @param title the question
  /// @param folder where to begin, if anywhere
  /// @param name of the file
  /// @param kind of files, in words
  /// @param extension what the names of such files end with, without the dot
  record Proposal(String title, Optional<Path> folder, String name, String kind, String extension) {}

  /// What the user is asked about a plan file that is read.
  ///
  /// @param title the question
  /// @param folder where to begin, if anywhere
  record Wanted(String title, Optional<Path> folder) {}
}
