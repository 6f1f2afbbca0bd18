package org.lct.account;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.util.Map;
import java.util.function.Supplier;
import org.lct.cloud.Endpoints;
import org.lct.secret.PrivateFile;
import org.lct.secret.Redactor;
import org.lct.secret.SecretStore;

/// The accounts of this machine. Binds: [Accounts], [Home]. Needs: [SecretStore], [Redactor], and
/// `Supplier<Endpoints>` for the embedded sandbox.
public final class AccountsModule extends AbstractModule {
  private final Home home;
  private final Map<String, String> environment;

  /// @param environment the environment variables
  public AccountsModule(Home home, Map<String, String> environment) {
    this.home = home;
    this.environment = Map.copyOf(environment);
  }

  @Provides
  @Singleton
  Accounts accounts(SecretStore secrets, Redactor redactor, Supplier<Endpoints> sandbox) {
    return new Accounts(new PrivateFile(home.accounts()), environment, secrets, redactor, sandbox);
  }

  @Provides
  Home home() {
    return home;
  }
}
