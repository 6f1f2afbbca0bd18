package org.lct.planfile;

import java.util.List;
import java.util.Optional;

/// A text in the middle of being edited, with its nodes; `blocks` is whether new texts of several lines
/// are written as blocks of lines, else in quotes; `habits` is how the text is written.
record Draft(SourceText source, YamlNode root, boolean blocks, Habits habits) {
  private static Draft of(SourceText source, YamlNode root) {
    return new Draft(source, root, true, HabitCount.of(source, root));
  }

  /// A document as a draft; empty if it cannot be edited.
  static Optional<Draft> of(PlanDocument document) {
    return document.root().filter(_ -> document.isComplete())
        .map(root -> of(document.source(), root));
  }

  /// The draft with replacements done; empty if nothing would understand the text.
  Optional<Draft> with(List<Splice> splices) {
    var text = new SourceText(source.fileName(), Splice.apply(source.text(), splices));
    try {
      return new YamlComposer(text, new Problems(source.fileName())).compose()
          .map(node -> of(text, node));
    } catch (Unreadable _) {
      return Optional.empty();
    }
  }

  /// The same, with new texts of several lines in quotes.
  Draft withoutBlocks() {
    return new Draft(source, root, false, habits);
  }

  /// What is written in the text, child by child.
  List<Child> children(YamlNode collection) {
    return Child.of(source, collection);
  }

  /// Whether a collection is written in brackets.
  boolean isFlow(YamlNode collection) {
    return Child.isFlow(source, collection);
  }
}
