package org.lct.validate;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.PlanPath;

/// No two nodes get one name: no domain name is given twice, no node or host name twice in a region. The
/// same node or host name in two regions is only warned of.
final class NodeNames implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var first = new HashMap<String, NamedNode>();
    var problems = new LinkedHashMap<PlanPath, Diagnostic>();
    NamedNode.each(draft).forEach(named -> {
      var other = first.putIfAbsent(named.key() + " " + named.name(), named);
      if (other != null)
        problems.merge(named.pattern(), problem(named, other), NodeNames::worse);
    });
    return problems.values().stream();
  }

  private static Diagnostic worse(Diagnostic one, Diagnostic other) {
    return one.isError() || !other.isError() ? one : other;
  }

  private static Diagnostic problem(NamedNode named, NamedNode other) {
    var summary = "%s and %s are both named `%s`".formatted(other.linode().address(),
        named.linode().address(), named.name());
    boolean clash = named.isFullyQualified() || named.linode().region().equals(other.linode().region());
    return clash
        ? Diagnostic.error("duplicate-node-name", Subject.at(named.pattern()), summary,
            "Put `{index}`, `{region}` or a counter of its own into the pattern.")
        : Diagnostic.note("repeated-node-name", Subject.at(named.pattern()), summary,
            "They are in different regions. Put `{region}` into the pattern to tell them apart.");
  }
}
