package org.lct.sandbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// A directory that belongs to one sandbox alone: by a file lock, which the operating system takes back when the process
/// ends in whatever way.
record Ownership(FileChannel lock) implements Closeable {
  private static final String FILE = "lock";

  /// Whether a sandbox ever had the directory.
  static boolean isKnown(Path directory) {
    return Files.exists(directory.resolve(FILE));
  }

  /// Takes the directory, making it first if need be.
  ///
  /// @return empty when another sandbox has it, in this process or in another
  static Optional<Ownership> take(Path directory) throws IOException {
    Files.createDirectories(directory);
    var channel = FileChannel.open(directory.resolve(FILE), StandardOpenOption.CREATE,
        StandardOpenOption.WRITE);
    var taken = false;
    try {
      taken = channel.tryLock() != null;
    } catch (OverlappingFileLockException _) {
      taken = false;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    return taken ? Optional.of(new Ownership(channel)) : Optional.empty();
  }

  /// Gives the directory back after a failed start.
  ///
  /// @throws SandboxException when even that fails
  void release() throws SandboxException {
    try {
      close();
    } catch (IOException e) {
      throw new SandboxException("The directory could not be given back: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() throws IOException {
    lock.close();
  }
}
