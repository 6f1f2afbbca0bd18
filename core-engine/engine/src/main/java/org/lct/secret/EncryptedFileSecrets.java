package org.lct.secret;

import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;

/// Secrets in one file, sealed with a password that is asked for once per process and not kept; the key
/// is. Several processes may use the file; a process must use one object for it.
final class EncryptedFileSecrets implements SecretStore {
  private final PrivateFile file;
  private final PasswordPrompt prompt;
  private final SecureRandom random;
  private final Redactor redactor;
  private final KeyDerivation.Cost cost;
  private Optional<SealingKey> key = Optional.empty();

  /// @param redactor learns every secret that passes
  /// @param cost of the password of a new file; an old file keeps its own
  EncryptedFileSecrets(PrivateFile file, PasswordPrompt prompt, SecureRandom random, Redactor redactor,
      KeyDerivation.Cost cost) {
    this.file = file;
    this.prompt = prompt;
    this.random = random;
    this.redactor = redactor;
    this.cost = cost;
  }

  @Override
  public synchronized Checked<Optional<Secret>> find(SecretRef name) {
    return secrets().then(
        secrets -> Checked.of(Optional.ofNullable(secrets.get(name.name())).map(Secret::of)));
  }

  @Override
  public synchronized Checked<List<String>> names() {
    return secrets().then(secrets -> Checked.of(List.copyOf(secrets.keySet())));
  }

  @Override
  public synchronized List<Diagnostic> put(SecretRef name, Secret secret) {
    redactor.remember(secret);
    return change(secrets -> secrets.put(name.name(), secret.reveal()));
  }

  @Override
  public synchronized List<Diagnostic> remove(SecretRef name) {
    var present = get(name);
    return present.failed() ? present.diagnostics() : change(secrets -> secrets.remove(name.name()));
  }

  private Checked<SortedMap<String, String>> secrets() {
    return read().then(found -> found.map(sealed -> keyOf(sealed).then(fitting -> open(sealed, fitting)))
        .orElseGet(() -> Checked.of(new TreeMap<>())));
  }

  private Checked<SortedMap<String, String>> open(SealedSecrets sealed, SealingKey fitting) {
    var opened = sealed.open(fitting, file.path());
    opened.value().ifPresent(secrets -> secrets.values().forEach(each -> redactor.remember(Secret.of(each))));
    return opened;
  }

  private Checked<Optional<SealedSecrets>> read() {
    try {
      if (file.exposed())
        return Checked.failed(SecretProblems.exposed(file.path()));
      var bytes = file.read();
      if (bytes.isEmpty())
        return Checked.of(Optional.empty());
      return SealedSecrets.read(bytes.get(), file.path()).then(sealed -> Checked.of(Optional.of(sealed)));
    } catch (IOException e) {
      return Checked.failed(SecretProblems.unreadable(file.path(), e));
    }
  }

  /// Asks for the password before the file is locked, and again if the file got another one meanwhile.
  private List<Diagnostic> change(Consumer<SortedMap<String, String>> edit) {
    var done = Optional.<List<Diagnostic>>empty();
    while (done.isEmpty()) {
      var fitting = read().then(found -> found.map(this::keyOf).orElseGet(this::newKey));
      done = fitting.value().isEmpty()
          ? Optional.of(fitting.diagnostics())
          : changeWith(fitting.value().get(), edit);
    }
    return done.get();
  }

  /// What stands in the way of the change; empty if `fitting` no longer fits the file.
  private Optional<List<Diagnostic>> changeWith(SealingKey fitting,
      Consumer<SortedMap<String, String>> edit) {
    try {
      return file.exclusively(() -> {
        var found = read();
        if (found.value().flatMap(now -> now).filter(sealed -> !sealed.fits(fitting)).isPresent())
          return Optional.empty();
        var secrets = found.then(now -> now.map(sealed -> open(sealed, fitting))
            .orElseGet(() -> Checked.of(new TreeMap<>())));
        if (secrets.value().isPresent())
          replace(secrets.value().get(), fitting, edit);
        return Optional.of(secrets.diagnostics());
      });
    } catch (IOException e) {
      return Optional.of(List.of(SecretProblems.unwritable(file.path(), e)));
    }
  }

  private void replace(SortedMap<String, String> secrets, SealingKey fitting,
      Consumer<SortedMap<String, String>> edit) throws IOException {
    edit.accept(secrets);
    file.replace(SealedSecrets.seal(secrets, fitting, random).write());
    key = Optional.of(fitting);
  }

  private Checked<SealingKey> keyOf(SealedSecrets sealed) {
    if (key.filter(sealed::fits).isPresent())
      return Checked.of(key.get());
    return asked("Password of the secrets in " + file.path(), password -> {
      var derived = sealed.header().kdf().derive(password);
      if (!sealed.fits(derived))
        return Checked.failed(SecretProblems.wrongPassword(file.path()));
      key = Optional.of(derived);
      return Checked.of(derived);
    });
  }

  private Checked<SealingKey> newKey() {
    return asked("New password for the secrets in " + file.path(),
        password -> asked("The same password again", again -> Arrays.equals(password, again)
            ? Checked.of(KeyDerivation.fresh(cost, random).derive(password))
            : Checked.failed(SecretProblems.passwordsDiffer())));
  }

  /// What `use` makes of the user's answer, which is wiped afterwards.
  private <T> Checked<T> asked(String question, Function<char[], Checked<T>> use) {
    var answer = prompt.ask(question);
    try {
      return answer.filter(password -> password.length > 0).map(use)
          .orElseGet(() -> Checked.failed(SecretProblems.locked(file.path())));
    } finally {
      answer.ifPresent(password -> Arrays.fill(password, ' '));
    }
  }
}
