package org.lct.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.planfile.PlanWriter;

/// Where an export goes.
///
/// @param file what is there is replaced
/// @param plans the files of the plan and of others that are open, which are never replaced by an export
public record ExportTarget(Path file, List<Path> plans) {
  /// Copies the list.
  public ExportTarget { plans = List.copyOf(plans); }

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
    return plans.stream().anyMatch(this::isTarget)
        ? Checked.failed(Diagnostic.error("export-over-plan", Subject.whole(),
            "A plan would be replaced by the export", "Choose another file."))
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
