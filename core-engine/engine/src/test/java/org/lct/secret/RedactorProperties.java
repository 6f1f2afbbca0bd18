package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RedactorProperties {
  @Property
  void noKnownSecretIsLeft(@ForAll("letters") String text, @ForAll("secrets") List<String> secrets) {
    var redactor = new Redactor();
    secrets.forEach(secret -> redactor.remember(Secret.of(secret)));
    var redacted = redactor.redact(text);
    for (var secret : secrets)
      assertThat(redacted).doesNotContain(secret);
  }

  @Property
  void whatIsLeftWasThereInThatOrder(@ForAll("letters") String text,
      @ForAll("secrets") List<String> secrets) {
    var redactor = new Redactor();
    secrets.forEach(secret -> redactor.remember(Secret.of(secret)));
    var pieces = redactor.redact(text).split("\\*\\*\\*", -1);
    assertThat(text).startsWith(pieces[0]).endsWith(pieces[pieces.length - 1])
        .containsSubsequence(pieces);
  }

  @Provide
  Arbitrary<String> letters() {
    return Arbitraries.strings().withChars('a', 'b', 'c').ofMaxLength(40);
  }

  /// Of so few letters that they overlap.
  @Provide
  Arbitrary<List<String>> secrets() {
    return Arbitraries.strings().withChars('a', 'b', 'c').ofMinLength(1).ofMaxLength(5).list().ofMaxSize(4);
  }
}
