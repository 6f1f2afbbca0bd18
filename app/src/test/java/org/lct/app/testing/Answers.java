package org.lct.app.testing;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lct.app.shell.FileDialogs;

/// What a user answers in the file dialogs of the desktop.
///
/// @param write which file to write
/// @param read which files to read
public record Answers(Write write, Function<FileDialogs.Wanted, List<Path>> read) implements FileDialogs {
  /// A user who chooses nothing.
  public static final Answers NONE = new Answers((_, _) -> Optional.empty(), _ -> List.of());

  /// Chooses a file to write.
  @FunctionalInterface
  public interface Write {
    /// The file; empty for none.
    Optional<Path> answer(FileDialogs.Wanted wanted, String name);
  }

  @Override
  public Optional<Path> toWrite(Wanted wanted, String name) {
    return write.answer(wanted, name);
  }

  @Override
  public List<Path> toRead(Wanted wanted) {
    return read.apply(wanted);
  }
}
