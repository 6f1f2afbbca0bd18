package org.lct.planfile;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.lct.diagnostic.Diagnostic;

/// What the file system refuses, in our words.
final class FileProblems {
  private FileProblems() {}

  /// A file of more than [Decoder#MAX_BYTES].
  static Diagnostic tooLarge(String fileName) {
    return PlanProblem.FILE_TOO_LARGE.about(fileName, "The file is larger than 1 MiB, which no plan is",
        "Choose the plan's own file; describe many equal nodes by one node plan with a count.");
  }

  /// A directory, a pipe, a device: anything that is no file with a content of its own.
  static Diagnostic notRegular(Path file, boolean directory) {
    return PlanProblem.FILE_NOT_REGULAR.about(file.toString(),
        directory ? "This is a directory, not a plan file" : "This is a pipe or device, not a plan file",
        "Give the path of a plan file, such as `shop.yaml`.");
  }

  /// Why a file could not be read.
  static Diagnostic unreadable(Path file, IOException cause) {
    String name = file.toString();
    return switch (cause) {
      case NoSuchFileException _ -> PlanProblem.FILE_MISSING.about(name, "There is no such file",
          "Check the path. It was looked for at %s.".formatted(file.toAbsolutePath().normalize()));
      case AccessDeniedException _ -> PlanProblem.FILE_UNREADABLE.about(name,
          "You have no permission to read the file", "Change its permissions, or read it as its owner.");
      default -> PlanProblem.FILE_UNREADABLE.about(name, "The file cannot be read" + reason(cause),
          "Check the path and the disk it is on.");
    };
  }

  /// Why a file could not be written. What stood there before is untouched.
  static Diagnostic unwritable(Path file, IOException cause) {
    String name = file.toString();
    var called = file.getFileName();
    return switch (cause) {
      case NoSuchFileException _ -> PlanProblem.FILE_UNWRITABLE.about(name,
          "The directory of %s does not exist".formatted(called), "Create it, or choose another place.");
      case AccessDeniedException _ -> PlanProblem.FILE_UNWRITABLE.about(name,
          "You have no permission to write %s".formatted(called),
          "Change the permissions of the file or of its directory, or choose another place.");
      default ->
        PlanProblem.FILE_UNWRITABLE.about(name, "%s cannot be written".formatted(called) + reason(cause),
            "What stood there is unchanged. Check the disk, or choose another place.");
    };
  }

  private static String reason(IOException cause) {
    // The plain exception has the words of the system, "No space left on device"; others have words of their own.
    boolean plain = cause.getClass().equals(IOException.class);
    var words = cause instanceof FileSystemException known ? known.getReason()
        : plain ? cause.getMessage() : null;
    return words == null ? "" : ": " + words;
  }
}
