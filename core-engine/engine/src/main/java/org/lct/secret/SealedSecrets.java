package org.lct.secret;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lct.diagnostic.Checked;

/// What stands in the file of secrets. A file that is not, byte for byte, what we would write is damaged.
///
/// @param secrets the map of all secrets as JSON, encrypted with AES-256 in GCM, in Base64; the header is
///   authenticated with it
/// @param sha256 of the header and the encrypted secrets: it finds damage before a password is asked for,
///   and guards against chance only
record SealedSecrets(Header header, String secrets, String sha256) {
  private static final int FORMAT = 1;
  private static final String CIPHER = "AES-256-GCM";
  private static final int NONCE_BYTES = 12;
  /// Escapes keep every text as it is, also one that is no valid Unicode.
  private static final JsonMapper JSON = JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII)
      .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  /// How the secrets are sealed.
  ///
  /// @param check tells the right password from a wrong one
  /// @param nonce 12 bytes in Base64, drawn anew whenever the file is written
  record Header(int format, String cipher, KeyDerivation kdf, String check, String nonce) {
    Header {
      if (format != FORMAT || !cipher.equals(CIPHER)
          || Base64.getDecoder().decode(nonce).length != NONCE_BYTES)
        throw new IllegalArgumentException("Not a header of ours");
    }
  }

  /// The file of these secrets.
  static SealedSecrets seal(SortedMap<String, String> secrets, SealingKey key, SecureRandom random) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    var header = new Header(FORMAT, CIPHER, key.derivation(), key.check(),
        Base64.getEncoder().encodeToString(nonce));
    byte[] plain = json(secrets);
    var sealed = Base64.getEncoder().encodeToString(key.encrypt(plain, nonce, json(header)));
    Arrays.fill(plain, (byte) 0);
    return new SealedSecrets(header, sealed, checksum(header, sealed));
  }

  /// What `file` holds, if it is whole and of a format that we know.
  static Checked<SealedSecrets> read(byte[] bytes, Path file) {
    try {
      if (JSON.readTree(bytes).path("header").path("format").asInt() > FORMAT)
        return Checked.failed(SecretProblems.newer(file));
      return Optional.ofNullable(JSON.readValue(bytes, SealedSecrets.class))
          .filter(sealed -> sealed.isIntact(bytes)).map(Checked::of)
          .orElseGet(() -> Checked.failed(SecretProblems.damaged(file)));
    } catch (IOException e) {
      return Checked.failed(SecretProblems.damaged(file));
    }
  }

  private boolean isIntact(byte[] bytes) {
    return sha256.equals(checksum(header, secrets)) && Arrays.equals(bytes, write());
  }

  /// The bytes of the file.
  byte[] write() {
    return json(this);
  }

  /// Whether `key` is the one it was sealed with.
  boolean fits(SealingKey key) {
    return header.kdf.equals(key.derivation()) && header.check.equals(key.check());
  }

  /// The secrets by name, opened with the key that fits; a diagnostic about `file` if they were tampered
  /// with.
  Checked<SortedMap<String, String>> open(SealingKey key, Path file) {
    try {
      byte[] plain = key.decrypt(Base64.getDecoder().decode(secrets),
          Base64.getDecoder().decode(header.nonce), json(header));
      SortedMap<String, String> opened = JSON.readValue(plain,
          new TypeReference<TreeMap<String, String>>() {});
      Arrays.fill(plain, (byte) 0);
      return Checked.of(opened);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Checked.failed(SecretProblems.damaged(file));
    } catch (IOException e) {
      throw new IllegalStateException("Sealed by us, but not JSON");
    }
  }

  private static byte[] json(Object value) {
    try {
      return JSON.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      // Its message could quote the value.
      throw new IllegalStateException("Not to be written as JSON: " + value.getClass());
    }
  }

  /// What [#sha256] must be.
  static String checksum(Header header, String sealed) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update(json(header));
      return Base64.getEncoder()
          .encodeToString(digest.digest(sealed.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
