package org.lct.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.lct.diagnostic.Checked;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanWriter;

/// A document on its way to a file.
///
/// @param expected what the file should hold before; empty for whatever it holds
record PlanSaving(PlanDocument document, Path file, Optional<Seen> expected) {
  /// What a file held when it was looked at last; empty if it was not there.
  record Seen(Optional<PlanDocument> content) {}

  /// Writes it, unless somebody else has changed the file meanwhile. A file that is gone is made again.
  ///
  /// @return the file, or why it was not written; empty if it holds something else than expected
  Optional<Checked<Path>> save() {
    if (expected.isPresent() && Files.isRegularFile(file) && !holds(expected.get()))
      return Optional.empty();
    return Optional.of(PlanWriter.write(document, file));
  }

  private boolean holds(Seen seen) {
    var now = PlanReader.read(file).document();
    return !now.isComplete()
        || seen.content().filter(before -> Arrays.equals(before.bytes(), now.bytes())).isPresent()
        || Arrays.equals(document.bytes(), now.bytes());
  }

  /// The same, whatever the file holds.
  PlanSaving regardless() {
    return new PlanSaving(document, file, Optional.empty());
  }
}
