package org.lct.editor.problems;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Severity;
import org.lct.editor.figures.Problem;
import org.lct.editor.text.Backticks;
import org.lct.editor.text.Texts;

/// A problem in words.
final class ProblemWords {
  private ProblemWords() {}

  /// What is wrong, in one line.
  static String sentence(Problem problem) {
    return Backticks.without(problem.diagnostic().summary());
  }

  /// What to do about it, in one line; may be empty.
  static String remedy(Problem problem) {
    return Backticks.without(problem.diagnostic().detail());
  }

  /// What it is about: "webservers", "us-east, eu-central".
  static String subject(Problem problem) {
    return String.join(", ", problem.names());
  }

  /// Line and column, "60:17"; empty without a place in the file.
  static String place(Problem problem) {
    return problem.diagnostic().range().map(range -> range.startLine() + ":" + range.startColumn())
        .orElse("");
  }

  /// "Error", "Warning" or "Note".
  static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> Texts.of("severity.error");
      case WARNING -> Texts.of("severity.warning");
      case NOTE -> Texts.of("severity.note");
    };
  }

  /// All of it: "Error: There is no counter kafkacounte3, kafkaservers3, line 125, column 34".
  static String spoken(Problem problem) {
    var place = problem.diagnostic().range()
        .map(range -> Texts.of("problems.place", range.startLine(), range.startColumn())).orElse("");
    var sentence = Texts.of("problems.spoken", severity(problem.diagnostic().severity()), sentence(problem));
    return Stream.of(sentence, subject(problem), place).filter(part -> !part.isEmpty())
        .collect(Collectors.joining(", "));
  }
}
