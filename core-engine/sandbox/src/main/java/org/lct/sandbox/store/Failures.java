package org.lct.sandbox.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Objects;

/// Why something could not be read or written, for people.
public final class Failures {
  private Failures() {}

  /// The reason in words that follow a colon. The exceptions of the JDK often say the path alone.
  public static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case NoSuchFileException _ -> "it does not exist and cannot be made";
      case FileAlreadyExistsException _,NotDirectoryException _ -> "it is no directory";
      case FileSystemException e when e.getReason() != null -> e.getReason();
      case FileSystemException e -> e.getClass().getSimpleName();
      case IOException e -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
    };
  }
}
