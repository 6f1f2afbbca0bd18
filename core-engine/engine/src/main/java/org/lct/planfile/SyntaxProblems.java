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
      case "while scanning a quoted scalar" -> Optional.of(neverClosed("quoted text", opener()));
      case "while parsing a flow sequence" -> Optional.of(unclosed("list", ']'));
      case "while parsing a flow mapping" -> Optional.of(unclosed("mapping", '}'));
      default -> Optional.empty();
    };
  }

  private char opener() {
    return source.text().charAt(opening);
  }

  private Diagnostic neverClosed(String what, char closing) {
    return PlanProblem.UNCLOSED.at(source.rangeAt(opening),
        "The %s that begins here is never closed".formatted(what),
        "Put a `%s` at its end.".formatted(closing));
  }

  private Diagnostic unclosed(String what, char closing) {
    if (problem.endsWith("<stream end>"))
      return neverClosed(what, closing);
    return PlanProblem.UNCLOSED.at(source.rangeAt(at),
        "A `,` or the closing `%s` is missing before this place".formatted(closing),
        "The %s begins in line %d with `%s`. Separate its entries by commas and close it%s.".formatted(what,
            source.lineNumber(opening), opener(),
            source.text().startsWith(":", at) ? "; a key and its `:` stand on one line" : ""));
  }

  private Optional<Diagnostic> scalar() {
    if (context.equals("while scanning a double-quoted scalar"))
      return Optional.of(escape());
    if (context.equals("while scanning a block scalar"))
      return syntax(at,
          "The text block that begins in line %d is badly formed".formatted(source.lineNumber(opening)),
          "After `|` or `>` comes the end of the line; the text follows, indented evenly with spaces.");
    if (problem.contains("that cannot start any token"))
      return syntax(at, "A value cannot begin with %s".formatted(Quoted.of(character(at))),
          "Put the value in quotes.");
    return Optional.empty();
  }

  private Diagnostic escape() {
    if (at == source.text().length())
      return neverClosed("quoted text", opener());
    boolean isLetter = problem.startsWith("found unknown escape") && source.text().charAt(at - 1) == '\\';
    return !isLetter
        ? badEscape(source, at)
        : PlanProblem.YAML_SYNTAX.at(source.rangeAt(at - 1), "`\\%s` is no escape".formatted(character(at)),
            "Write `\\\\` for a backslash, or put the text in single quotes, where a backslash is itself.");
  }

  /// The diagnostic for an escape with hexadecimal digits that are no character.
  static Diagnostic badEscape(SourceText source, int offset) {
    return PlanProblem.YAML_SYNTAX.at(source.rangeAt(offset), "This escape names no character",
        "Write two hexadecimal digits after `\\x`, four after `\\u`, eight up to `0010FFFF` after `\\U`.");
  }

  private Optional<Diagnostic> reference() {
    return switch (context) {
      case "while scanning an alias" -> reference('*', "must be followed by the name of an anchor");
      case "while scanning an anchor" -> reference('&', "must be followed by the name of an anchor");
      case "while scanning a tag" -> reference('!', "begins a tag, which a plan does not use");
      case "while scanning a directive", "while scanning a YAML directive" -> directive(opening);
      default -> problem.startsWith("found undefined tag handle")
          ? reference('!', "begins a tag, which a plan does not use")
          : Optional.empty();
    };
  }

  private Optional<Diagnostic> reference(char sign, String problem) {
    return syntax(opening, "`%s` %s".formatted(sign, problem),
        "Put the value in quotes if the `%s` belongs to it.".formatted(sign));
  }

  private Optional<Diagnostic> directive(int offset) {
    return syntax(offset, "A line that begins with `%` is a directive, which a plan does not use",
        "Remove the line.");
  }

  private Optional<Diagnostic> place() {
    return switch (problem) {
      case "mapping values are not allowed here" -> syntax(at, "A second key cannot stand here",
          "Put a text that holds `: ` in quotes. A key of its own stands on its own line, indented like the"
              + " keys beside it.");
      case "expected '<document end>' before directives, but found '<directive>'" -> directive(at);
      case "found duplicate YAML directive" -> directive(source.lineStart(Math.max(0, at - 1)));
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
    if (problem.startsWith("expected '<document start>'"))
      return at < source.text().length()
          ? syntax(at, "There is more text here after the end of the plan",
              "Remove it, or the closing bracket or `...` before it.")
          : directive(0);
    if (problem.endsWith("':'"))
      return syntax(at, "The key before the `:` is missing", "Write a key there, or remove the line.");
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
