package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretRefTest {
  @ParameterizedTest
  @ValueSource(strings = {"a", "personal-token", "tls.key_2", "prod/db/password", "2nd"})
  void isWrittenWithAPrefix(String name) {
    assertThat(SecretRef.parse("secret:" + name)).hasValueSatisfying(ref -> {
      assertThat(ref.name()).isEqualTo(name);
      assertThat(ref).hasToString("secret:" + name);
    });
    assertThat(SecretRef.named(name).value()).contains(new SecretRef(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", ".", "../x", "a/", "/a", "a//b", "a/../b", "ä", "a b", "a\n", "a:b"})
  void hasAName(String name) {
    assertThat(SecretRef.parse("secret:" + name)).isEmpty();
    assertThat(SecretRef.named(name).diagnostics()).singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("secret-name-malformed"));
    assertThatThrownBy(() -> new SecretRef(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasANameOfBoundedLength() {
    assertThat(SecretRef.named("a".repeat(128)).failed()).isFalse();
    assertThat(SecretRef.named("a".repeat(129)).failed()).isTrue();
  }

  @Test
  void isNoReferenceWithoutThePrefix() {
    assertThat(SecretRef.parse("personal-token")).isEmpty();
  }

  @Test
  void doesNotRepeatATokenTypedInPlaceOfAName() {
    var typed = "canary 7f3a";
    assertThat(SecretRef.named(typed).diagnostics().toString()).doesNotContain("canary");
    assertThatThrownBy(() -> new SecretRef(typed)).hasMessageNotContaining("canary");
  }

  @Test
  void knowsPublicKeysByTheirNames() {
    assertThat(SecretRef.DEFAULT_ROOT_SSH_PUBLIC_KEY.isPublicKey()).isTrue();
    assertThat(SecretRef.PERSONAL_TOKEN.isPublicKey()).isFalse();
  }
}
