package org.lct.validate;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.NodePlan;
import org.lct.plan.Placed;
import org.lct.software.Role;
import org.lct.software.Software;
import org.lct.software.SoftwareCatalog;

/// What is said to run on nodes, or to be used by them, is in the catalogue of software.
final class UnknownSoftware implements PlanRule {
  /// Read when the first plan says what runs on its nodes.
  static final class Known {
    static final SoftwareCatalog CATALOG = SoftwareCatalog.load();
  }

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    return WrittenNodePlans.of(draft.request().plan()).flatMap(UnknownSoftware::names)
        .filter(name -> !Known.CATALOG.knows(name.value())).map(UnknownSoftware::problem);
  }

  private static Stream<Placed<String>> names(Placed<NodePlan> nodes) {
    return Stream.of(Placed.each(nodes.path().key("software"), nodes.value().software()),
        Placed.each(nodes.path().key("uses"), nodes.value().uses())).flatMap(names -> names);
  }

  private static Diagnostic problem(Placed<String> name) {
    return Known.CATALOG.software(name.value()).map(software -> noSuchRole(name, software))
        .orElseGet(() -> problem(name, "`%s` is not in the catalogue of software".formatted(name.value()),
            "It is drawn, and nothing is known of its ports."));
  }

  private static Diagnostic noSuchRole(Placed<String> name, Software software) {
    var roles = software.roles().stream().map(Role::name).collect(Collectors.joining("`, `", "`", "`"));
    return problem(name, "%s has no role `%s`".formatted(software.name(), name.value()),
        "Its roles are %s.".formatted(roles));
  }

  private static Diagnostic problem(Placed<String> name, String summary, String detail) {
    return Diagnostic.warning("unknown-software", Subject.at(name.path()), summary, detail)
        .didYouMean(name.value(), Known.CATALOG.names());
  }
}
