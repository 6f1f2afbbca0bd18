package org.lct.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/// How a password becomes a key: by Argon2id (RFC 9106), at this cost, with this salt.
///
/// @param algorithm always `argon2id`
/// @param salt 16 bytes in Base64
record KeyDerivation(String algorithm, Cost cost, String salt) {
  private static final String ALGORITHM = "argon2id";
  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 32;

  /// What a guess costs. A file says so itself, so the upper limits keep a hostile one from eating this
  /// machine's memory and hours.
  record Cost(int memoryKib, int iterations, int parallelism) {
    /// The second recommended choice of RFC 9106, section 4: 64 MiB.
    static final Cost STANDARD = new Cost(1 << 16, 3, 4);

    Cost {
      if (parallelism < 1 || parallelism > 16 || iterations < 1 || iterations > 16
          || memoryKib < 8 * parallelism || memoryKib > 1 << 18)
        throw new IllegalArgumentException("Cost out of bounds");
    }
  }

  KeyDerivation {
    if (!algorithm.equals(ALGORITHM) || Base64.getDecoder().decode(salt).length != SALT_BYTES)
      throw new IllegalArgumentException("Not a derivation of ours");
  }

  /// A derivation with a new salt.
  static KeyDerivation fresh(Cost cost, SecureRandom random) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return new KeyDerivation(ALGORITHM, cost, Base64.getEncoder().encodeToString(salt));
  }

  /// The key that `password` gives; at [Cost#STANDARD] that takes about half a second and 64 MiB. The
  /// password is left as it is, for the caller to wipe.
  SealingKey derive(char[] password) {
    var utf8 = StandardCharsets.UTF_8.encode(CharBuffer.wrap(password));
    byte[] bytes = taken(utf8);
    byte[] key = new byte[KEY_BYTES];
    try {
      var generator = new Argon2BytesGenerator();
      generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
          .withVersion(Argon2Parameters.ARGON2_VERSION_13).withSalt(Base64.getDecoder().decode(salt))
          .withMemoryAsKB(cost.memoryKib).withIterations(cost.iterations).withParallelism(cost.parallelism)
          .build());
      generator.generateBytes(bytes, key);
      return SealingKey.of(this, key);
    } finally {
      Arrays.fill(bytes, (byte) 0);
      Arrays.fill(key, (byte) 0);
    }
  }

  /// The bytes of a buffer, which is wiped.
  private static byte[] taken(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.get(bytes);
    buffer.clear().put(new byte[buffer.capacity()]);
    return bytes;
  }
}
