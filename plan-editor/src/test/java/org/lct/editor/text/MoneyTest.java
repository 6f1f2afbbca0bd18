package org.lct.editor.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {
  @Test
  void hasThousandsSeparators() {
    assertThat(Money.whole(new BigDecimal("4800"))).isEqualTo("$4,800");
    assertThat(Money.exact(new BigDecimal("17724"))).isEqualTo("$17,724.00");
    assertThat(Money.exact(new BigDecimal("1234567.5"))).isEqualTo("$1,234,567.50");
  }

  @Test
  void roundsHalvesUp() {
    assertThat(Money.whole(new BigDecimal("12.5"))).isEqualTo("$13");
    assertThat(Money.whole(new BigDecimal("0.49"))).isEqualTo("$0");
    assertThat(Money.exact(new BigDecimal("0.005"))).isEqualTo("$0.01");
  }

  @Test
  void nothingIsAnAmountToo() {
    assertThat(Money.whole(BigDecimal.ZERO)).isEqualTo("$0");
    assertThat(Money.exact(BigDecimal.ZERO)).isEqualTo("$0.00");
  }

  @Test
  void differencesHaveASignAndCentsOnlyIfThereAreAny() {
    assertThat(Money.signed(new BigDecimal("96.00"))).isEqualTo("+$96");
    assertThat(Money.signed(new BigDecimal("-4.8"))).isEqualTo("−$4.80");
    assertThat(Money.plain(new BigDecimal("20000"))).isEqualTo("$20,000");
    assertThat(Money.fine(new BigDecimal("0.0175"))).isEqualTo("$0.018");
  }
}
