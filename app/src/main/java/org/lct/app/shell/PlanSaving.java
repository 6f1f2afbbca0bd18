package org.lct.app.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lct.diagnostic.Checked;
import org.lct.editor.session.HandLayoutFile;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanReader;
import org.lct.planfile.PlanWriter;
import org.lct.topology.diagram.layout.HandLayout;

/// A document on its way to a file, with what is placed by hand on its way to the file beside it.
///
/// @param others files of other open plans: two plans in one file would overwrite each other
/// @param expected what the files should hold before; empty for whatever they hold
/// @param regardless whether also a file is replaced that was not understood, and one written that cannot be opened again
record PlanSaving(PlanDocument document, HandLayout hand, Path file, List<Path> others,
    Optional<Seen> expected, boolean regardless) {
  /// Copies the list.
  PlanSaving { others = List.copyOf(others); }

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

    /// Nothing was written, because another open plan is in the file.
    record Taken() implements Outcome {}

    /// Nothing was written, because the file would be too large to be opened again.
    record TooLarge() implements Outcome {}
  }

  /// Writes it, unless somebody else has changed a file meanwhile. A file that is gone is made again. What is placed by
  /// hand is written only if it is not what was read, or what stands there.
  Outcome save() {
    if (others.stream().anyMatch(other -> isSame(other, file)))
      return new Outcome.Taken();
    if (document.isTooLarge() && !regardless)
      return new Outcome.TooLarge();
    if (expected.isPresent() && Files.isRegularFile(file)) {
      var now = PlanReader.read(file).document();
      if (!isExpected(now, expected.get()))
        return new Outcome.Unexpected(file, now.isComplete());
    }
    var beside = HandLayoutFile.read(file);
    if (isPlacedAsBefore() || isPlacedAs(beside))
      return new Outcome.Ended(PlanWriter.write(document, file));
    if (beside.problem().isPresent() && !regardless)
      return new Outcome.Unexpected(HandLayoutFile.beside(file), false);
    if (expected.filter(seen -> !seen.hand().equals(beside.hand())).isPresent())
      return new Outcome.Unexpected(HandLayoutFile.beside(file), true);
    // The plan last: while its file is as it was, nothing is saved, whatever stands beside it.
    return new Outcome.Ended(
        HandLayoutFile.write(hand, file).then(_ -> PlanWriter.write(document, file)));
  }

  private boolean isPlacedAsBefore() { return expected.filter(seen -> seen.hand().equals(hand)).isPresent(); }

  private boolean isPlacedAs(HandLayoutFile.Found beside) {
    return beside.problem().isEmpty() && beside.hand().equals(hand);
  }

  private boolean isExpected(PlanDocument now, Seen seen) {
    return seen.content().filter(now::isSameContent).isPresent() || document.isSameContent(now);
  }

  /// Whether two paths lead to one file, be it over links.
  private static boolean isSame(Path one, Path other) {
    try {
      return Files.isSameFile(one, other);
    } catch (IOException _) {
      // One of them is not there.
      return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }
  }

  /// The same, whatever the files hold.
  PlanSaving overwriting() {
    return new PlanSaving(document, hand, file, others, Optional.empty(), true);
  }
}
