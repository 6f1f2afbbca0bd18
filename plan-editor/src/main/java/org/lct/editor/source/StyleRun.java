package org.lct.editor.source;

/// A stretch of text that looks alike.
///
/// @param length how many characters it has, at least one
record StyleRun(int length, Look look) {
  /// What YAML makes of characters.
  enum Look {
    /// Unquoted texts, indicators and blanks.
    PLAIN("plain"),
    /// A key of a mapping.
    KEY("key"),
    /// Text in quotes, and text of several lines.
    STRING("string"),
    /// A number, with its unit.
    NUMBER("number"),
    /// True, false and nothing.
    WORD("word"),
    /// A comment.
    COMMENT("comment");

    private final String styleClass;

    Look(String styleClass) {
      this.styleClass = styleClass;
    }

    /// Its class in style sheets.
    String styleClass() {
      return styleClass;
    }
  }
}
