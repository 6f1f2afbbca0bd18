package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;

class SecretInputTest {
  private static final SecretRef TOKEN = SecretRef.PERSONAL_TOKEN;
  private static final SecretRef PUBLIC_KEY = SecretRef.DEFAULT_ROOT_SSH_PUBLIC_KEY;
  private static final SshKeyPair KEYS = SshKeyPair.generate(new SecureRandom(), "ann's key");

  private final Path directory;

  SecretInputTest(@TempDir Path directory) {
    this.directory = directory;
  }

  private static Checked<Secret> read(SecretRef name, String given) {
    return SecretInput.read(name, given, Reader.nullReader());
  }

  private static List<String> codes(Checked<?> checked) {
    return checked.diagnostics().stream().map(Diagnostic::code).toList();
  }

  private Path file(String name, String content, String mode) throws IOException {
    var file = Files.writeString(directory.resolve(name), content);
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
  }

  @Test
  void isTheTextItself() {
    assertThat(read(TOKEN, "0123abcd")).isEqualTo(Checked.of(Secret.of("0123abcd")));
    assertThat(read(TOKEN, "two\nlines\n").value()).contains(Secret.of("two\nlines\n"));
    assertThat(read(TOKEN, "no \0 path").value()).contains(Secret.of("no \0 path"));
  }

  @Test
  void isTheContentOfAFile() throws IOException {
    var file = file("token", "0123abcd\n", "rw-------");
    assertThat(read(TOKEN, file.toString())).isEqualTo(Checked.of(Secret.of("0123abcd")));
  }

  @Test
  void isTheStandardInput() {
    assertThat(SecretInput.read(TOKEN, "-", new StringReader("0123abcd\r\n")))
        .isEqualTo(Checked.of(Secret.of("0123abcd")));
  }

  @Test
  void losesOneLineBreakAtItsEndAndNoMore() {
    assertThat(SecretInput.read(TOKEN, "-", new StringReader("\n a \n\n")).value())
        .contains(Secret.of("\n a \n"));
  }

  @Test
  void isNotEmpty() throws IOException {
    assertThat(codes(read(TOKEN, ""))).containsExactly("secret-empty");
    assertThat(codes(read(TOKEN, "-"))).containsExactly("secret-empty");
    assertThat(codes(read(TOKEN, file("empty", "\n", "rw-------").toString())))
        .containsExactly("secret-empty");
  }

  @Test
  void isText() throws IOException {
    var file = directory.resolve("binary");
    Files.write(file, new byte[]{(byte) 0xff, (byte) 0xfe, 0});
    assertThat(codes(read(TOKEN, file.toString()))).containsExactly("secret-not-text");
  }

  @Test
  void isShort() throws IOException {
    var longest = "x".repeat(1 << 20);
    assertThat(SecretInput.read(TOKEN, "-", new StringReader(longest)).value()).isPresent();
    assertThat(codes(SecretInput.read(TOKEN, "-", new StringReader(longest + "x"))))
        .containsExactly("secret-too-long");
    assertThat(codes(read(TOKEN, file("long", longest + "x", "rw-------").toString())))
        .containsExactly("secret-too-long");
  }

  @Test
  void doesNotReadAnEndlessInput() {
    var endless = new Reader() {
      @Override
      public int read(char[] buffer, int offset, int length) {
        return length;
      }

      @Override
      public void close() {}
    };
    assertThat(codes(SecretInput.read(TOKEN, "-", endless))).containsExactly("secret-too-long");
  }

  @Test
  void saysWhyTheInputCannotBeRead() {
    var broken = new Reader() {
      @Override
      public int read(char[] buffer, int offset, int length) throws IOException {
        throw new IOException("the pipe broke");
      }

      @Override
      public void close() {}
    };
    assertThat(SecretInput.read(TOKEN, "-", broken).diagnostics()).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("secret-input-unreadable");
      assertThat(problem.summary()).contains("standard input", "the pipe broke");
    });
  }

  @Test
  void warnsOfAFileThatOthersMayRead() throws IOException {
    var read = read(TOKEN, file("token", "0123abcd", "rw-r--r--").toString());
    assertThat(read.value()).contains(Secret.of("0123abcd"));
    assertThat(codes(read)).containsExactly("secret-file-exposed");
  }

  @Test
  void letsOthersReadAPublicKey() throws IOException {
    var file = file("key.pub", KEYS.publicKey().line() + "\n", "rw-r--r--");
    assertThat(read(PUBLIC_KEY, file.toString())).isEqualTo(Checked.of(Secret.of(KEYS.publicKey().line())));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/no/such/file", "./token", "../token", "~/token", "C:\\token"})
  void warnsOfAPathWithoutAFile(String path) {
    var read = read(TOKEN, path);
    assertThat(read.value()).contains(Secret.of(path));
    assertThat(codes(read)).containsExactly("secret-file-missing");
    assertThat(codes(read(PUBLIC_KEY, path))).containsExactly("secret-file-missing",
        "ssh-public-key-malformed");
  }

  @Test
  void keepsTheCommentOfAPublicKey() {
    assertThat(read(PUBLIC_KEY, " " + KEYS.publicKey().line() + " ").value())
        .hasValueSatisfying(key -> assertThat(key.reveal()).endsWith(" ann's key"));
  }

  @Test
  void isAPublicKeyWhereTheNameSaysSo() {
    assertThat(codes(read(PUBLIC_KEY, "0123abcd"))).containsExactly("ssh-public-key-malformed");
    assertThat(codes(read(new SecretRef("team/ann-public-key"), "0123abcd")))
        .containsExactly("ssh-public-key-malformed");
  }

  @Test
  void isNoPrivateKeyWhereAPublicOneBelongs() throws IOException {
    var privateKey = KEYS.privateKey().reveal();
    var file = file("id_ed25519", privateKey, "rw-------");
    file("id_ed25519.pub", KEYS.publicKey().line(), "rw-r--r--");
    assertThat(read(PUBLIC_KEY, file.toString()).diagnostics()).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("ssh-private-key");
      assertThat(problem.detail()).contains(file + ".pub").doesNotContain("ssh-keygen");
    });
    assertThat(codes(read(PUBLIC_KEY, privateKey))).containsExactly("ssh-private-key");
  }

  @Test
  void saysHowToMakeThePublicKeyThatIsMissing() throws IOException {
    var file = file("id_ed25519", KEYS.privateKey().reveal(), "rw-------");
    assertThat(read(PUBLIC_KEY, file.toString()).diagnostics().getFirst().detail())
        .contains("ssh-keygen -y -f " + file);
  }

  @Test
  void mayBeAPrivateKeyElsewhere() {
    assertThat(read(new SecretRef("deploy-key"), KEYS.privateKey().reveal()).value())
        .contains(KEYS.privateKey());
  }

  @Test
  void isNotRepeatedInADiagnostic() throws IOException {
    var secret = "canary-7f3a";
    var all = List.of(read(PUBLIC_KEY, secret), read(PUBLIC_KEY, KEYS.privateKey().reveal()),
        read(TOKEN, "~" + secret), read(PUBLIC_KEY, file("f", secret, "rw-r--r--").toString()),
        read(TOKEN, file("g", secret, "rw-r--r--").toString()));
    assertThat(all.toString()).doesNotContain("canary", KEYS.privateKey().reveal().lines().toList().get(1));
  }
}
