package org.lct.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.planfile.PlanWriter;

/// Where an export goes.
///
/// @param file what is there is replaced
/// @param plan the file of the plan, which is never replaced by its export
public record ExportTarget(Path file, Optional<Path> plan) {
  /// What an export is called beside the plan in the file `plan`, whose name it never is.
  ///
  /// @param ending what follows the plan's name, from a dot on the kind of file
  public static String name(String plan, String ending) {
    int dot = plan.lastIndexOf('.');
    var stem = dot > 0 ? plan.substring(0, dot) : plan;
    return plan.equals(stem + ending) ? stem + "-copy" + ending : stem + ending;
  }

  /// Writes an export as [PlanWriter] does. Returns the file written, or why nothing was changed.
  public Checked<Path> write(byte[] content) {
    return plan.filter(this::isTarget).isPresent()
        ? Checked.failed(Diagnostic.error("export-over-plan", Subject.whole(),
            "The plan would be replaced by its export", "Choose another file."))
        : PlanWriter.write(content, file);
  }

  private boolean isTarget(Path other) {
    try {
      return Files.exists(file) && Files.isSameFile(other, file);
    } catch (IOException e) {
      // What cannot be looked at is refused when it is written, with the reason.
      return false;
    }
  }
}
