package org.lct.editor;

import java.nio.file.Path;
import org.lct.planfile.PlanFile;

/// How plans are opened, which the application decides. JavaFX thread only.
public interface PlanOpener {
  /// Opens the plan in a file, or reads it again if it is open.
  void open(Path file);

  /// Opens a plan that need not be a file, such as a template.
  void open(PlanFile plan);

  /// Lets the user choose a file and opens it.
  void choose();

  /// Opens the sample.
  void openSample();
}
