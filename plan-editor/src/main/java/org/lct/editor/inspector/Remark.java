package org.lct.editor.inspector;

/// What is said of a text while it is typed, beyond what its format says.
///
/// @param words nothing if empty
/// @param isProblem whether something is wrong with it
/// @param isRefused whether it is not written
record Remark(String words, boolean isProblem, boolean isRefused) {
  /// Nothing.
  static final Remark NONE = help("");

  /// What it means.
  static Remark help(String words) {
    return new Remark(words, false, false);
  }

  /// What is wrong with it; it can be written all the same, as what it needs may come later.
  static Remark problem(String words) {
    return new Remark(words, true, false);
  }

  /// Why it is not written.
  static Remark refused(String words) {
    return new Remark(words, true, true);
  }
}
