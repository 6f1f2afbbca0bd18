package org.lct.editor;

/// How a plan is shown.
public enum Representation {
  /// Its figures.
  DIAGRAM,
  /// Its figures and its text side by side.
  SPLIT,
  /// Its text.
  TEXT
}
