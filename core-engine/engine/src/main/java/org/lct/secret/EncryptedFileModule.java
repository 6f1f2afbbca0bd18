package org.lct.secret;

import com.google.inject.AbstractModule;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import java.nio.file.Path;
import java.security.SecureRandom;

/// Secrets in an encrypted file of this machine. Binds: [SecretStore], [Redactor]. Needs:
/// [PasswordPrompt], [SecureRandom].
public final class EncryptedFileModule extends AbstractModule {
  private final Path file;

  /// @param file is made, with its directory, when the first secret is kept
  public EncryptedFileModule(Path file) {
    this.file = file;
  }

  @Provides
  @Singleton
  SecretStore secrets(PasswordPrompt prompt, SecureRandom random, Redactor redactor) {
    return new EncryptedFileSecrets(new PrivateFile(file), prompt, random, redactor,
        KeyDerivation.Cost.STANDARD);
  }

  @Provides
  @Singleton
  static Redactor redactor() {
    return new Redactor();
  }
}
