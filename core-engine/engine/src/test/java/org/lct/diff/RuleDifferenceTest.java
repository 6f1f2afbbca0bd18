package org.lct.diff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleDifferenceTest {
  private static final String BEFORE = "in DROP but [TCP 22 from 192.0.2.1/32, 192.0.2.2/32; ICMP from 0.0.0.0/0, "
      + "::/0], out ACCEPT";

  @Test
  void ofRulesOnlyThoseAreToldThatComeAndGoAddressByAddress() {
    var after = "in DROP but [TCP 443 from 0.0.0.0/0; TCP 22 from 192.0.2.1/32, 192.0.2.3/32; ICMP from 0.0.0.0/0, "
        + "::/0], out DROP but [UDP 53 to 0.0.0.0/0]";

    var difference = RuleDifference.of("rules", BEFORE, after).orElseThrow();

    assertThat(difference.added()).containsExactly("in TCP 443 from 0.0.0.0/0", "in TCP 22 from 192.0.2.3/32",
        "out otherwise DROP", "out UDP 53 to 0.0.0.0/0");
    assertThat(difference.removed()).containsExactly("in TCP 22 from 192.0.2.2/32", "out otherwise ACCEPT");
    assertThat(RuleDifference.words("rules", BEFORE, after)).startsWith("+ in TCP 443 from 0.0.0.0/0; ")
        .endsWith("; - in TCP 22 from 192.0.2.2/32; - out otherwise ACCEPT").doesNotContain("ICMP");
  }

  @Test
  void rulesInAnotherOrderAreSaidToBeThat() {
    var after = "in DROP but [ICMP from 0.0.0.0/0, ::/0; TCP 22 from 192.0.2.1/32, 192.0.2.2/32], out ACCEPT";

    assertThat(RuleDifference.words("rules", BEFORE, after)).isEqualTo("in another order");
  }

  @Test
  void whatIsNoRulesIsToldWhole() {
    assertThat(RuleDifference.words("size", "20 GB", "40 GB")).isEqualTo("20 GB -> 40 GB");
  }
}
