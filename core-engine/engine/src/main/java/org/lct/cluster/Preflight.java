package org.lct.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.Expansion;
import org.lct.expand.Expansion.NodeStep;
import org.lct.inventory.StepRecord;
import org.lct.plan.PlanPath;
import org.lct.validate.MissingSteps;

/// Looks for what would stop a deployment half-way, before anything is created.
final class Preflight {
  private final DeployRequest request;
  private final Expansion expansion;

  Preflight(DeployRequest request, Expansion expansion) {
    this.request = request;
    this.expansion = expansion;
  }

  /// Everything that stands against the deployment; missing steps do not if they are to be left out.
  List<Diagnostic> problems(CloudProvider cloud) throws CallFailedException, InterruptedException {
    var problems = new ArrayList<Diagnostic>();
    if (request.access().keys().isEmpty()) {
      problems.add(Diagnostic.error("ssh-key-missing", Subject.whole(), "No SSH key is known",
          "Nodes are opened by key only. Store one with `linodetool secret set default-root-ssh-public-key "
              + "~/.ssh/id_ed25519.pub`."));
    }
    if (!request.options().skipMissingSteps())
      problems.addAll(missing());
    problems.addAll(unknownStackScripts(cloud));
    return problems;
  }

  private List<Diagnostic> missing() {
    return MissingSteps.find(expansion.steps(), request.baseDirectory());
  }

  private List<Diagnostic> unknownStackScripts(CloudProvider cloud)
      throws CallFailedException, InterruptedException {
    var places = new LinkedHashMap<String, PlanPath>();
    expansion.steps().stream().filter(step -> step.step().kind().equals("stackscript"))
        .forEach(step -> places.putIfAbsent(step.step().what(), step.path()));
    var problems = new ArrayList<Diagnostic>();
    for (var place : places.entrySet()) {
      if (isKnown(place.getKey(), cloud))
        continue;
      problems.add(Diagnostic.error("unknown-stackscript", Subject.at(place.getValue().key("name")),
          "There is no StackScript `" + place.getKey() + "` in this account or public",
          "Write it as OWNER/LABEL, exactly as Linode lists it, or as its number."));
    }
    return problems;
  }

  private static boolean isKnown(String what, CloudProvider cloud)
      throws CallFailedException, InterruptedException {
    int slash = what.indexOf('/');
    return slash < 0 || cloud.stackScriptExists(what.substring(0, slash), what.substring(slash + 1));
  }

  /// What will become of the init steps: this version runs none of them, and says so.
  List<StepRecord> steps() {
    Set<PlanPath> missing = missing().stream().map(Diagnostic::subject)
        .filter(Subject.InPlan.class::isInstance)
        .map(subject -> ((Subject.InPlan) subject).path().parent())
        .collect(Collectors.toUnmodifiableSet());
    return expansion.steps().stream()
        .map(step -> new StepRecord(step.node(), step.phase(), step.step().name(), outcome(step, missing)))
        .toList();
  }

  private static String outcome(NodeStep step, Set<PlanPath> missing) {
    return missing.contains(step.path()) ? "left out: file missing" : "not run: not built yet";
  }
}
