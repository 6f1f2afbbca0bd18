package org.lct.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder with files that are not part of the project, such as the sample plans of 2017: the
/// environment variable `LCT_SHARED`, else the sibling `shared` of the project's root.
///
/// If the variable is set, the folder must be there. If it is not set and there is no sibling, the test
/// that asks is skipped, and one line says so.
public final class SharedFolder {
  private SharedFolder() {}

  /// A file of the folder that must be there if the folder is.
  ///
  /// @throws org.opentest4j.TestAbortedException if there is no folder
  public static Path file(String name) {
    var file = folder().orElseGet(() -> skip(name)).resolve(name);
    if (!Files.exists(file))
      throw new AssertionError("The shared folder has no " + file);
    return file;
  }

  /// The content of such a file.
  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> folder() {
    var named = Optional.ofNullable(System.getenv("LCT_SHARED"));
    if (named.isPresent())
      return named.map(Path::of);
    return Optional.ofNullable(System.getProperty("lct.root"))
        .map(root -> Path.of(root).resolveSibling("shared"))
        .filter(Files::isDirectory);
  }

  private static Path skip(String name) {
    System.out.println("skipped for want of the shared folder: " + name);
    return abort("no shared folder");
  }
}
