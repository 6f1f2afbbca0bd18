package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.diagnostic.Diagnostic;

class SshPublicKeyTest {
  private static List<String> codes(String text) {
    return SshPublicKey.parse(text).diagnostics().stream().map(Diagnostic::code).toList();
  }

  /// A line of `authorized_keys` whose key has these fields after its type.
  private static String line(String type, byte[]... fields) {
    var blob = new ByteArrayOutputStream();
    add(blob, type.getBytes(StandardCharsets.US_ASCII));
    for (var field : fields)
      add(blob, field);
    return type + " " + Base64.getEncoder().encodeToString(blob.toByteArray());
  }

  private static void add(ByteArrayOutputStream blob, byte[] field) {
    blob.writeBytes(ByteBuffer.allocate(4).putInt(field.length).array());
    blob.writeBytes(field);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @CsvSource({"ed25519,256", "rsa,2048", "rsa,3072", "ecdsa,256", "ecdsa,384", "ecdsa,521"})
  void isWhatSshKeygenMakes(String type, String bits, @TempDir Path temporary) throws Exception {
    var file = temporary.resolve("key");
    SshKeygen.run("-q", "-t", type, "-b", bits, "-N", "", "-C", "ann's key 1", "-f", file.toString());
    var line = Files.readString(temporary.resolve("key.pub"));
    assertThat(SshPublicKey.parse(line).value()).hasValueSatisfying(key -> {
      assertThat(key.comment()).isEqualTo("ann's key 1");
      assertThat(key.line()).isEqualTo(line.strip());
    });
    assertThat(SshPublicKey.isPrivate(Files.readString(file))).isTrue();
    assertThat(SshPublicKey.isPrivate(line)).isFalse();
  }

  @Test
  void mayBeOnASecurityKey() {
    assertThat(codes(line("sk-ssh-ed25519@openssh.com", new byte[32], text("ssh:")))).isEmpty();
    assertThat(codes(line("sk-ecdsa-sha2-nistp256@openssh.com", text("nistp256"), new byte[65],
        text("ssh:")))).isEmpty();
  }

  @Test
  void isNotAShortRsaKey(@TempDir Path temporary) throws Exception {
    var file = temporary.resolve("key");
    SshKeygen.run("-q", "-t", "rsa", "-b", "1024", "-N", "", "-f", file.toString());
    assertThat(SshPublicKey.parse(Files.readString(temporary.resolve("key.pub"))).diagnostics())
        .singleElement().satisfies(problem -> {
          assertThat(problem.code()).isEqualTo("ssh-rsa-key-short");
          assertThat(problem.summary()).contains("1024");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "ssh-ed25519", "ssh-ed25519 AAAA", "ssh-ed25519 ====",
      "ssh-ed25519 /////w==", "-----BEGIN PUBLIC KEY-----", "---- BEGIN SSH2 PUBLIC KEY ----"})
  void isNothingElse(String text) {
    assertThat(codes(text)).containsExactly("ssh-public-key-malformed");
  }

  @Test
  void isOneOfTheFormsWeKnow() {
    var malformed = List.of(
        // Another algorithm, and another one inside than outside.
        line("ssh-dss", new byte[128], new byte[20], new byte[128], new byte[128]),
        line("ssh-ed25519", new byte[32]).replaceFirst("ssh-ed25519", "ssh-rsa"),
        // Too short, too many, the wrong curve.
        line("ssh-ed25519", new byte[31]), line("ssh-ed25519", new byte[32], new byte[1]),
        line("ecdsa-sha2-nistp256", text("nistp384"), new byte[65]),
        // Two keys, and options before the key.
        line("ssh-ed25519", new byte[32]) + "\n" + line("ssh-ed25519", new byte[32]),
        "no-pty " + line("ssh-ed25519", new byte[32]));
    for (var text : malformed)
      assertThat(codes(text)).as(text).containsExactly("ssh-public-key-malformed");
  }

  @Test
  void saysWhichFormsAreKnown() {
    assertThat(SshPublicKey.parse("hello").diagnostics().getFirst().detail()).contains("ssh-ed25519",
        "ssh-rsa", "2048", "ecdsa-sha2-nistp256", "sk-ssh-ed25519");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-----BEGIN OPENSSH PRIVATE KEY-----\n", "-----BEGIN RSA PRIVATE KEY-----\n",
      "-----BEGIN ENCRYPTED PRIVATE KEY-----\n", "PuTTY-User-Key-File-3: ssh-ed25519\n",
      "text before\n-----BEGIN EC PRIVATE KEY-----\n"})
  void isToldFromAPrivateKey(String text) {
    assertThat(SshPublicKey.isPrivate(text)).isTrue();
  }
}
