package org.lct.inventory.xodus;

/// What stands in the store cannot be read.
final class CorruptStoreException extends RuntimeException {
  private static final long serialVersionUID = 1;

  CorruptStoreException(Throwable cause) {
    super(cause);
  }
}
