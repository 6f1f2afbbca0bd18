package org.lct.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lct.testing.DocumentedCodes;

class DescribedCodesTest {
  @ParameterizedTest
  @ValueSource(strings = {"compare", "expand", "git", "validate"})
  void everyCodeHasItsRow(String part) {
    var made = DocumentedCodes.madeIn(part);

    assertThat(made).isNotEmpty();
    assertThat(DocumentedCodes.described()).containsAll(made);
  }
}
