package org.lct.editor.compare;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;

/// What an open plan is compared with.
public sealed interface Counterpart {
  /// What its own file holds.
  record OnDisk(Path file) implements Counterpart {}

  /// What its file held at the last commit.
  record LastCommit(PlanFile file) implements Counterpart {}

  /// The plan in another file.
  record OtherFile(Path file) implements Counterpart {}

  /// Another of the open plans, saved or not.
  record Other(OpenPlan plan) implements Counterpart {}

  /// What it is, inside a sentence: "the file on disk".
  default String words() {
    return switch (this) {
      case OnDisk _ -> Texts.of("compare.with.disk");
      case LastCommit _ -> Texts.of("compare.with.commit");
      case OtherFile(var file) -> String.valueOf(file.getFileName());
      case Other(var plan) -> plan.nameProperty().get();
    };
  }

  /// What reads it as it is now; that may take long, and be done on any thread. JavaFX thread only.
  default Supplier<PlanFile> reading() {
    return switch (this) {
      case OnDisk(var file) -> () -> PlanReader.read(file);
      case LastCommit(var file) -> () -> file;
      case OtherFile(var file) -> () -> PlanReader.read(file);
      case Other(var plan) -> plan.asItIs();
    };
  }
}
