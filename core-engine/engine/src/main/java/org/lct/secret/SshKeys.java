package org.lct.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.lct.diagnostic.Checked;

/// The SSH key of ours that stands in a directory of its own, made when it is first needed. A process must
/// use one object per directory. Thread-safe.
public final class SshKeys {
  private static final String COMMENT = "sandbox@linode-cluster-toolkit";

  private final PrivateFile privateFile;
  private final PrivateFile publicFile;
  private final SecureRandom random;

  private SshKeys(Path directory, SecureRandom random) {
    this.privateFile = new PrivateFile(directory.resolve("id_ed25519"));
    this.publicFile = new PrivateFile(directory.resolve("id_ed25519.pub"));
    this.random = random;
  }

  /// The key for the nodes of the embedded sandbox, so that nobody needs a key of their own to try the
  /// toolkit.
  ///
  /// @param sandbox the directory of the sandbox's state; the key stands in `ssh/` below it
  public static SshKeys onSandbox(Path sandbox, SecureRandom random) {
    return new SshKeys(sandbox.resolve("ssh"), random);
  }

  /// Where the private key is, for `ssh -i`.
  public Path privateKeyFile() {
    return privateFile.path();
  }

  /// The key, made now if there is none, with a note that it was.
  public Checked<SshKeyPair> pair() {
    try {
      return privateFile.exclusively(this::foundOrMade);
    } catch (IOException e) {
      return Checked.failed(SecretProblems.keyUnusable(privateKeyFile(), e));
    }
  }

  private Checked<SshKeyPair> foundOrMade() throws IOException {
    var found = text(privateFile);
    if (found.isEmpty())
      return made();
    var pair = SshKeyPair.of(Secret.of(found.get()), COMMENT);
    var publicLine = text(publicFile).map(String::strip);
    if (pair.isEmpty() || publicLine.filter(line -> !isOf(pair.get(), line)).isPresent())
      return Checked.failed(SecretProblems.keyDamaged(privateKeyFile()));
    if (publicLine.isEmpty())
      write(publicFile, pair.get().publicKey().line() + "\n");
    return Checked.of(pair.get());
  }

  private Checked<SshKeyPair> made() throws IOException {
    var pair = SshKeyPair.generate(random, COMMENT);
    // The public half first: after a crash between the two, a new private key must not meet an old
    // public one.
    write(publicFile, pair.publicKey().line() + "\n");
    write(privateFile, pair.privateKey().reveal());
    return Checked.of(pair, List.of(SecretProblems.keyGenerated(privateKeyFile())));
  }

  private static boolean isOf(SshKeyPair pair, String line) {
    return SshPublicKey.parse(line).value().map(SshPublicKey::blob).filter(pair.publicKey().blob()::equals)
        .isPresent();
  }

  private static Optional<String> text(PrivateFile file) throws IOException {
    return file.read().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  private static void write(PrivateFile file, String text) throws IOException {
    file.replace(text.getBytes(StandardCharsets.UTF_8));
  }
}
