package org.lct.software;

import java.util.Locale;

/// What software is for, so that a long list can be looked through.
public enum Category {
  DATABASE, CACHE, SEARCH, MESSAGING, PROCESSING, STORAGE, WEB, COORDINATION, MONITORING, PLATFORM;

  /// The word for it, in lower case.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
