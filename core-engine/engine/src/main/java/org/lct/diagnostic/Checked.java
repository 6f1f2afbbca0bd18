package org.lct.diagnostic;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// A value together with what was learned while computing it. Warnings and notes travel with a value;
/// with an error the value is absent.
public record Checked<T>(Optional<T> value, List<Diagnostic> diagnostics) {
  public Checked {
    diagnostics = List.copyOf(diagnostics);
    if (value.isPresent() && diagnostics.stream().anyMatch(Diagnostic::isError)) {
      throw new IllegalArgumentException("A value with errors");
    }
  }

  /// A value with warnings and notes; absent if there is an error among `diagnostics`.
  public static <T> Checked<T> of(T value, List<Diagnostic> diagnostics) {
    boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
    return new Checked<>(failed ? Optional.empty() : Optional.of(value), diagnostics);
  }

  /// A value about which there is nothing to say.
  public static <T> Checked<T> of(T value) {
    return new Checked<>(Optional.of(value), List.of());
  }

  /// No value, and why.
  public static <T> Checked<T> failed(List<Diagnostic> diagnostics) {
    return new Checked<>(Optional.empty(), diagnostics);
  }

  /// No value, for one reason.
  public static <T> Checked<T> failed(Diagnostic diagnostic) {
    return failed(List.of(diagnostic));
  }

  /// Whether there is no value.
  public boolean failed() {
    return value.isEmpty();
  }

  /// The next step of a computation; what was learned before stays.
  public <R> Checked<R> then(Function<? super T, Checked<R>> next) {
    if (value.isEmpty())
      return failed(diagnostics);
    var result = next.apply(value.get());
    return new Checked<>(result.value(),
        Stream.concat(diagnostics.stream(), result.diagnostics().stream()).toList());
  }
}
