package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.lct.diagnostic.Diagnostic;

class EncryptedFileSecretsProperties {
  private Path directory = Path.of("");
  private int files;

  @BeforeProperty
  void makeADirectory() throws IOException {
    directory = Files.createTempDirectory("secrets");
  }

  @AfterProperty
  void removeTheDirectory() throws IOException {
    try (var all = Files.list(directory)) {
      for (var each : all.toList())
        Files.delete(each);
    }
    Files.delete(directory);
  }

  private SecretFile file() {
    return new SecretFile(directory.resolve("secrets" + files++ + ".json"));
  }

  @Property(tries = 50)
  void anySecretsComeBackWithAnyPassword(@ForAll("secrets") Map<String, String> secrets,
      @ForAll @NotEmpty String password) {
    var file = file();
    var writer = file.opened(password);
    secrets.forEach((name, value) -> assertThat(writer.put(new SecretRef(name), Secret.of(value))).isEmpty());
    var reader = file.opened(password);
    assertThat(reader.names().value()).contains(secrets.keySet().stream().sorted().toList());
    secrets.forEach((name, value) -> assertThat(reader.get(new SecretRef(name)).value())
        .contains(Secret.of(value)));
  }

  @Property(tries = 50)
  void noOtherPasswordOpensThem(@ForAll @NotEmpty String password, @ForAll @NotEmpty String other) {
    // What is no Unicode is one and the same character once encoded.
    Assume.that(!password.replaceAll("\\p{Cs}", "?").equals(other.replaceAll("\\p{Cs}", "?")));
    var file = file();
    file.opened(password).put(new SecretRef("a"), Secret.of("b"));
    assertThat(file.opened(other).names().diagnostics()).extracting(Diagnostic::code)
        .containsExactly("secrets-wrong-password");
  }

  @Provide
  Arbitrary<Map<String, String>> secrets() {
    var names = Arbitraries.strings().withCharRange('a', 'z').ofMinLength(1).ofMaxLength(8);
    return Arbitraries.maps(names, Arbitraries.strings()).ofMaxSize(4);
  }
}
