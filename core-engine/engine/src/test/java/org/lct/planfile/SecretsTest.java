package org.lct.planfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.diagnostic.Diagnostic;

/// A secret that was written into a plan appears in no message and in no quoted line.
class SecretsTest {
  private static final String BALANCER = "name: shop\nregions:\n- region: x\n  nodebalancers:\n  - name: lb\n    ";

  @ParameterizedTest
  @ValueSource(strings = {"key: S3cret", "key: 'S3cret'", "key: [S3cret]",
      "key: |\n      S3cret\n      S3cret",
      "key: {S3cret: S3cret}", "certificate: &c S3cret\n    key: *c",
      "key: -----BEGIN RSA PRIVATE KEY-----\nS3cret\n-----END RSA PRIVATE KEY-----",
      "tag: \"-----BEGIN PRIVATE KEY-----\\nS3cret\"", "tga: -----BEGIN PRIVATE KEY----- S3cret",
      "port: -----BEGIN OPENSSH PRIVATE KEY----- S3cret", "key: -----BEGIN PRIVATE KEY-----\n\tS3cret"})
  void staysHidden(String entry) {
    var file = Read.file(BALANCER + entry + "\n");

    var messages = file.plan().diagnostics().stream().map(Diagnostic::toString)
        .collect(Collectors.joining("\n"));
    var lines = IntStream.range(1, 20).mapToObj(file.document()::line).collect(Collectors.joining("\n"));

    assertThat(file.plan().value()).isEmpty();
    assertThat(messages).doesNotContain("S3cret");
    assertThat(lines).doesNotContain("S3cret").contains("••••••");
    assertThat(file.document().line(5)).isEqualTo("  - name: lb");
  }

  @Test
  void staysHiddenHoweverLongItIs() {
    String pem = "-----BEGIN PRIVATE KEY-----\n" + "      S3cretS3cretS3cret\n".repeat(40_000);

    var document = Read.file(BALANCER + "key: |\n      " + pem).document();

    assertThat(document.line(40_000)).isEqualTo("•".repeat(24));
  }

  @ParameterizedTest
  @ValueSource(strings = {"key: secret:shop/key", "tag: key"})
  void referencesAreShown(String entry) {
    assertThat(Read.file(BALANCER + entry + "\n").document().line(6)).isEqualTo("    " + entry);
  }
}
