package org.lct.software;

/// How sure a fact is.
public enum Sureness {
  /// Read in the software's own repository.
  REPOSITORY,
  /// Read in documentation.
  DOCUMENTATION,
  /// Noted from the page named without reading it again: to be checked before something relies on it.
  RECORDED
}
