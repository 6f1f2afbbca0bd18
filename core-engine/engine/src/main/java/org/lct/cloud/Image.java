package org.lct.cloud;

/// A system that can be installed.
///
/// @param id such as `linode/debian12` or `private/123`
/// @param cloudInit whether it reads user data at first boot
/// @param megabytes the least size of a disk that can hold it; 0 where that is not known
public record Image(String id, String label, String vendor, boolean deprecated, boolean cloudInit,
    long megabytes) {
  /// An image of which the size is not known.
  public Image(String id, String label, String vendor, boolean deprecated, boolean cloudInit) {
    this(id, label, vendor, deprecated, cloudInit, 0);
  }
}
