package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.DoubleRange;

class SshKeyPairProperties {
  private static final SshKeyPair PAIR = SshKeyPair.generate(new SecureRandom(), "c");

  /// Whatever stands in the file, it is a key or none; it never makes us fail.
  @Property
  void aDamagedKeyIsAKeyOrNone(@ForAll @DoubleRange(max = 1, maxIncluded = false) double place,
      @ForAll @CharRange(from = ' ', to = '~') char other) {
    var text = new StringBuilder(PAIR.privateKey().reveal());
    text.setCharAt((int) (place * text.length()), other);
    SshKeyPair.of(Secret.of(text.toString()), "c")
        .ifPresent(read -> assertThat(SshPublicKey.parse(read.publicKey().line()).failed()).isFalse());
  }
}
