package org.lct.editor;

import java.nio.file.Path;
import java.util.List;
import org.lct.editor.session.OpenPlan;
import org.lct.planfile.PlanFile;

/// How plans are opened, saved and closed, which the application decides. JavaFX thread only.
public interface PlanOpener {
  /// Opens the plan in a file; one that is open is shown, and read again unless it has unsaved changes.
  void open(Path file);

  /// Opens a plan that need not be a file, such as a template.
  void open(PlanFile plan);

  /// Opens a plan that has nothing in it yet.
  void create();

  /// Lets the user choose a file and opens it.
  void choose();

  /// Opens the sample.
  void openSample();

  /// Writes the plan that is shown to its file.
  void save();

  /// Shows what today's format says otherwise than the plan that is shown, and converts it if the user agrees.
  void convert();

  /// Closes open plans, if the user agrees where changes would be lost.
  void close(List<OpenPlan> plans);
}
