package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RedactorTest {
  private static Redactor knowing(String... values) {
    var redactor = new Redactor();
    List.of(values).forEach(value -> redactor.remember(Secret.of(value)));
    return redactor;
  }

  @Test
  void hidesEveryOccurrence() {
    assertThat(knowing("hunter2").redact("hunter2 and again hunter2")).isEqualTo("*** and again ***");
  }

  @Test
  void leavesOtherTextsAlone() {
    assertThat(knowing("hunter2").redact("nothing to hide")).isEqualTo("nothing to hide");
    assertThat(knowing().redact("hunter2")).isEqualTo("hunter2");
    assertThat(knowing("").redact("hunter2")).isEqualTo("hunter2");
  }

  @Test
  void leavesNoTailWhereSecretsOverlap() {
    assertThat(knowing("abcdef", "defghi").redact("<abcdefghi>")).isEqualTo("<***>");
    assertThat(knowing("aba").redact("<ababa>")).isEqualTo("<***>");
  }

  @Test
  void hidesTheLongerOfTwoWithACommonBeginning() {
    assertThat(knowing("token", "token-of-prod").redact("token-of-prod")).isEqualTo("***");
  }

  @Test
  void hidesALineOfASecretOfManyLines() {
    var redactor = knowing("-----BEGIN KEY-----\nb3BlbnNzaC1rZXktdjE\n}\n-----END KEY-----\n");
    assertThat(redactor.redact("line 2: b3BlbnNzaC1rZXktdjE")).isEqualTo("line 2: ***");
    assertThat(redactor.redact("{a}")).isEqualTo("{a}");
  }

  @Test
  void doesNotPrintWhatItHides() {
    assertThat(knowing("hunter2").toString()).doesNotContain("hunter2");
  }
}
