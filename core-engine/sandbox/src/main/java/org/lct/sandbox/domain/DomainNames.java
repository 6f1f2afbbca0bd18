package org.lct.sandbox.domain;

import java.util.ArrayList;
import java.util.List;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Table;

/// The names of the zones of all accounts: there is one DNS for all.
///
/// Not thread-safe: whoever holds the platform's lock may ask.
public final class DomainNames {
  private final List<Index<String, Domain>> accounts = new ArrayList<>();

  /// Takes in the zones of a further account.
  void add(Table<Domain> zones) {
    accounts.add(zones.index(domain -> Domain.key(domain.name())));
  }

  /// Whether no zone but this one has the name. Ids are unique over accounts, too.
  boolean free(String name, long but) {
    var key = Domain.key(name);
    return accounts.stream().flatMap(zones -> zones.get(key).stream())
        .allMatch(domain -> domain.id() == but);
  }
}
