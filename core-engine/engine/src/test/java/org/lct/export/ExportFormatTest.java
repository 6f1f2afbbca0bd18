package org.lct.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.lct.testing.DocumentedCodes;

class ExportFormatTest {
  private static final String UNKNOWN_TYPE = """
      format: 2
      name: shop
      regions: [{region: us-east, nodes: [{name: web, type: g9-none, image: linode/debian12}]}]
      """;

  private static Stream<Arguments> plans() {
    return Exports.plans();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plans")
  void everyPlanIsExportedInEveryFormatTheSameEachTime(String name, ExportSource source) {
    for (var format : ExportFormat.values()) {
      var text = Exports.text(format, source);

      assertThat(text).as("%s as %s", name, format).endsWith("\n").doesNotContain("\r");
      assertThat(Exports.text(format, source)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPlanWithErrorsIsExportedInItsOwnNotationsOnly(ExportFormat format) {
    var source = Exports.source(UNKNOWN_TYPE);

    var exported = format.export(source);

    assertThat(exported.failed()).isEqualTo(format.needsSoundPlan());
    switch (format) {
      case YAML -> assertThat(exported.value()).contains(UNKNOWN_TYPE);
      case JSON -> assertThat(exported.value().orElseThrow()).contains("\"type\": \"g9-none\"");
      case TERRAFORM, ANSIBLE, MARKDOWN -> {
        assertThat(exported.failed()).isTrue();
        assertThat(exported.diagnostics()).isEqualTo(source.expansion().diagnostics())
            .anyMatch(problem -> problem.code().equals("unknown-type"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aPlanThatCannotBeReadIsRefused(ExportFormat format) {
    var source = Exports.source("name: shop\nregionz: []\n");

    var exported = format.export(source);

    assertThat(exported.failed()).isTrue();
    assertThat(exported.diagnostics()).anyMatch(problem -> problem.code().equals("unknown-key"));
  }

  @Test
  void everyCodeHasItsRow() {
    assertThat(DocumentedCodes.described()).containsAll(DocumentedCodes.madeIn("export"));
  }
}
