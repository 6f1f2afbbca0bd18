package org.lct.diagnostic;

/// How much a [Diagnostic] matters.
public enum Severity {
  /// Nothing can be deployed until this is mended.
  ERROR,
  /// Works, but probably not as meant.
  WARNING,
  /// A choice made for the user, worth knowing.
  NOTE
}
