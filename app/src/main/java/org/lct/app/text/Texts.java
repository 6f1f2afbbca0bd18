package org.lct.app.text;

import org.lct.topology.text.Messages;

/// The texts of this module.
public final class Texts {
  private static final Messages MESSAGES = Messages.in("org.lct.app.text.messages");

  private Texts() {}

  /// The text of `key` with its arguments filled in.
  ///
  /// @see Messages#of
  public static String of(String key, Object... arguments) {
    return MESSAGES.of(key, arguments);
  }
}
