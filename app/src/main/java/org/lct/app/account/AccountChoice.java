package org.lct.app.account;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.lct.account.Accounts;
import org.lct.account.StoredAccounts;
import org.lct.diagnostic.Checked;

/// The account that new clusters are deployed to: the stored default until another is chosen, for as long as the
/// workbench runs. Clusters that exist stay in their own. JavaFX thread only.
public final class AccountChoice {
  private final Accounts accounts;
  private final ReadOnlyObjectWrapper<String> name;

  /// Begins with the stored default; with the sandbox if the accounts cannot be read.
  public AccountChoice(Accounts accounts) {
    this.accounts = accounts;
    name = new ReadOnlyObjectWrapper<>(
        accounts.list().value().map(StoredAccounts::defaultName).orElse(StoredAccounts.SANDBOX));
  }

  /// The name of the account.
  public ReadOnlyObjectProperty<String> nameProperty() {
    return name.getReadOnlyProperty();
  }

  /// Whether it is the embedded simulator.
  public boolean isSandbox() { return name.get().equals(StoredAccounts.SANDBOX); }

  /// The names to choose from, read anew; or why they cannot be read.
  public Checked<List<String>> names() {
    return accounts.list().then(stored -> Checked.of(List.copyOf(stored.names())));
  }

  /// Works in another account from now on.
  public void choose(String other) {
    name.set(other);
  }

  /// The choice as verbs want it.
  public Optional<String> named() {
    return Optional.of(name.get());
  }
}
