package org.lct.account;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.lct.diagnostic.Checked;

/// The accounts the user has named, and the one that is meant where none is named. A value: edits give
/// another one.
///
/// @param preferred the default that was chosen, if one was
/// @param accounts by name; the two that are always there are not among them
public record StoredAccounts(Optional<String> preferred, SortedMap<String, StoredAccount> accounts) {
  /// The simulated account inside this process.
  public static final String SANDBOX = "sandbox";
  /// The account of the variables `LINODE_TOKEN` and `LINODE_API_URL`.
  public static final String ENVIRONMENT = "env";
  /// Nobody has stored or chosen anything.
  public static final StoredAccounts NONE = new StoredAccounts(Optional.empty(), new TreeMap<>());

  private static final Set<String> RESERVED = Set.of(SANDBOX, ENVIRONMENT);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

  public StoredAccounts { accounts = Collections.unmodifiableSortedMap(new TreeMap<>(accounts)); }

  /// The name that is meant where none is given: the chosen default, else `sandbox`.
  public String defaultName() {
    return preferred.orElse(SANDBOX);
  }

  /// Every name that can be meant, sorted, with the two that are always there.
  public SortedSet<String> names() {
    var names = new TreeSet<>(accounts.keySet());
    names.addAll(RESERVED);
    return Collections.unmodifiableSortedSet(names);
  }

  /// The stored account of this name; a diagnostic that lists the names there are, if it is unknown.
  public Checked<StoredAccount> find(String name) {
    return Optional.ofNullable(accounts.get(name)).map(Checked::of)
        .orElseGet(() -> Checked.failed(AccountProblems.unknown(name, names())));
  }

  /// One account more. Its name must be new, of up to 64 letters, digits, `-`, `_` and `.`, and neither
  /// `sandbox` nor `env`.
  Checked<StoredAccounts> with(String name, StoredAccount account) {
    return free(name).then(_ -> {
      var more = new TreeMap<>(accounts);
      more.put(name, account);
      return Checked.of(new StoredAccounts(preferred, more));
    });
  }

  /// `name`, if an account may be added under it.
  Checked<String> free(String name) {
    if (!NAME.matcher(name).matches())
      return Checked.failed(AccountProblems.malformedName());
    if (RESERVED.contains(name))
      return Checked.failed(AccountProblems.reserved(name));
    return accounts.containsKey(name)
        ? Checked.failed(AccountProblems.exists(name))
        : Checked.of(name);
  }

  /// One account less, with a note if it was the default.
  Checked<StoredAccounts> without(String name) {
    if (RESERVED.contains(name))
      return Checked.failed(AccountProblems.reserved(name));
    return find(name).then(_ -> {
      var fewer = new TreeMap<>(accounts);
      fewer.remove(name);
      boolean wasDefault = preferred.filter(name::equals).isPresent();
      return Checked.of(new StoredAccounts(wasDefault ? Optional.empty() : preferred, fewer),
          wasDefault ? List.of(AccountProblems.defaultRemoved(name)) : List.of());
    });
  }

  /// The same accounts with another default, which must be one of [#names].
  Checked<StoredAccounts> preferring(String name) {
    return names().contains(name)
        ? Checked.of(new StoredAccounts(Optional.of(name), accounts))
        : Checked.failed(AccountProblems.unknown(name, names()));
  }
}
