package org.lct.validate;

import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.PlanPath;

/// Host names and domain names have the form that RFC 1123 gives them.
final class HostNames implements PlanRule {
  private static final int MOST = 253;
  private static final String PART = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
  private static final Pattern NAME = Pattern.compile(PART + "(?:\\." + PART + ")*");

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var problems = new LinkedHashMap<PlanPath, Diagnostic>();
    NamedNode.each(draft).filter(named -> !named.key().equals("nodenames") && !isLegal(named.name()))
        .forEach(named -> problems.putIfAbsent(named.pattern(), problem(named)));
    return problems.values().stream();
  }

  private static boolean isLegal(String name) {
    return name.length() <= MOST && NAME.matcher(name).matches();
  }

  private static Diagnostic problem(NamedNode named) {
    return Diagnostic.error("illegal-host-name", Subject.at(named.pattern()),
        "%s cannot be named `%s`".formatted(named.linode().address(), named.name()),
        "Host names have letters, digits and `-`; dots stand between parts of at most 63 characters.");
  }
}
