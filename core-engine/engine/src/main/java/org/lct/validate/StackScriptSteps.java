package org.lct.validate;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredStackScript;
import org.lct.expand.ExpansionDraft;
import org.lct.expand.NodeScript;
import org.lct.expand.ResolvedNodePlan;
import org.lct.plan.InitPhase;
import org.lct.plan.InitStep;
import org.lct.plan.Placed;
import org.lct.plan.PlanPath;
import org.lct.plan.ResourceAddress;

/// A node runs one StackScript, when it boots for the first time, if that suits its image; and those of a plan have
/// labels of their own.
final class StackScriptSteps implements PlanRule {
  @Override
  public Stream<Diagnostic> check(ExpansionDraft draft) {
    Map<ResourceAddress, DesiredStackScript> own = draft.expansion().each(DesiredStackScript.class)
        .collect(Collectors.toMap(DesiredStackScript::address, Function.identity()));
    return Stream.concat(twice(draft),
        draft.resolved().nodePlans().flatMap(nodes -> nodes(nodes, own)));
  }

  private static Stream<Diagnostic> twice(ExpansionDraft draft) {
    var seen = new HashSet<String>();
    return Placed.each(PlanPath.ROOT.key("stackscripts"), draft.request().plan().stackscripts())
        .filter(script -> !seen.add(script.value().label()))
        .map(script -> Diagnostic.error("duplicate-stackscript", Subject.at(script.path().key("label")),
            "There are two StackScripts `%s`".formatted(script.value().label()),
            "Init steps name them by their labels. Give each its own."));
  }

  private static Stream<Diagnostic> nodes(ResolvedNodePlan nodes,
      Map<ResourceAddress, DesiredStackScript> own) {
    var later = nodes.steps().entrySet().stream().filter(phase -> phase.getKey() != InitPhase.FIRST_BOOT)
        .flatMap(phase -> scripts(phase.getValue())).map(StackScriptSteps::later);
    var first = scripts(nodes.steps().getOrDefault(InitPhase.FIRST_BOOT, List.of())).toList();
    var idle = first.stream().filter(step -> step.value().timeout().isPresent()
        || step.value().retries().isPresent()).map(StackScriptSteps::idle);
    return Stream.of(later, idle, first.stream().skip(1).map(StackScriptSteps::more),
        first.stream().limit(1).flatMap(step -> unsuited(step, nodes, own))).flatMap(some -> some);
  }

  private static Stream<Placed<InitStep>> scripts(List<Placed<InitStep>> steps) {
    return steps.stream().filter(step -> step.value().kind().equals("stackscript"));
  }

  private static Diagnostic later(Placed<InitStep> step) {
    return Diagnostic.error("stackscript-too-late", Subject.at(step.path().key("name")),
        "`%s` cannot run then".formatted(step.value().name()),
        "Linode runs a StackScript when a node boots for the first time only. Put the step under `firstboot`.");
  }

  private static Diagnostic idle(Placed<InitStep> step) {
    return Diagnostic.warning("stackscript-unwatched", Subject.at(step.path()),
        "`timeout` and `retries` say nothing about `%s`".formatted(step.value().name()),
        "Linode runs a StackScript once and does not tell how it ended. Leave them out.");
  }

  private static Diagnostic more(Placed<InitStep> step) {
    return Diagnostic.error("second-stackscript", Subject.at(step.path().key("name")),
        "`%s` is one StackScript too many".formatted(step.value().name()),
        "Linode runs one for each node. Make one of them.");
  }

  private static Stream<Diagnostic> unsuited(Placed<InitStep> step, ResolvedNodePlan nodes,
      Map<ResourceAddress, DesiredStackScript> own) {
    var script = own.get(NodeScript.address(step.value().what()));
    return nodes.image().filter(image -> script != null && !script.suits(image.id())).stream()
        .map(image -> Diagnostic.error("stackscript-not-for-image", Subject.at(step.path().key("name")),
            "`%s` does not run on %s".formatted(step.value().name(), image.id()),
            "Name the image in the `images` of the StackScript, or leave these out."));
  }
}
