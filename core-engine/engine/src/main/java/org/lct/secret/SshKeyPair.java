package org.lct.secret;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.util.OpenSSHPrivateKeyUtil;
import org.bouncycastle.crypto.util.OpenSSHPublicKeyUtil;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/// An ed25519 key of SSH, both halves.
///
/// @param privateKey the text of OpenSSH's private key file, without a passphrase
public record SshKeyPair(Secret privateKey, SshPublicKey publicKey) {
  private static final String PEM_TYPE = "OPENSSH PRIVATE KEY";

  /// A new pair.
  ///
  /// @param comment of the public key, to know it by
  public static SshKeyPair generate(SecureRandom random, String comment) {
    var key = new Ed25519PrivateKeyParameters(random);
    try (var text = new StringWriter(); var pem = new PemWriter(text)) {
      pem.writeObject(new PemObject(PEM_TYPE, OpenSSHPrivateKeyUtil.encodePrivateKey(key)));
      pem.flush();
      return new SshKeyPair(Secret.of(text.toString()), publicHalf(key, comment));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The pair of a private key; empty if this is no ed25519 key of OpenSSH without a passphrase.
  static Optional<SshKeyPair> of(Secret privateKey, String comment) {
    try (var pem = new PemReader(new StringReader(privateKey.reveal()))) {
      return Optional.ofNullable(pem.readPemObject()).filter(object -> object.getType().equals(PEM_TYPE))
          .map(object -> OpenSSHPrivateKeyUtil.parsePrivateKeyBlob(object.getContent()))
          .filter(Ed25519PrivateKeyParameters.class::isInstance).map(Ed25519PrivateKeyParameters.class::cast)
          .map(key -> new SshKeyPair(privateKey, publicHalf(key, comment)));
    } catch (IOException | RuntimeException e) {
      // The parser answers damage with whatever exception it runs into, an index out of bounds for one.
      return Optional.empty();
    }
  }

  private static SshPublicKey publicHalf(Ed25519PrivateKeyParameters key, String comment) {
    try {
      byte[] blob = OpenSSHPublicKeyUtil.encodePublicKey(key.generatePublicKey());
      return new SshPublicKey("ssh-ed25519", Base64.getEncoder().encodeToString(blob), comment);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
