package org.lct.planfile;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

/// Replaces the content of a file as a whole.
final class FileReplacement {
  private FileReplacement() {}

  private static final int MOST_LINKS = 40;

  /// The file that a path leads to, over links also one that is not there yet.
  static Path target(Path path) throws IOException {
    var file = path.toAbsolutePath();
    for (int links = 0; Files.isSymbolicLink(file); links++) {
      if (links == MOST_LINKS)
        throw new FileSystemLoopException(path.toString());
      file = file.resolveSibling(Files.readSymbolicLink(file));
    }
    return Files.exists(file) ? file.toRealPath() : file;
  }

  /// Replaces `file`, an absolute path, so that a crash leaves either the old bytes or the new, never half of each. The file
  /// keeps its permissions; a new one gets those that the process gives to new files.
  ///
  /// @throws AccessDeniedException if the file is marked as one that is not to be written, though its directory would let
  ///   it be replaced
  static void replace(Path file, byte[] content) throws IOException {
    if (isReadOnly(file))
      throw new AccessDeniedException(file.toString());
    var directory = requireNonNull(file.getParent(), "An absolute path of a file");
    var temporary = Files.createTempFile(directory, ".plan-", ".tmp", permissionsOfNewFiles(file));
    try {
      copyPermissions(file, temporary);
      writeDurably(temporary, content);
      Files.move(temporary, file, ATOMIC_MOVE, REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(temporary);
    }
    forceDirectory(directory);
  }

  /// The mark counts for the superuser, too, whom it does not stop.
  private static boolean isReadOnly(Path file) throws IOException {
    return Files.exists(file) && (!Files.isWritable(file) || (hasPosixPermissions(file)
        && !Files.getPosixFilePermissions(file).contains(PosixFilePermission.OWNER_WRITE)));
  }

  /// What `open` is asked for, from which the process's mask then takes away.
  private static FileAttribute<?>[] permissionsOfNewFiles(Path file) {
    return hasPosixPermissions(file)
        ? new FileAttribute<?>[]{
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw-rw-"))}
        : new FileAttribute<?>[0];
  }

  private static boolean hasPosixPermissions(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }

  private static void copyPermissions(Path from, Path to) throws IOException {
    if (hasPosixPermissions(from) && Files.exists(from))
      Files.getFileAttributeView(to, PosixFileAttributeView.class)
          .setPermissions(Files.getPosixFilePermissions(from));
  }

  private static void writeDurably(Path file, byte[] content) throws IOException {
    try (var channel = FileChannel.open(file, WRITE)) {
      var bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining())
        channel.write(bytes);
      channel.force(true);
    }
  }

  /// Makes the move durable. Windows has no such call: there, a directory cannot be opened.
  private static void forceDirectory(Path directory) throws IOException {
    if (hasPosixPermissions(directory)) {
      try (var channel = FileChannel.open(directory, READ)) {
        channel.force(true);
      }
    }
  }
}
