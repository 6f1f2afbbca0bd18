package org.lct.sandbox.cloud;

import java.util.concurrent.locks.ReentrantLock;
import org.lct.sandbox.catalog.Catalog;
import org.lct.sandbox.store.Sequences;

/// What all accounts of one sandbox have in common.
///
/// One lock for all accounts makes it safe to look into the clouds of others, as for the name of a domain, which can be
/// taken only once on the whole platform.
///
/// @param numbers none is given to two things, whoever owns them
/// @param lock whoever holds it may use the clouds; first come, first served
public record Platform(Catalog catalog, Sequences numbers, ReentrantLock lock) {

  /// A platform on which nothing was made yet.
  public Platform() {
    this(new Catalog(), new Sequences(), new ReentrantLock(true));
  }
}
