package org.lct.sandbox.store;

/// The journal of a cloud that lives in memory only.
final class NoJournal extends Journal {
  @Override
  void open(Image image) {}

  @Override
  void replace(Image image) {}

  @Override
  void append(Transaction transaction) {}

  @Override
  public void close() {}
}
