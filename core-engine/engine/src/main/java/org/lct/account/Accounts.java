package org.lct.account;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.cloud.Endpoints;
import org.lct.cloud.Endpoints.Endpoint;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.secret.PrivateFile;
import org.lct.secret.Redactor;
import org.lct.secret.Secret;
import org.lct.secret.SecretStore;

/// Which account a command means: the one it names, else the stored default, else the sandbox.
///
/// Two accounts are always there. `sandbox` is the embedded simulator. `env` is the account of the
/// variables `LINODE_TOKEN` and `LINODE_API_URL`; it is used where it is named or was made the default,
/// and never because the variables are set, as they may be set for another tool. Thread-safe; a process
/// must use one object for a file.
public final class Accounts {
  private static final Pattern TOKEN = Pattern.compile("[!-~]+");

  private final PrivateFile file;
  private final Map<String, String> environment;
  private final SecretStore secrets;
  private final Redactor redactor;
  private final Supplier<Endpoints> sandbox;

  /// @param file of the stored accounts, made when the first one is
  /// @param environment the environment variables
  /// @param redactor learns the token of the environment, if it is used
  /// @param sandbox where the embedded sandbox is reached; asked only when it is meant
  Accounts(PrivateFile file, Map<String, String> environment, SecretStore secrets, Redactor redactor,
      Supplier<Endpoints> sandbox) {
    this.file = file;
    this.environment = Map.copyOf(environment);
    this.secrets = secrets;
    this.redactor = redactor;
    this.sandbox = sandbox;
  }

  /// The account that is meant, with its token at hand; the password of the secrets may be asked for. The
  /// server is not asked anything.
  ///
  /// @param named the name the user gave, if one was given
  public Checked<Account> resolve(Optional<String> named) {
    return named.isPresent()
        ? byName(named.get())
        : list().then(stored -> byName(stored.defaultName()));
  }

  private Checked<Account> byName(String name) {
    return switch (name) {
      case StoredAccounts.SANDBOX -> Checked.of(new Account(name, sandbox.get(), true, List.of()));
      case StoredAccounts.ENVIRONMENT -> account(name, value("LINODE_API_URL").orElse(ApiUrl.LINODE),
          environmentToken(), List.of());
      default -> list().then(stored -> stored.find(name))
          .then(stored -> account(name, stored.url(), storedToken(name, stored), stored.sshFrom()));
    };
  }

  /// Says what is wrong with the address and with the token together.
  private static Checked<Account> account(String name, String address, Checked<Secret> token,
      List<String> sshFrom) {
    var url = ApiUrl.parse(address);
    var problems = Stream.of(url.diagnostics(), token.diagnostics()).flatMap(List::stream).toList();
    return url.value().isPresent() && token.value().isPresent()
        ? Checked.of(real(name, url.value().get(), token.value().get(), sshFrom), problems)
        : Checked.failed(problems);
  }

  /// Nobody runs Linode's API on the machine they sit at, so what answers there is a simulator. Nothing
  /// else is taken for one, whatever it says about itself.
  private static Account real(String name, URI url, Secret token, List<String> sshFrom) {
    return new Account(name, new FixedEndpoints(new Endpoint(url, token.reveal())), ApiUrl.isLoopback(url),
        sshFrom);
  }

  private Checked<Secret> environmentToken() {
    var token = value("LINODE_TOKEN").map(String::strip).map(Secret::of);
    token.ifPresent(redactor::remember);
    return token.map(given -> checked(given, "the variable LINODE_TOKEN"))
        .orElseGet(() -> Checked.failed(AccountProblems.noEnvironmentToken()));
  }

  private Checked<Secret> storedToken(String name, StoredAccount stored) {
    return secrets.find(stored.token())
        .then(found -> found.map(token -> checked(token, "the secret " + stored.token().name()))
            .orElseGet(() -> Checked.failed(AccountProblems.noStoredToken(name, stored.token()))));
  }

  /// A token travels in a header, which other characters would break out of.
  private static Checked<Secret> checked(Secret token, String source) {
    return TOKEN.matcher(token.reveal()).matches()
        ? Checked.of(token)
        : Checked.failed(AccountProblems.malformedToken(source));
  }

  private Optional<String> value(String variable) {
    return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
  }

  /// The stored accounts and the default; asks for no password.
  public Checked<StoredAccounts> list() {
    try {
      return file.read().map(bytes -> AccountsJson.read(bytes, file.path()))
          .orElseGet(() -> Checked.of(StoredAccounts.NONE));
    } catch (IOException e) {
      return Checked.failed(AccountProblems.unreadable(file.path(), e));
    }
  }

  /// Stores one account more. On return it is durable. Whether its token is stored is not looked at.
  ///
  /// @param account its address may have the path `/v4` or `/v4beta`, which is not stored
  /// @return what stands in the way; nothing if it is stored
  public List<Diagnostic> add(String name, StoredAccount account) {
    var url = ApiUrl.parse(account.url());
    return update(stored -> {
      var problems = Stream.of(stored.free(name).diagnostics(), url.diagnostics()).flatMap(List::stream)
          .toList();
      return url.value().filter(_ -> problems.isEmpty())
          .map(address -> stored.with(name,
              new StoredAccount(address.toString(), account.token(), account.sshFrom())))
          .orElseGet(() -> Checked.failed(problems));
    });
  }

  /// Forgets a stored account; the secret with its token stays.
  ///
  /// @return what stands in the way, or a note that it was the default
  public List<Diagnostic> remove(String name) {
    return update(stored -> stored.without(name));
  }

  /// Makes an account the one that is meant where none is named.
  ///
  /// @return what stands in the way; nothing if it is the default now
  public List<Diagnostic> makeDefault(String name) {
    return update(stored -> stored.preferring(name));
  }

  private List<Diagnostic> update(Function<StoredAccounts, Checked<StoredAccounts>> edit) {
    try {
      return file.exclusively(() -> {
        var edited = list().then(edit);
        if (edited.value().isPresent())
          file.replace(AccountsJson.write(edited.value().get()));
        return edited.diagnostics();
      });
    } catch (IOException e) {
      return List.of(AccountProblems.unwritable(file.path(), e));
    }
  }
}
