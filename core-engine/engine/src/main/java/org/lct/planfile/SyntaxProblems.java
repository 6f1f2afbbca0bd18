package org.lct.planfile;

import java.util.Objects;
import java.util.Optional;
import org.lct.diagnostic.Diagnostic;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/// What the YAML parser could not understand, in our words. The parser's wording is matched, never shown:
/// it speaks of tokens and productions, and its wording is not the user's concern. What no sentence here
/// fits gets a general one at the same place.
final class SyntaxProblems {
  private final SourceText source;
  private final String problem;
  private final String context;
  private final int at;
  private final int opening;

  private SyntaxProblems(SourceText source, MarkedYamlEngineException failure) {
    this.source = source;
    problem = Objects.requireNonNullElse(failure.getProblem(), "");
    context = Objects.requireNonNullElse(failure.getContext(), "");
    at = offset(failure.getProblemMark());
    opening = failure.getContextMark().isPresent() ? offset(failure.getContextMark()) : at;
  }

  private int offset(Optional<Mark> mark) {
    return source.offsetOfCodePoint(mark.map(Mark::getIndex).orElse(0));
  }

  /// The diagnostic for a failure of the parser.
  static Diagnostic explain(SourceText source, MarkedYamlEngineException failure) {
    var explained = new SyntaxProblems(source, failure);
    return explained.tab().or(explained::unclosed).or(explained::scalar).or(explained::reference)
        .or(explained::place).orElseGet(explained::general);
  }

  private Optional<Diagnostic> tab() {
    if (!problem.contains("(TAB)"))
      return Optional.empty();
    int tab = source.text().startsWith("\t", at) ? at : source.text().lastIndexOf('\t', at);
    return Optional
        .of(PlanProblem.TAB_INDENTATION.at(source.rangeAt(tab), "A tab stands where only spaces may",
            "YAML is indented with spaces: replace the tab by as many as the lines beside it have."
                + tabbedLines()));
  }

  private String tabbedLines() {
    long lines = source.text().lines().filter(line -> line.startsWith("\t")).count();
    return lines > 1 ? " In this file %d lines begin with a tab.".formatted(lines) : "";
  }

  private Optional<Diagnostic> unclosed() {
    return switch (context) {
      case "while scanning a quoted scalar" -> Optional.of(PlanProblem.UNCLOSED.at(source.rangeAt(opening),
          "The quoted text that begins here is never closed",
          "Put a %s at its end.".formatted(source.text().charAt(opening))));
      case "while parsing a flow sequence" -> Optional.of(unclosed("list", ']'));
      case "while parsing a flow mapping" -> Optional.of(unclosed("mapping", '}'));
      default -> Optional.empty();
    };
  }

  private Diagnostic unclosed(String what, char closing) {
    if (problem.endsWith("<stream end>"))
      return PlanProblem.UNCLOSED.at(source.rangeAt(opening),
          "The %s that begins here is never closed".formatted(what),
          "Put a `%s` at its end.".formatted(closing));
    return PlanProblem.UNCLOSED.at(source.rangeAt(at),
        "A `,` or the closing `%s` is missing before this place".formatted(closing),
        "The %s begins in line %d with `%s`. Separate its entries by commas and close it."
            .formatted(what, source.lineNumber(opening), source.text().charAt(opening)));
  }

  private Optional<Diagnostic> scalar() {
    if (problem.startsWith("found unknown escape"))
      return syntax(at - 1, "`\\%s` is no escape".formatted(character(at)),
          "Write `\\\\` for a backslash, or put the text in single quotes, where a backslash is itself.");
    if (problem.startsWith("expected escape sequence"))
      return syntax(at, "Hexadecimal digits are missing after this escape",
          "Write two digits after `\\x`, four after `\\u`, eight after `\\U`.");
    if (context.equals("while scanning a block scalar"))
      return syntax(at,
          "The text block that begins in line %d is badly formed".formatted(source.lineNumber(opening)),
          "After `|` or `>` comes the end of the line; the text follows, indented evenly with spaces.");
    if (problem.contains("that cannot start any token"))
      return syntax(at, "A value cannot begin with %s".formatted(Quoted.of(character(at))),
          "Put the value in quotes.");
    return Optional.empty();
  }

  private Optional<Diagnostic> reference() {
    return switch (context) {
      case "while scanning an alias" -> syntax(opening, "`*` must be followed by the name of an anchor",
          "Put the value in quotes if the `*` belongs to it.");
      case "while scanning an anchor" -> syntax(opening, "`&` must be followed by the name of an anchor",
          "Put the value in quotes if the `&` belongs to it.");
      case "while scanning a tag" -> syntax(opening, "`!` begins a tag, which a plan does not use",
          "Put the value in quotes if the `!` belongs to it.");
      case "while scanning a directive", "while scanning a YAML directive" -> syntax(opening,
          "A line that begins with `%` is a directive, which a plan does not use", "Remove the line.");
      default -> Optional.empty();
    };
  }

  private Optional<Diagnostic> place() {
    return switch (problem) {
      case "mapping values are not allowed here" -> syntax(at, "A second key cannot stand here",
          "Put a text that holds `: ` in quotes. A key of its own stands on its own line, indented like the"
              + " keys beside it.");
      case "could not find expected ':'" -> syntax(opening, "This line has no `:` after its key",
          "Write `key: value`, or `- value` for an entry of a list.");
      case "sequence entries are not allowed here" -> syntax(at, "An entry of a list cannot begin here",
          "Begin each `- ` on a line of its own. Put a value that begins with `-` in quotes.");
      case "mapping keys are not allowed here" -> syntax(at, "A `?` cannot stand here",
          "Put the value in quotes if the `?` belongs to it.");
      default -> unexpected();
    };
  }

  private Optional<Diagnostic> unexpected() {
    if (problem.endsWith("but found '<block mapping start>'")
        || problem.endsWith("found '<block sequence start>'"))
      return syntax(at, "This line is indented differently from the lines it belongs to",
          "Indent the keys of one mapping, and the entries of one list, by the same number of spaces.");
    if (problem.endsWith("'-'"))
      return syntax(at, "An entry of a list cannot stand among keys",
          "Indent it under the key whose list it is, or write `key: value`.");
    if (problem.endsWith("'?'"))
      return syntax(at, "A key cannot stand among the entries of a list",
          "Indent it like the text after the `- ` it belongs to, or begin the line with `- `.");
    if (problem.startsWith("expected <block end>"))
      return syntax(at, "There is more text here after the end of a value",
          "Put the whole value in one pair of quotes, or begin a new line.");
    if (problem.startsWith("expected the node content"))
      return syntax(at, "A value is missing before %s".formatted(Quoted.of(character(at))),
          "Write the value, or put it in quotes if the character belongs to it.");
    if (problem.startsWith("expected '<document start>'"))
      return syntax(at, "There is more text here after the end of the plan",
          "Remove it, or the closing bracket or `...` before it.");
    return Optional.empty();
  }

  private Diagnostic general() {
    return PlanProblem.YAML_SYNTAX.at(source.rangeAt(at), "The file is not YAML from here on",
        "Compare the line with the lines before it: indentation, quotes, brackets, `key: value`.");
  }

  private Optional<Diagnostic> syntax(int offset, String summary, String detail) {
    return Optional.of(PlanProblem.YAML_SYNTAX.at(source.rangeAt(Math.max(0, offset)), summary, detail));
  }

  private String character(int offset) {
    return offset < source.text().length() ? Character.toString(source.text().codePointAt(offset))
        : "the end";
  }
}
