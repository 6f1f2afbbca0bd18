package org.lct.sandbox.contract;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The folder with facts about Linode that are not part of the project: the environment variable `LCT_SHARED`, else
/// the sibling `shared` of the project's root.
public final class SharedFolder {
  private SharedFolder() {}

  /// A file or folder of it. Without one, a line on the output says what is skipped for it.
  ///
  /// @param what what cannot be tested without it
  /// @throws FileNotFoundException when the variable is set, but the file is absent
  public static Optional<Path> find(String name, String what) throws IOException {
    var named = System.getenv("LCT_SHARED");
    var folder = named == null ? Path.of(System.getProperty("lct.root", "."), "..", "shared")
        : Path.of(named);
    var file = folder.resolve(name);
    if (Files.exists(file)) {
      return Optional.of(file);
    }
    if (named != null) {
      throw new FileNotFoundException("LCT_SHARED is set, but %s is absent".formatted(file));
    }
    System.out.println("skipped for want of the shared folder: " + what);
    return Optional.empty();
  }
}
