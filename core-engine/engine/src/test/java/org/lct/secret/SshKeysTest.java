package org.lct.secret;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;

class SshKeysTest {
  private final Path sandbox;
  private final Path privateFile;
  private final Path publicFile;

  SshKeysTest(@TempDir Path temporary) {
    sandbox = temporary.resolve("sandbox");
    privateFile = sandbox.resolve("ssh/id_ed25519");
    publicFile = sandbox.resolve("ssh/id_ed25519.pub");
  }

  private Checked<SshKeyPair> pair() {
    return SshKeys.onSandbox(sandbox, new SecureRandom()).pair();
  }

  private static List<String> codes(Checked<?> checked) {
    return checked.diagnostics().stream().map(Diagnostic::code).toList();
  }

  @Test
  void areMadeOnce() {
    var made = pair();
    assertThat(codes(made)).containsExactly("ssh-key-generated");
    assertThat(made.diagnostics().getFirst().summary()).contains(privateFile.toString());
    var found = pair();
    assertThat(codes(found)).isEmpty();
    assertThat(found.value()).isEqualTo(made.value());
  }

  @Test
  void areForTheirOwnerOnly() throws IOException {
    pair();
    for (var file : List.of(privateFile, publicFile))
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
  }

  @Test
  void areAcceptedByOpenSsh() throws Exception {
    var pair = pair().value().orElseThrow();
    assertThat(SshKeygen.run("-y", "-f", privateFile.toString()))
        .startsWith("ssh-ed25519 " + pair.publicKey().blob());
    assertThat(SshKeygen.run("-l", "-f", publicFile.toString())).startsWith("256 SHA256:")
        .endsWith("(ED25519)");
  }

  @Test
  void areEachOthersHalves() throws IOException {
    var pair = pair().value().orElseThrow();
    assertThat(privateFile).hasContent(pair.privateKey().reveal());
    assertThat(SshPublicKey.parse(Files.readString(publicFile)).value()).contains(pair.publicKey());
  }

  @Test
  void areReadWhereSshKeygenMadeThem() throws Exception {
    Files.createDirectories(privateFile.getParent());
    SshKeygen.run("-q", "-t", "ed25519", "-N", "", "-C", "mine", "-f", privateFile.toString());
    assertThat(pair().value()).hasValueSatisfying(
        pair -> assertThat(publicFile).content().contains(pair.publicKey().blob()));
  }

  @Test
  void getTheirPublicFileBack() throws IOException {
    var pair = pair().value().orElseThrow();
    Files.delete(publicFile);
    assertThat(pair().value()).contains(pair);
    assertThat(publicFile).content().isEqualToIgnoringNewLines(pair.publicKey().line());
  }

  @Test
  void areRefusedWhenTheyDoNotBelongTogether() throws IOException {
    pair();
    var other = SshKeyPair.generate(new SecureRandom(), "");
    Files.writeString(privateFile, other.privateKey().reveal());
    assertThat(codes(pair())).containsExactly("ssh-key-damaged");
  }

  @Test
  void areNeverReplacedWhenTheyAreDamaged() throws IOException {
    pair();
    for (var content : List.of("", "no key", "-----BEGIN OPENSSH PRIVATE KEY-----\n%%%%\n",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH PRIVATE KEY-----\n")) {
      Files.writeString(privateFile, content);
      assertThat(codes(pair())).containsExactly("ssh-key-damaged");
      assertThat(privateFile).hasContent(content);
    }
  }

  @Test
  void sayWhyTheyCannotBeMade() throws IOException {
    Files.writeString(sandbox, "a file where the directory should be");
    assertThat(codes(pair())).containsExactly("ssh-key-unusable");
  }

  @Test
  void doNotPrint() {
    var pair = pair().value().orElseThrow();
    assertThat(pair.toString()).contains("***").doesNotContain("PRIVATE");
  }
}
