package org.lct.account;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudFactory;
import org.lct.cloud.CloudProvider;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;

/// Opens the accounts of this machine. Thread-safe.
public final class Connections {
  private final Accounts accounts;
  private final CloudFactory clouds;

  /// @param clouds what makes the line to an account's address
  public Connections(Accounts accounts, CloudFactory clouds) {
    this.accounts = accounts;
    this.clouds = clouds;
  }

  /// A connection to the account that is meant, which the caller closes, or why it cannot be used. The password of
  /// the secrets may be asked for. An account at an address of this machine is asked whether it is a simulator: a way
  /// to the real thing may lead through here.
  ///
  /// @param named the name the user gave, if one was given
  public Checked<Connection> open(Optional<String> named) {
    return accounts.resolve(named).then(this::connect);
  }

  /// What does not answer is taken for real.
  private static boolean isSimulator(CloudProvider cloud) {
    try {
      return cloud.simulated();
    } catch (CallFailedException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Checked<Connection> connect(Account account) {
    try {
      var cloud = clouds.connect(account.endpoints());
      boolean embedded = account.name().equals(StoredAccounts.SANDBOX);
      return Checked.of(new Connection(
          account.simulated() && !embedded ? account.thatIs(isSimulator(cloud)) : account, cloud));
    } catch (IOException e) {
      var reason = Objects.requireNonNullElse(e.getMessage(), "There is no address for it");
      return Checked.failed(Diagnostic.error("account-unreachable", Subject.whole(), reason,
          "Check the account, or use another one."));
    }
  }
}
