package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordPromptTest {
  private static String answer(Map<String, String> environment) {
    return new String(PasswordPrompt.environmentFirst(environment, _ -> Optional.of("typed".toCharArray()))
        .ask("Password").orElseThrow());
  }

  @Test
  void isAnsweredByTheEnvironmentFirst() {
    assertThat(answer(Map.of("LCT_SECRETS_PASSWORD", "set"))).isEqualTo("set");
  }

  @Test
  void asksWhereTheEnvironmentIsSilent() {
    assertThat(answer(Map.of())).isEqualTo("typed");
    assertThat(answer(Map.of("LCT_SECRETS_PASSWORD", ""))).isEqualTo("typed");
  }
}
