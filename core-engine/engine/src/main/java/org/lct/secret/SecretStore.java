package org.lct.secret;

import java.util.List;
import java.util.Optional;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;

/// Where secrets are kept. Methods may be called from any thread but the one that shows questions to the
/// user, as they may wait for a password; what keeps them from their work (a wrong password, a damaged file) comes back as diagnostics.
public interface SecretStore {
  /// The secret of this name; empty if there is none.
  Checked<Optional<Secret>> find(SecretRef name);

  /// Keeps a secret, instead of the one that had its name. On return it is durable.
  ///
  /// @return what stands in the way; nothing if it is kept
  List<Diagnostic> put(SecretRef name, Secret secret);

  /// The names of all secrets, sorted.
  Checked<List<String>> names();

  /// Forgets a secret.
  ///
  /// @return what stands in the way, which may be that there is none; nothing if it is forgotten
  List<Diagnostic> remove(SecretRef name);

  /// The secret of this name; a diagnostic if there is none.
  default Checked<Secret> get(SecretRef name) {
    return find(name).then(found -> found.map(Checked::of)
        .orElseGet(() -> Checked.failed(SecretProblems.missing(name))));
  }
}
