package org.lct.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lct.cloud.BundledCatalog;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.validate.PlanValidator;

class LargePlanTest {
  @Test
  void itIsAPlanWithoutErrors() {
    var file = LargePlan.THOUSAND_NODE_PLANS.file();
    assertThat(file.plan().diagnostics()).isEmpty();
    var request = new ExpandRequest(file.plan().value().orElseThrow(), "large", BundledCatalog.load(),
        CounterValues.NONE, List.of());
    assertThat(new PlanValidator().check(request).value()).isPresent();
  }
}
