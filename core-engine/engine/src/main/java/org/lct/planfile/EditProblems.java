package org.lct.planfile;

import java.util.List;
import java.util.stream.Collectors;
import org.lct.plan.PlanPath;

/// Why an edit cannot be done, in our words.
final class EditProblems {
  private EditProblems() {}

  /// A document that is no text, no YAML, or says nothing.
  static Refusal unreadable(SourceText source) {
    return new Refusal(PlanProblem.EDIT_UNREADABLE.at(source.rangeAt(0),
        "The file cannot be edited, because it is not understood",
        "Mend what the problems of the file say; then edit it."));
  }

  /// A path that leads to nothing, and to no place where something could be added.
  static Refusal noPlace(SourceText source, PlanPath path, YamlNode nearest) {
    return new Refusal(PlanProblem.EDIT_NO_PLACE.at(path, source.range(nearest.span()),
        "There is no place %s in this plan".formatted(Quoted.of(path.toString())),
        "The plan may have changed in the meantime; read it again."));
  }

  /// A value that stands somewhere else, and is used here through an alias or a merge key.
  static Refusal shared(SourceText source, PlanPath path, YamlNode use) {
    return new Refusal(PlanProblem.EDIT_SHARED_VALUE.at(path, source.range(use.span()),
        "This value is taken over by %s, and other places may share it"
            .formatted(Quoted.of(source.slice(use.span()))),
        "Write the value out in the place of the alias, or change it where its anchor stands."));
  }

  /// A value that other places use through aliases.
  static Refusal usedElsewhere(SourceText source, PlanPath path, YamlNode value, List<Span> uses) {
    String lines = uses.stream().map(use -> source.lineNumber(use.start())).distinct().sorted()
        .map(String::valueOf).collect(Collectors.joining(", "));
    return new Refusal(PlanProblem.EDIT_SHARED_VALUE.at(path, source.range(value.span()),
        "This value has an anchor, and is also used in line " + lines,
        "Write the value out where it is used, or change the text by hand to change all of them."));
  }

  /// An entry of a list in which another one is not understood, so that nobody can tell which is meant.
  static Refusal movedUp(SourceText source, PlanPath path) {
    return new Refusal(PlanProblem.EDIT_NOT_POSSIBLE.at(path, source.rangeAt(0),
        "This cannot be changed while an entry beside it is not understood",
        "Mend what the problems of the file say; then edit it."));
  }

  /// A text that has no way of saying it with the rest left alone.
  static Refusal notPossible(SourceText source, PlanPath path, YamlNode about) {
    return new Refusal(PlanProblem.EDIT_NOT_POSSIBLE.at(path, source.range(about.span()),
        "%s cannot be changed here without changing the text around it".formatted(Words.name(path)),
        "Change the text by hand."));
  }

  /// A name that another key has.
  static Refusal taken(SourceText source, PlanPath path, String name, YamlNode.Entry other) {
    return new Refusal(PlanProblem.EDIT_NOT_POSSIBLE.at(path, source.range(other.key()),
        "%s cannot be called %s: there is such a key".formatted(Words.name(path), Quoted.of(name)),
        "Remove one of the two."));
  }

  /// A value in a short form that has no room for what is to be added.
  static Refusal shortForm(SourceText source, PlanPath path, YamlNode about) {
    return new Refusal(PlanProblem.EDIT_NOT_POSSIBLE.at(path, source.range(about.span()),
        "%s has no place here, because what is around it is written in its short form"
            .formatted(Words.name(path)),
        "Write the full form, a mapping with keys, by hand; then it can be edited."));
  }
}
