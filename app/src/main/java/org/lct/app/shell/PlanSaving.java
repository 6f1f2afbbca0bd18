package org.lct.app.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.lct.diagnostic.Checked;
import org.lct.editor.session.HandLayoutFile;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanWriter;
import org.lct.topology.diagram.layout.HandLayout;

/// A document on its way to a file, with what is placed by hand on its way to the file beside it.
///
/// @param expected what the files should hold before; empty for whatever they hold
/// @param regardless whether also a file is replaced that was not understood
record PlanSaving(PlanDocument document, HandLayout hand, Path file, Optional<Seen> expected,
    boolean regardless) {
  /// What a file held when it was looked at last, empty if it was not there, and what the one beside it did.
  record Seen(Optional<PlanDocument> content, HandLayout hand) {}

  /// What came of it.
  sealed interface Outcome {
    /// Both are written.
    ///
    /// @param file the plan's, or why not all was written
    record Ended(Checked<Path> file) implements Outcome {}

    /// Nothing was written, because a file holds something else than expected.
    ///
    /// @param understood whether it is known what it holds
    record Unexpected(Path file, boolean understood) implements Outcome {}
  }

  /// Writes it, unless somebody else has changed a file meanwhile. A file that is gone is made again. What is placed by
  /// hand is written only if it is not what was read, or what stands there.
  Outcome save() {
    if (expected.isPresent() && Files.isRegularFile(file) && !holds(expected.get()))
      return new Outcome.Unexpected(file, true);
    var beside = HandLayoutFile.read(file);
    if (isPlacedAsBefore() || isPlacedAs(beside))
      return new Outcome.Ended(PlanWriter.write(document, file));
    if (beside.problem().isPresent() && !regardless)
      return new Outcome.Unexpected(HandLayoutFile.beside(file), false);
    if (expected.filter(seen -> !seen.hand().equals(beside.hand())).isPresent())
      return new Outcome.Unexpected(HandLayoutFile.beside(file), true);
    return new Outcome.Ended(PlanWriter.write(document, file)
        .then(written -> HandLayoutFile.write(hand, file).then(_ -> Checked.of(written))));
  }

  private boolean isPlacedAsBefore() { return expected.filter(seen -> seen.hand().equals(hand)).isPresent(); }

  private boolean isPlacedAs(HandLayoutFile.Found beside) {
    return beside.problem().isEmpty() && beside.hand().equals(hand);
  }

  private boolean holds(Seen seen) {
    var now = PlanReader.read(file).document();
    return !now.isComplete()
        || seen.content().filter(before -> Arrays.equals(before.bytes(), now.bytes())).isPresent()
        || Arrays.equals(document.bytes(), now.bytes());
  }

  /// The same, whatever the files hold.
  PlanSaving overwriting() {
    return new PlanSaving(document, hand, file, Optional.empty(), true);
  }
}
