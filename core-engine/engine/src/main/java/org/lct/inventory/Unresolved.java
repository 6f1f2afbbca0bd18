package org.lct.inventory;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The operations a journal leaves open: intended, and nothing said about them since. Thread-safe.
public final class Unresolved {
  private final Set<String> operations = ConcurrentHashMap.newKeySet();

  /// Takes the next entry of the journal into account.
  public void add(JournalEntry entry) {
    switch (entry) {
      case JournalEntry.Intended(String operation, var _) -> operations.add(operation);
      case JournalEntry.Withdrawn(String operation, var _, var _) -> operations.remove(operation);
      case JournalEntry.Completed(String operation, var _) -> operations.remove(operation);
      case JournalEntry.Failed _ -> {
        // It failed for us, but whether its last request was carried out may still be open.
      }
    }
  }

  /// What is open now.
  public Set<String> operations() {
    return Set.copyOf(operations);
  }
}
