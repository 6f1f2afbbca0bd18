package org.lct.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.diagnostic.Diagnostic;

class ApiUrlTest {
  @ParameterizedTest
  @CsvSource({"https://api.linode.com,https://api.linode.com",
      "https://api.linode.com/,https://api.linode.com", "https://api.linode.com/v4,https://api.linode.com",
      "https://api.linode.com/v4/,https://api.linode.com",
      "https://api.linode.com/v4beta,https://api.linode.com",
      "https://api.linode.com/v4beta/,https://api.linode.com",
      "HTTPS://API.Linode.COM:8443/v4,https://api.linode.com:8443",
      "http://127.0.0.1:8080/v4,http://127.0.0.1:8080", "http://localhost,http://localhost",
      "http://[::1]:80/,http://[::1]:80", "' https://api.linode.com ',https://api.linode.com"})
  void isKeptWithoutItsPath(String given, String kept) {
    assertThat(ApiUrl.parse(given).value()).contains(URI.create(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "api.linode.com", "https://", "https:///v4", "ftp://api.linode.com",
      "https://api.linode.com/v3", "https://api.linode.com/v4/linode", "https://api.linode.com?a=b",
      "https://api.linode.com#a", "https://ann:canary@api.linode.com", "https://api.linode.com:0",
      "https://api.linode.com:70000", "https://a b", "mailto:ann@example.com"})
  void isNothingMoreAndNothingLess(String given) {
    assertThat(ApiUrl.parse(given).diagnostics()).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("account-url-malformed");
      assertThat(problem.toString()).doesNotContain("canary");
    });
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://api.linode.com", "HTTP://10.0.0.1/v4", "http://localhost.example.com",
      "http://127.0.0.1.example.com", "http://[2001:db8::1]", "http://0.0.0.0"})
  void isNotPlainHttpToAnotherMachine(String given) {
    assertThat(ApiUrl.parse(given).diagnostics()).extracting(Diagnostic::code)
        .containsExactly("insecure-url");
  }

  @ParameterizedTest
  @CsvSource({"https://127.0.0.1,true", "https://127.8.9.10,true", "https://localhost,true",
      "https://[::1],true", "https://[0:0:0:0:0:0:0:1],true", "https://api.linode.com,false",
      "https://127.0.0.1.nip.io,false", "https://192.0.2.1,false"})
  void knowsThisMachine(URI url, boolean loopback) {
    assertThat(ApiUrl.isLoopback(url)).isEqualTo(loopback);
  }
}
