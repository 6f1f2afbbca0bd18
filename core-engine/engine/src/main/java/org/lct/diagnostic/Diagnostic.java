package org.lct.diagnostic;

import java.util.Comparator;
import java.util.Optional;
import org.lct.plan.ResourceAddress;

/// Something the user can act on: a flaw in a plan, a refused call, a choice made for them.
///
/// `code` is stable and documented in `docs/diagnostics.md`; `summary` says in one line what is wrong;
/// `detail` says what to do. Neither ever holds a secret. A bug in our own code is an exception, never
/// a diagnostic.
public record Diagnostic(Severity severity, String code, String summary, String detail, Subject subject) {
  /// In the order of the file; what has no place comes last, errors before the rest.
  public static final Comparator<Diagnostic> IN_FILE_ORDER = Comparator
      .<Diagnostic, Boolean>comparing(diagnostic -> diagnostic.range().isEmpty())
      .thenComparing(diagnostic -> diagnostic.range().map(SourceRange::file).orElse(""))
      .thenComparing(diagnostic -> diagnostic.range().map(SourceRange::startLine).orElse(0))
      .thenComparing(diagnostic -> diagnostic.range().map(SourceRange::startColumn).orElse(0))
      .thenComparing(Diagnostic::severity);

  /// An error: nothing can be deployed until it is mended.
  public static Diagnostic error(String code, Subject subject, String summary, String detail) {
    return new Diagnostic(Severity.ERROR, code, summary, detail, subject);
  }

  /// A warning: works, but probably not as meant.
  public static Diagnostic warning(String code, Subject subject, String summary, String detail) {
    return new Diagnostic(Severity.WARNING, code, summary, detail, subject);
  }

  /// A note: a choice made for the user, worth knowing.
  public static Diagnostic note(String code, Subject subject, String summary, String detail) {
    return new Diagnostic(Severity.NOTE, code, summary, detail, subject);
  }

  /// Whether this prevents a deployment.
  public boolean isError() { return severity == Severity.ERROR; }

  /// The same about another subject, for adding a range to a path.
  public Diagnostic withSubject(Subject other) {
    return new Diagnostic(severity, code, summary, detail, other);
  }

  /// Where in a file it is, if it is about a place in a file.
  public Optional<SourceRange> range() {
    return switch (subject) {
      case Subject.InPlan in -> in.range();
      case Subject.InFile(SourceRange range) -> Optional.of(range);
      case Subject.OnResource _,Subject.Whole _ -> Optional.empty();
    };
  }

  /// The resource it is about, if it is about one.
  public Optional<ResourceAddress> address() {
    return subject instanceof Subject.OnResource(ResourceAddress address)
        ? Optional.of(address)
        : Optional.empty();
  }
}
