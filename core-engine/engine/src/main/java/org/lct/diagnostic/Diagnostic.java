package org.lct.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lct.plan.ResourceAddress;

/// Something the user can act on: a flaw in a plan, a refused call, a choice made for them.
///
/// `code` is stable and documented in `docs/diagnostics.md`; `summary` says in one line what is wrong;
/// `detail` says what to do. Neither ever holds a secret. A bug in our own code is an exception, never
/// a diagnostic.
///
/// @param candidates what may be written instead of what is wrong, or in the place of what is missing, the likeliest
///     first: for programs that offer to do so
public record Diagnostic(Severity severity, String code, String summary, String detail, Subject subject,
    List<String> candidates) {
  public Diagnostic { candidates = List.copyOf(candidates); }

  /// In the order of the file; what has no place comes last, errors before the rest.
  public static final Comparator<Diagnostic> IN_FILE_ORDER = Comparator
      .<Diagnostic, Boolean>comparing(diagnostic -> diagnostic.range().isEmpty())
      .thenComparing(diagnostic -> diagnostic.range().map(SourceRange::file).orElse(""))
      .thenComparing(diagnostic -> diagnostic.range().map(SourceRange::startLine).orElse(0))
      .thenComparing(diagnostic -> diagnostic.range().map(SourceRange::startColumn).orElse(0))
      .thenComparing(Diagnostic::severity);

  /// An error: nothing can be deployed until it is mended.
  public static Diagnostic error(String code, Subject subject, String summary, String detail) {
    return new Diagnostic(Severity.ERROR, code, summary, detail, subject, List.of());
  }

  /// A warning: works, but probably not as meant.
  public static Diagnostic warning(String code, Subject subject, String summary, String detail) {
    return new Diagnostic(Severity.WARNING, code, summary, detail, subject, List.of());
  }

  /// A note: a choice made for the user, worth knowing.
  public static Diagnostic note(String code, Subject subject, String summary, String detail) {
    return new Diagnostic(Severity.NOTE, code, summary, detail, subject, List.of());
  }

  /// Whether this prevents a deployment.
  public boolean isError() { return severity == Severity.ERROR; }

  /// The same about another subject, for adding a range to a path.
  public Diagnostic withSubject(Subject other) {
    return new Diagnostic(severity, code, summary, detail, other, candidates);
  }

  /// The same with what may be written instead.
  public Diagnostic offering(List<String> values) {
    return new Diagnostic(severity, code, summary, detail, subject, values);
  }

  /// The same with the words of `known` that `wrong` may have been meant for: offered, and asked for behind the detail.
  public Diagnostic didYouMean(String wrong, Collection<String> known) {
    return new Diagnostic(severity, code, summary, detail + Suggestions.sentence(wrong, known), subject,
        Suggestions.near(wrong, known));
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
