package org.lct.secret;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;

/// Secrets that end with the test.
public class MemorySecrets implements SecretStore {
  private final SortedMap<String, Secret> secrets = new ConcurrentSkipListMap<>();

  @Override
  public Checked<Optional<Secret>> find(SecretRef name) {
    return Checked.of(Optional.ofNullable(secrets.get(name.name())));
  }

  @Override
  public List<Diagnostic> put(SecretRef name, Secret secret) {
    secrets.put(name.name(), secret);
    return List.of();
  }

  @Override
  public Checked<List<String>> names() {
    return Checked.of(List.copyOf(secrets.keySet()));
  }

  @Override
  public List<Diagnostic> remove(SecretRef name) {
    return secrets.remove(name.name()) == null ? get(name).diagnostics() : List.of();
  }
}
