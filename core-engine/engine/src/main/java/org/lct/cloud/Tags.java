package org.lct.cloud;

import java.util.List;

/// Tags of an account.
public interface Tags {
  /// All tags of the account, used or not.
  List<String> all() throws CallFailedException, InterruptedException;

  /// Whether anything carries `tag`; false also if there is no such tag.
  boolean inUse(String tag) throws CallFailedException, InterruptedException;

  /// Removes a tag from the account and from whatever carries it.
  void delete(String tag, CallGuard guard) throws CallFailedException, InterruptedException;
}
