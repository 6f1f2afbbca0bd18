package org.lct.validate;

import java.util.List;
import org.lct.cloud.BundledCatalog;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Diagnostic;
import org.lct.testing.Problems;
import org.lct.testing.SamplePlans;

/// Validated plans for tests, at the built-in catalogue.
final class Checks {
  static final Catalog CATALOG = BundledCatalog.load();

  private Checks() {}

  /// What is wrong with a plan.
  static List<Diagnostic> check(String yaml) {
    return new PlanValidator().check(SamplePlans.of(yaml), CATALOG);
  }

  /// The same as short texts.
  static List<String> problems(String yaml) {
    return Problems.of(check(yaml));
  }

  /// What is wrong with a plan of one Nanode `web` in Newark to which `keys` are added.
  static List<String> ofNode(String keys) {
    return problems("""
        regions:
        - region: us-east
          nodes:
          - {name: web, type: g6-nanode-1, image: linode/debian12, %s}
        """.formatted(keys));
  }

  /// What is wrong with a plan of one such node and `keys` at its top.
  static List<String> ofPlan(String keys) {
    return problems(keys + """

        regions:
        - region: us-east
          nodes: [{name: web, type: g6-nanode-1, image: linode/debian12}]
        """);
  }

  /// What is wrong with a plan of one such node and the keys of its region.
  static List<String> ofRegion(String keys) {
    return problems("""
        regions:
        - region: us-east
          nodes: [{name: web, type: g6-nanode-1, image: linode/debian12}]
        """ + keys.indent(2));
  }
}
