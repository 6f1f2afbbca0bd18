package org.lct.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The key that opens and seals one file of secrets, kept in memory so that it is derived once. It does
/// not print.
///
/// What the password gave is expanded (HKDF, RFC 5869) into two independent values: the key of the cipher
/// and a check value that stands in the file and tells a wrong password from a damaged file.
final class SealingKey {
  private static final int CHECK_BYTES = 16;
  private static final int TAG_BITS = 128;

  private final KeyDerivation derivation;
  private final String check;
  private final SecretKey key;

  private SealingKey(KeyDerivation derivation, String check, SecretKey key) {
    this.derivation = derivation;
    this.check = check;
    this.key = key;
  }

  /// The key that grows from `derived`.
  static SealingKey of(KeyDerivation derivation, byte[] derived) {
    try {
      var root = new SecretKeySpec(derived, "Generic");
      var hkdf = KDF.getInstance("HKDF-SHA256");
      byte[] check = hkdf.deriveData(HKDFParameterSpec.expandOnly(root, info("check"), CHECK_BYTES));
      var key = hkdf.deriveKey("AES", HKDFParameterSpec.expandOnly(root, info("seal"), derived.length));
      return new SealingKey(derivation, Base64.getEncoder().encodeToString(check), key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] info(String purpose) {
    return ("lct secrets " + purpose).getBytes(StandardCharsets.US_ASCII);
  }

  /// How it came from the password.
  KeyDerivation derivation() {
    return derivation;
  }

  /// What the file may show of it: whoever has the same value has the same password.
  String check() {
    return check;
  }

  /// `plain`, encrypted and authenticated together with `header`. A nonce must never come twice.
  byte[] encrypt(byte[] plain, byte[] nonce, byte[] header) {
    try {
      return run(Cipher.ENCRYPT_MODE, plain, nonce, header);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// What was encrypted.
  ///
  /// @throws GeneralSecurityException if this is not what was encrypted with this key, nonce and header
  byte[] decrypt(byte[] encrypted, byte[] nonce, byte[] header) throws GeneralSecurityException {
    return run(Cipher.DECRYPT_MODE, encrypted, nonce, header);
  }

  private byte[] run(int mode, byte[] input, byte[] nonce, byte[] header) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(header);
    return cipher.doFinal(input);
  }

  @Override
  public String toString() {
    return "***";
  }
}
