package org.lct.secret;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// A small file of ours that only its owner may read (mode 600 where there are modes), that is replaced
/// whole, and that one process at a time changes. Thread-safe.
///
/// A process must use one object per file: its threads exclude each other by that object, and POSIX drops
/// a process's lock as soon as the process closes the locked file anywhere.
public final class PrivateFile {
  private static final int LARGEST = 16 << 20;

  private final Path path;

  /// The file at `path`, which need not exist, nor its directory.
  public PrivateFile(Path path) {
    this.path = path.toAbsolutePath();
  }

  /// Where it is, absolute.
  public Path path() {
    return path;
  }

  /// What to do while nobody else changes the file.
  public interface Work<T> {
    /// Does it.
    T run() throws IOException;
  }

  /// All of it; empty if there is no such file.
  ///
  /// @throws IOException if it cannot be read, or is larger than 16 MiB and so none of ours
  public Optional<byte[]> read() throws IOException {
    try (var in = Files.newInputStream(path)) {
      byte[] content = in.readNBytes(LARGEST + 1);
      checkLength(content);
      return Optional.of(content);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /// Whether others than its owner may read or change it. Where there are no modes, and where there is no
  /// file, the answer is no.
  public boolean exposed() throws IOException {
    if (!hasModes(path) || Files.notExists(path))
      return false;
    var others = EnumSet.allOf(PosixFilePermission.class);
    others.removeAll(PosixFilePermissions.fromString("rwx------"));
    others.retainAll(Files.getPosixFilePermissions(path));
    return !others.isEmpty();
  }

  /// Runs `work` while no other thread or process runs work on the same file, waiting for its turn. Keep
  /// it short; ask nobody anything inside. A process that ends gives up its turn, however it ends.
  ///
  /// @throws IOException of `work`; or if the directory cannot be made, the file system has no locks, or
  ///   the thread is interrupted while waiting
  public synchronized <T> T exclusively(Work<T> work) throws IOException {
    makeDirectory(path.resolveSibling("."));
    var lockFile = path.resolveSibling(path.getFileName() + ".lock");
    try (var channel = FileChannel.open(lockFile,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE), mode(lockFile, "rw-------"));
        var _ = channel.lock()) {
      return work.run();
    }
  }

  /// Replaces the content so that a crash or a power cut leaves the old bytes or the new, never half of
  /// each; on return the new ones are durable. To be called inside [#exclusively].
  ///
  /// @throws IOException if it cannot be written, or is more than 16 MiB; the old bytes stay then
  public void replace(byte[] content) throws IOException {
    checkLength(content);
    var next = path.resolveSibling(path.getFileName() + ".new");
    Files.deleteIfExists(next);
    try {
      write(next, content);
      Files.move(next, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(next);
    }
    syncDirectory();
  }

  private void checkLength(byte[] content) throws FileSystemException {
    if (content.length > LARGEST)
      throw new FileSystemException(path.toString(), null, "it is larger than 16 MiB");
  }

  private static void write(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode(file, "rw-------"))) {
      var buffer = ByteBuffer.wrap(content);
      while (buffer.hasRemaining())
        channel.write(buffer);
      channel.force(true);
    }
  }

  /// Makes the new name durable. Windows cannot open a directory, and does not need it.
  private void syncDirectory() throws IOException {
    if (!hasModes(path))
      return;
    try (var directory = FileChannel.open(path.resolveSibling("."), StandardOpenOption.READ)) {
      directory.force(true);
    }
  }

  /// Makes a directory and those above it, where they are missing, with mode 700 where there are modes.
  public static void makeDirectory(Path directory) throws IOException {
    Files.createDirectories(directory.normalize(), mode(directory, "rwx------"));
  }

  /// Why a file could not be used, in words that follow a colon, without the name of the file.
  public static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "it does not exist";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      case FileSystemException e -> e.getClass().getSimpleName();
      case IOException e when e.getMessage() != null -> e.getMessage();
      case IOException e -> e.getClass().getSimpleName();
    };
  }

  private static FileAttribute<?>[] mode(Path path, String permissions) {
    return hasModes(path)
        ? new FileAttribute<?>[]{
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))}
        : new FileAttribute<?>[0];
  }

  private static boolean hasModes(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
