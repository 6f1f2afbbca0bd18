package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.secret.SealedSecrets.Header;

class SealedSecretsTest {
  private static final Path FILE = Path.of("secrets.json");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SealingKey KEY = KeyDerivation.fresh(SecretFile.CHEAP, RANDOM)
      .derive("open sesame".toCharArray());

  private static SealedSecrets sealed() {
    return SealedSecrets.seal(new TreeMap<>(Map.of("a", "canary-7f3a")), KEY, RANDOM);
  }

  private static List<String> codes(Checked<?> checked) {
    return checked.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private static Checked<?> opened(byte[] bytes) {
    return SealedSecrets.read(bytes, FILE).then(found -> found.open(KEY, FILE));
  }

  @Test
  void refusesEveryFlippedBit() {
    byte[] bytes = sealed().write();
    for (int bit = 0; bit < 8 * bytes.length; bit++) {
      byte[] flipped = bytes.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(codes(opened(flipped))).first().as("bit %d", bit).isIn("secrets-damaged", "secrets-newer");
    }
  }

  @Test
  void refusesEveryShorterFile() {
    byte[] bytes = sealed().write();
    for (int length = 0; length < bytes.length; length++)
      assertThat(codes(opened(Arrays.copyOf(bytes, length)))).containsExactly("secrets-damaged");
  }

  /// Somebody who knows how the file is made and not the password.
  private static SealedSecrets forged(Header header, String secrets) {
    return new SealedSecrets(header, secrets, SealedSecrets.checksum(header, secrets));
  }

  @Test
  void refusesForgedSecrets() {
    var honest = sealed();
    byte[] changed = Base64.getDecoder().decode(honest.secrets());
    changed[3] ^= 1;
    var forged = forged(honest.header(), Base64.getEncoder().encodeToString(changed));
    assertThat(SealedSecrets.read(forged.write(), FILE).value()).contains(forged);
    assertThat(codes(forged.open(KEY, FILE))).containsExactly("secrets-damaged");
  }

  @Test
  void refusesSecretsThatAreNotEvenEncoded() {
    var honest = sealed();
    assertThat(codes(forged(honest.header(), "not Base64").open(KEY, FILE)))
        .containsExactly("secrets-damaged");
  }

  @Test
  void authenticatesTheHeader() {
    var honest = sealed();
    var header = honest.header();
    byte[] nonce = Base64.getDecoder().decode(header.nonce());
    nonce[0] ^= 1;
    var otherNonce = new Header(header.format(), header.cipher(), header.kdf(), header.check(),
        Base64.getEncoder().encodeToString(nonce));
    var otherCheck = new Header(header.format(), header.cipher(), header.kdf(), "AAAA", header.nonce());
    for (var forged : List.of(otherNonce, otherCheck))
      assertThat(codes(forged(forged, honest.secrets()).open(KEY, FILE)))
          .containsExactly("secrets-damaged");
  }

  @Test
  void refusesSecretsOfAnotherSealing() {
    assertThat(codes(forged(sealed().header(), sealed().secrets()).open(KEY, FILE)))
        .containsExactly("secrets-damaged");
  }

  @Test
  void refusesAFileThatWouldEatTheMemory() {
    var bytes = new String(sealed().write(), StandardCharsets.UTF_8);
    for (var hostile : List.of(bytes.replace("\"memoryKib\":8", "\"memoryKib\":2000000000"),
        bytes.replace("\"iterations\":1", "\"iterations\":2000000000"),
        bytes.replace("\"parallelism\":1", "\"parallelism\":0"))) {
      assertThat(hostile).isNotEqualTo(bytes);
      assertThat(codes(SealedSecrets.read(hostile.getBytes(StandardCharsets.UTF_8), FILE)))
          .containsExactly("secrets-damaged");
    }
  }

  @Test
  void boundsTheCostOfAPassword() {
    for (int[] cost : new int[][]{{1 << 19, 3, 4}, {1 << 16, 17, 4}, {1 << 16, 3, 17}, {1 << 16, 0, 4},
        {31, 3, 4}})
      assertThatThrownBy(() -> new KeyDerivation.Cost(cost[0], cost[1], cost[2]))
          .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void doesNotPrintTheKey() {
    assertThat(KEY).hasToString("***");
    assertThat(KEY.check()).hasSize(24);
  }
}
