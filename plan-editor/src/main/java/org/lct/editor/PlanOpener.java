package org.lct.editor;

import java.nio.file.Path;

/// How plans are opened, which the application decides. JavaFX thread only.
public interface PlanOpener {
  /// Opens the plan in a file, or reads it again if it is open.
  void open(Path file);

  /// Lets the user choose a file and opens it.
  void choose();

  /// Opens the sample.
  void openSample();
}
