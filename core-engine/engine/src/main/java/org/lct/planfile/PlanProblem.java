package org.lct.planfile;

import static org.lct.diagnostic.Severity.ERROR;
import static org.lct.diagnostic.Severity.NOTE;
import static org.lct.diagnostic.Severity.WARNING;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Severity;
import org.lct.diagnostic.SourceRange;
import org.lct.diagnostic.Subject;
import org.lct.plan.PlanPath;

/// Everything that can be wrong with a plan file by itself. The code of each is its name in lower case
/// with hyphens and has a row in `docs/diagnostics.md`.
enum PlanProblem {
  FILE_MISSING(ERROR),
  FILE_UNREADABLE(ERROR),
  FILE_NOT_REGULAR(ERROR),
  FILE_TOO_LARGE(ERROR),
  FILE_UNWRITABLE(ERROR),
  NOT_UTF_8(ERROR),
  CONTROL_CHARACTER(ERROR),
  BYTE_ORDER_MARK(NOTE),
  CRLF(NOTE),
  MIXED_LINE_ENDS(NOTE),
  EMPTY_FILE(ERROR),
  YAML_SYNTAX(ERROR),
  TAB_INDENTATION(ERROR),
  UNCLOSED(ERROR),
  SEVERAL_DOCUMENTS(ERROR),
  TOO_DEEP(ERROR),
  TOO_MANY_VALUES(ERROR),
  CUSTOM_TAG(ERROR),
  UNKNOWN_ANCHOR(ERROR),
  CYCLIC_ALIAS(ERROR),
  BAD_MERGE(ERROR),
  KEY_NOT_TEXT(ERROR),
  DUPLICATE_KEY(ERROR),
  UNKNOWN_KEY(ERROR),
  CONFLICTING_KEYS(ERROR),
  MISSING_KEY(ERROR),
  EMPTY_VALUE(WARNING),
  EMPTY_ENTRY(ERROR),
  WRONG_KIND(ERROR),
  WRONG_FORM(ERROR),
  NOT_A_NUMBER(ERROR),
  OUT_OF_RANGE(ERROR),
  NOT_A_BOOLEAN(ERROR),
  UNKNOWN_WORD(ERROR),
  SECRET_IN_PLAN(ERROR),
  NEWER_FORMAT(ERROR),
  NAME_MISSING(WARNING),
  EDIT_UNREADABLE(ERROR),
  EDIT_NO_PLACE(ERROR),
  EDIT_SHARED_VALUE(ERROR),
  EDIT_NOT_POSSIBLE(ERROR),
  TOO_MANY_PROBLEMS(ERROR);

  private final Severity severity;

  PlanProblem(Severity severity) {
    this.severity = severity;
  }

  /// The stable code.
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// How much it matters.
  Severity severity() {
    return severity;
  }

  /// This problem about a place in a file.
  Diagnostic at(SourceRange range, String summary, String detail) {
    return new Diagnostic(severity, code(), summary, detail, new Subject.InFile(range), List.of());
  }

  /// This problem about a value or key of the plan that stands at `range`.
  Diagnostic at(PlanPath path, SourceRange range, String summary, String detail) {
    var subject = new Subject.InPlan(path, -1, -1, Optional.of(range));
    return new Diagnostic(severity, code(), summary, detail, subject, List.of());
  }

  /// This problem about a file as a whole.
  Diagnostic about(String file, String summary, String detail) {
    return at(new SourceRange(file, 1, 1, 1, 1), summary, detail);
  }
}
