package org.lct.inventory;

/// The inventory cannot be read or written: a full disk, a directory without permission, a broken file.
/// The message says where and is fit for people.
public final class InventoryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// What went wrong, and the cause for the log.
  public InventoryException(String message, Throwable cause) {
    super(message, cause);
  }
}
