package org.lct.editor.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of this module, by key. They are English; a translation would be another bundle.
public final class Texts {
  private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("org.lct.editor.text.messages",
      Locale.ENGLISH);

  private Texts() {}

  /// The text of `key` with its arguments filled in. Numbers get thousands separators; a key that is not in the
  /// bundle is a bug and throws.
  public static String of(String key, Object... arguments) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ENGLISH).format(arguments);
  }
}
