package org.lct.validate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.diagnostic.Suggestions;
import org.lct.expand.ExpansionDraft;
import org.lct.plan.InitStep;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.StackScriptPlan;

/// Init steps are of a known kind, and what they name can be found. Whether files exist is not looked up
/// here: see [MissingSteps].
final class StepNames implements PlanRule {
  private static final List<String> KINDS = List.of("cloudinit", "stackscript", "ansible", "localansible",
      "shell");
  private static final Pattern STACKSCRIPT = Pattern.compile("\\d+|[^/]+/.+");

  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    var own = draft.request().plan().stackscripts().stream().map(StackScriptPlan::label)
        .collect(Collectors.toCollection(TreeSet::new));
    return draft.resolved().nodePlans().flatMap(nodes -> nodes.steps().values().stream())
        .flatMap(List::stream).flatMap(step -> problem(step, own).stream());
  }

  private static Optional<Diagnostic> problem(Placed<InitStep> placed, Set<String> own) {
    var step = placed.value();
    var at = placed.path().key("name");
    if (!KINDS.contains(step.kind()))
      return Optional.of(Diagnostic.error("unknown-step-kind", Subject.at(at),
          "There is no kind of step `%s`".formatted(step.kind()),
          "A step is `KIND:WHAT`; the kinds are %s.".formatted(String.join(", ", KINDS))
              + Suggestions.sentence(step.kind(), KINDS)));
    if (step.what().isBlank())
      return Optional.of(Diagnostic.error("unknown-step-name", Subject.at(at),
          "`%s` does not say what to run".formatted(step.name()),
          "Write it after the colon: `%s:NAME`.".formatted(step.kind())));
    return step.kind().equals("stackscript") ? stackScript(step, at, own) : bundled(step, at);
  }

  private static Optional<Diagnostic> stackScript(InitStep step, PlanPath at, Set<String> own) {
    return own.contains(step.what()) || STACKSCRIPT.matcher(step.what()).matches()
        ? Optional.empty()
        : Optional.of(Diagnostic.error("unknown-step-name", Subject.at(at),
            "`%s` names no StackScript".formatted(step.name()),
            "Write its owner and label, as in `stackscript:linode/LAMP`, its number, or the label of one of the plan's "
                + "own." + Suggestions.sentence(step.what(), own)));
  }

  private static Optional<Diagnostic> bundled(InitStep step, PlanPath at) {
    var known = BundledSteps.of(step.kind());
    return known.contains(step.what()) || BundledSteps.namesFile(step)
        ? Optional.empty()
        : Optional.of(Diagnostic.error("unknown-step-name", Subject.at(at),
            "No %s step `%s` comes with this version".formatted(step.kind(), step.what()),
            "Bundled are %s. A file is written with its path, as in `%s:./%s.yaml`."
                .formatted(String.join(", ", known), step.kind(), step.what())
                + Suggestions.sentence(step.what(), known))
            .offering(Suggestions.near(step.what(), known).stream().map(name -> step.kind() + ":" + name)
                .toList()));
  }
}
