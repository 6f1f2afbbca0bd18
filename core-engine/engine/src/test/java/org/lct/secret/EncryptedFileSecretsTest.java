package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.diagnostic.Diagnostic;

class EncryptedFileSecretsTest extends SecretStoreContract {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final SecretRef NAME = new SecretRef("a");
  /// Written by the first version, with the password "open sesame".
  private static final String FIRST_FORMAT = "{\"header\":{\"format\":1,\"cipher\":\"AES-256-GCM\",\"kdf\":{\"algorithm\":\"argon2id\",\"cost\":{\"memory"
      + "Kib\":8,\"iterations\":1,\"parallelism\":1},\"salt\":\"jhepMnG3IlxEjgfTjHhwyQ==\"},\"check\":\"L6U28xd"
      + "j1gUCPmNbW7IMIg==\",\"nonce\":\"AtOkcYUqVJieRyEK\"},\"secrets\":\"WlY3XOPJ05tsbjC6ZurLu8gCu647BzFF"
      + "bl4FCBDoMpLUZTxgoWzpXPMsFM/UYOyl0AggRSJLqRZr5lw=\",\"sha256\":\"8LwBrNU7ycfzv1m5Uy6AZJkyKzfdbc"
      + "oe5olIQafmGTU=\"}";
  private final SecretFile file;
  private final SecretStore store;

  EncryptedFileSecretsTest(@TempDir Path temporary) {
    file = new SecretFile(temporary.resolve("home/secrets.json"));
    store = file.opened("open sesame");
  }

  @Override
  protected SecretStore store() {
    return store;
  }

  private static String code(List<Diagnostic> diagnostics) {
    assertThat(diagnostics).hasSize(1);
    return diagnostics.getFirst().code();
  }

  private void stored() {
    assertThat(store.put(NAME, Secret.of("canary-7f3a"))).isEmpty();
  }

  @Test
  void survivesTheProcess() {
    stored();
    assertThat(file.opened("open sesame").get(NAME).value()).contains(Secret.of("canary-7f3a"));
  }

  @Test
  void asksTwiceForANewPasswordAndNeverAgain() {
    stored();
    assertThat(file.questions).hasSize(2);
    stored();
    store.get(NAME);
    store.names();
    store.remove(NAME);
    assertThat(file.questions).hasSize(2);
  }

  @Test
  void asksOnceForAnOldPassword() {
    stored();
    var later = file.opened("open sesame");
    later.get(NAME);
    later.put(NAME, Secret.of("b"));
    later.get(NAME);
    assertThat(file.questions).hasSize(3);
  }

  @Test
  void asksForNoPasswordWhereThereIsNoFile() {
    store.names();
    store.find(NAME);
    store.remove(NAME);
    assertThat(file.questions).isEmpty();
  }

  @Test
  void wipesEveryPasswordItWasGiven() {
    stored();
    file.opened("wrong").names();
    file.opened("open sesame").names();
    file.opened("one", "other").put(NAME, Secret.of("b"));
    assertThat(file.given).hasSizeGreaterThan(3)
        .allSatisfy(password -> assertThat(new String(password)).isBlank());
  }

  @Test
  void wipesTwoPasswordsThatDiffer() {
    assertThat(code(file.opened("one", "other").put(NAME, Secret.of("b"))))
        .isEqualTo("secrets-passwords-differ");
    assertThat(file.given).hasSize(2).allSatisfy(password -> assertThat(new String(password)).isBlank());
    assertThat(file.path).doesNotExist();
  }

  @Test
  void refusesAWrongPasswordAndTakesTheRightOneAfterwards() {
    stored();
    var later = file.opened("wrong", "open sesame");
    assertThat(code(later.get(NAME).diagnostics())).isEqualTo("secrets-wrong-password");
    assertThat(later.get(NAME).value()).contains(Secret.of("canary-7f3a"));
  }

  @Test
  void writesNothingWithAWrongPassword() throws IOException {
    stored();
    byte[] before = Files.readAllBytes(file.path);
    assertThat(code(file.opened("wrong").put(NAME, Secret.of("b")))).isEqualTo("secrets-wrong-password");
    assertThat(code(file.opened("wrong").remove(NAME))).isEqualTo("secrets-wrong-password");
    assertThat(file.path).hasBinaryContent(before);
  }

  @Test
  void saysThatItNeedsAPassword() {
    assertThat(code(file.opened().put(NAME, Secret.of("a")))).isEqualTo("secrets-locked");
    assertThat(code(file.opened("").put(NAME, Secret.of("a")))).isEqualTo("secrets-locked");
    stored();
    assertThat(code(file.opened().names().diagnostics())).isEqualTo("secrets-locked");
  }

  @Test
  void refusesAFileThatOthersMayRead() throws IOException {
    stored();
    for (var mode : List.of("rw-r-----", "rw----r--")) {
      Files.setPosixFilePermissions(file.path, PosixFilePermissions.fromString(mode));
      assertThat(code(store.get(NAME).diagnostics())).isEqualTo("secrets-exposed");
      assertThat(code(store.put(NAME, Secret.of("b")))).isEqualTo("secrets-exposed");
    }
  }

  @Test
  void opensWhatTheFirstVersionWrote() throws IOException {
    Files.createDirectories(file.path.getParent());
    Files.writeString(file.path, FIRST_FORMAT);
    Files.setPosixFilePermissions(file.path, PosixFilePermissions.fromString("rw-------"));
    assertThat(store.get(new SecretRef("a-1")).value()).contains(Secret.of("value of a-1"));
  }

  @Test
  void refusesAFileOfANewerFormat() throws IOException {
    stored();
    var newer = Files.readString(file.path).replace("\"format\":1", "\"format\":2, \"new\":true");
    Files.writeString(file.path, newer);
    assertThat(code(store.get(NAME).diagnostics())).isEqualTo("secrets-newer");
    assertThat(code(store.put(NAME, Secret.of("b")))).isEqualTo("secrets-newer");
    assertThat(file.path).hasContent(newer);
  }

  @Test
  void refusesAFileThatCannotBeRead() throws IOException {
    Files.createDirectories(file.path);
    Files.setPosixFilePermissions(file.path, PosixFilePermissions.fromString("rwx------"));
    assertThat(code(store.get(NAME).diagnostics())).isEqualTo("secrets-unreadable");
  }

  @Test
  void saysWhyItCannotWrite() throws IOException {
    Files.createDirectories(file.path.resolveSibling("secrets.json.lock"));
    assertThat(code(store.put(NAME, Secret.of("a")))).isEqualTo("secrets-unwritable");
  }

  @Test
  void refusesWhatIsNoFileOfSecrets() throws IOException {
    Files.createDirectories(file.path.getParent());
    for (var content : List.of("", "null", "{}", "[]", "not json", "{\"header\":null}",
        "{\"header\":{\"format\":1}}", "[".repeat(5000))) {
      Files.writeString(file.path, content);
      Files.setPosixFilePermissions(file.path, PosixFilePermissions.fromString("rw-------"));
      assertThat(code(store.names().diagnostics())).as(content).isEqualTo("secrets-damaged");
    }
    assertThat(file.questions).isEmpty();
  }

  @Test
  void drawsANewNonceWheneverItWrites() throws IOException {
    var nonces = new HashSet<String>();
    for (int i = 0; i < 20; i++) {
      stored();
      nonces.add(JSON.readTree(file.path.toFile()).at("/header/nonce").asText());
    }
    assertThat(nonces).hasSize(20);
  }

  @Test
  void showsNeitherSecretsNorNamesNorThePassword() throws IOException {
    store.put(new SecretRef("canary-name"), Secret.of("canary-7f3a"));
    assertThat(Files.readString(file.path)).doesNotContain("canary", "sesame");
  }

  @Test
  void takesAnotherPasswordWhenTheFileGotAnotherOneMeanwhile() throws IOException {
    stored();
    Files.delete(file.path);
    var other = new SecretFile(file.path);
    other.opened("second").put(NAME, Secret.of("of the other process"));
    assertThat(code(store.get(NAME).diagnostics())).isEqualTo("secrets-wrong-password");
    assertThat(code(store.put(NAME, Secret.of("b")))).isEqualTo("secrets-wrong-password");
    assertThat(other.opened("second").get(NAME).value()).contains(Secret.of("of the other process"));
  }

  @Test
  void tellsTheRedactorEverySecretThatPasses() {
    stored();
    assertThat(file.redactor.redact("canary-7f3a")).isEqualTo("***");
    var later = new SecretFile(file.path);
    later.opened("open sesame").names();
    assertThat(later.redactor.redact("canary-7f3a")).isEqualTo("***");
  }

  @Test
  void keepsTextsThatAreNoUnicode() {
    store.put(NAME, Secret.of("lone \uD800 surrogate"));
    assertThat(store.get(NAME).value()).contains(Secret.of("lone \uD800 surrogate"));
  }

  @Test
  void isBoundAtTheFullCostOfAPassword() throws IOException {
    PasswordPrompt prompt = _ -> Optional.of("open sesame".toCharArray());
    var injector = Guice.createInjector(new EncryptedFileModule(file.path), new AbstractModule() {
      @Override
      protected void configure() {
        bind(PasswordPrompt.class).toInstance(prompt);
        bind(SecureRandom.class).toInstance(new SecureRandom());
      }
    });
    var bound = injector.getInstance(SecretStore.class);
    assertThat(bound.put(NAME, Secret.of("canary-7f3a"))).isEmpty();
    assertThat(injector.getInstance(Redactor.class).redact("canary-7f3a")).isEqualTo("***");
    var cost = JSON.readTree(file.path.toFile()).at("/header/kdf/cost");
    assertThat(cost.get("memoryKib").asInt()).isEqualTo(64 * 1024);
    assertThat(cost.get("iterations").asInt()).isEqualTo(3);
    assertThat(file.opened("open sesame").get(NAME).value()).contains(Secret.of("canary-7f3a"));
    assertThat(new String(Files.readAllBytes(file.path), StandardCharsets.UTF_8)).endsWith("}");
  }
}
