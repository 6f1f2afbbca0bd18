package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.ByteRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class SealedSecretsProperties {
  private static final Path FILE = Path.of("secrets.json");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final SealingKey KEY = KeyDerivation.fresh(SecretFile.CHEAP, RANDOM)
      .derive("open sesame".toCharArray());

  @Property
  void whatWasSealedIsOpened(@ForAll @Size(max = 5) Map<String, String> secrets) {
    byte[] bytes = SealedSecrets.seal(new TreeMap<>(secrets), KEY, RANDOM).write();
    assertThat(SealedSecrets.read(bytes, FILE).then(sealed -> sealed.open(KEY, FILE)).value())
        .contains(new TreeMap<>(secrets));
  }

  @Property
  void noByteCanBeAnother(@ForAll @Size(max = 2) Map<String, String> secrets,
      @ForAll @DoubleRange(max = 1, maxIncluded = false) double place,
      @ForAll @ByteRange(min = Byte.MIN_VALUE) byte other) {
    byte[] bytes = SealedSecrets.seal(new TreeMap<>(secrets), KEY, RANDOM).write();
    int at = (int) (place * bytes.length);
    boolean same = bytes[at] == other;
    bytes[at] = other;
    assertThat(SealedSecrets.read(bytes, FILE).then(sealed -> sealed.open(KEY, FILE)).failed())
        .isEqualTo(!same);
  }
}
