package org.lct.expand;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
  @ParameterizedTest
  @CsvSource({"192.0.2.0/24,192.0.2.0/24,false", "192.0.2.1,192.0.2.1/32,false", "0.0.0.0/0,0.0.0.0/0,false",
      "2001:db8::/32,2001:db8::/32,true", "::/0,::/0,true", "2001:db8::1,2001:db8::1/128,true"})
  void readsAddressesAndRanges(String text, String range, boolean ipv6) {
    assertThat(Cidr.parse(text)).contains(new Cidr(range, ipv6));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "any", "192.0.2.0/33", "192.0.2/24", "192.0.2.256", "1", "2001:db8::/129",
      ":::",
      "192.0.2.0/", "192.0.2.0/24/24", "example.com", "::ffff:192.0.2.1", "2001:db8::1%eth0"})
  void refusesEverythingElse(String text) {
    assertThat(Cidr.parse(text)).isEmpty();
  }
}
