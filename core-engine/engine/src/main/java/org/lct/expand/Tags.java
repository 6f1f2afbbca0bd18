package org.lct.expand;

/// What tags may look like in the cloud.
public final class Tags {
  /// The fewest and the most characters of a tag (Linode API v4: 3 to 50).
  private static final int LEAST = 3;
  private static final int MOST = 50;

  private Tags() {}

  /// Whether the cloud takes this tag.
  public static boolean isLegal(String tag) {
    return tag.length() >= LEAST && tag.length() <= MOST;
  }
}
