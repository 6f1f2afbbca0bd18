package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;

class SecretTest {
  private static final Secret SECRET = Secret.of("canary-7f3a");

  /// Somebody's record that happens to carry a secret.
  record Carrier(String name, Secret secret) {}

  @Test
  void neverPrints() {
    assertThat(SECRET).hasToString("***");
    assertThat(new Carrier("a", SECRET).toString()).doesNotContain("canary");
    assertThat("%s".formatted(SECRET)).isEqualTo("***");
  }

  @Test
  void isNotSerialisedByJava() throws IOException {
    try (var out = new ObjectOutputStream(new ByteArrayOutputStream())) {
      assertThatThrownBy(() -> out.writeObject(SECRET)).isInstanceOf(NotSerializableException.class);
    }
  }

  @Test
  void isNotSerialisedAsJson() throws JsonProcessingException {
    var json = JsonMapper.builder().build();
    assertThatThrownBy(() -> json.writeValueAsString(new Carrier("a", SECRET)))
        .isInstanceOf(InvalidDefinitionException.class).hasMessageNotContaining("canary");
    var careless = JsonMapper.builder().visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY)
        .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS).build();
    assertThat(careless.writeValueAsString(new Carrier("a", SECRET))).doesNotContain("canary");
  }

  @Test
  void isEqualByValue() {
    assertThat(Secret.of("canary-7f3a")).isEqualTo(SECRET).hasSameHashCodeAs(SECRET);
    assertThat(Secret.of("canary-7f3b")).isNotEqualTo(SECRET);
  }
}
