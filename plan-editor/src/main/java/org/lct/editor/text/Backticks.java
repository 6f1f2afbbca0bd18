package org.lct.editor.text;

/// Texts of diagnostics, in which what stands between backticks is to be typed as it is.
public final class Backticks {
  private Backticks() {}

  /// The text without the backticks, for one line and for speech.
  public static String without(String text) {
    return text.replace("`", "");
  }
}
