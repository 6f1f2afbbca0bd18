package org.lct.topology.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of one module, by key. They are English; a translation would be another bundle.
///
/// @param bundle the patterns, in the syntax of [MessageFormat]
public record Messages(ResourceBundle bundle) {
  /// The texts of the bundle with this name, which is in the caller's class path.
  public static Messages in(String bundleName) {
    return new Messages(ResourceBundle.getBundle(bundleName, Locale.ENGLISH));
  }

  /// The text of `key` with its arguments filled in. Numbers get thousands separators; a key that is not in the
  /// bundle is a bug and throws.
  public String of(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), Locale.ENGLISH).format(arguments);
  }
}
