package org.lct.app.testing;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.lct.app.shell.FileDialogs;

/// A user who answers the file dialogs of the desktop.
///
/// @param written what is answered when a file is to be written
/// @param read what is answered when a plan is to be read
public record FileAnswers(Function<Proposal, Optional<Path>> written,
    Function<Wanted, Optional<Path>> read) implements FileDialogs {
  /// A user who chooses nothing.
  public static final FileDialogs NONE = new FileAnswers(_ -> Optional.empty(), _ -> Optional.empty());

  @Override
  public Optional<Path> toWrite(Proposal proposal) {
    return written.apply(proposal);
  }

  @Override
  public Optional<Path> toRead(Wanted wanted) {
    return read.apply(wanted);
  }
}
