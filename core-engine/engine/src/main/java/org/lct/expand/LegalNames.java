package org.lct.expand;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.plan.PlanPath;

/// What the names in a plan look like, so that addresses, labels and host names can be made of them.
public final class LegalNames {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final Pattern FOREIGN = Pattern.compile("[^A-Za-z0-9._-]+");
  /// What addresses of region volumes, placement groups and networks begin with; a NodeBalancer of that name could share one.
  private static final List<String> RESERVED = List.of("volume.", "placement.", "network.");

  private LegalNames() {}

  /// What is wrong with `name`, written at `at`.
  public static Optional<Diagnostic> problem(String name, PlanPath at) {
    var reserved = RESERVED.stream().filter(name::startsWith).findFirst();
    if (reserved.isPresent())
      return Optional.of(Diagnostic.error("illegal-name", Subject.at(at),
          "`%s` begins with `%s`, which is reserved".formatted(name, reserved.get()),
          "Give it another name."));
    return FORM.matcher(name).matches()
        ? Optional.empty()
        : Optional.of(Diagnostic.error("illegal-name", Subject.at(at),
            "`%s` cannot be a name".formatted(name),
            "Names have 1 to 64 letters, digits, `-`, `_` and `.`" + example(name)));
  }

  private static String example(String name) {
    var legal = FOREIGN.matcher(name.strip()).replaceAll("-");
    return FORM.matcher(legal).matches() ? ", such as `%s`.".formatted(legal) : ".";
  }
}
