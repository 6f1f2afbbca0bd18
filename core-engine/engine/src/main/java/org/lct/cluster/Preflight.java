package org.lct.cluster;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.CallFailedException;
import org.lct.cloud.CloudProvider;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.Expansion;
import org.lct.expand.Expansion.NodeStep;
import org.lct.expand.ExpansionDraft;
import org.lct.inventory.StepRecord;
import org.lct.plan.PlanPath;
import org.lct.plan.StackScriptPlan;
import org.lct.validate.MissingSteps;

/// Looks for what would stop a deployment half-way, before anything is created.
final class Preflight {
  private final DeployRequest request;
  private final ExpansionDraft draft;
  private final Expansion expansion;
  private final CloudProvider cloud;
  private final PlanPlaces places;

  /// @param draft the plan, expanded as far as that goes: what is wrong with it hides nothing else
  Preflight(DeployRequest request, ExpansionDraft draft, CloudProvider cloud) {
    this.request = request;
    this.draft = draft;
    this.expansion = draft.expansion();
    this.cloud = cloud;
    this.places = new PlanPlaces(draft.resolved());
  }

  /// What stands against the deployment whatever is there; missing steps do not if they are to be left out.
  List<Diagnostic> ofPlan() throws CallFailedException, InterruptedException {
    var problems = new ArrayList<Diagnostic>();
    if (request.access().keys().isEmpty()) {
      problems.add(Diagnostic.error("ssh-key-missing", Subject.whole(), "No SSH key is known",
          "Nodes are opened by key only. Store one with `linodetool secret set default-root-ssh-public-key "
              + "~/.ssh/id_ed25519.pub`."));
    }
    if (!request.options().skipMissingSteps())
      problems.addAll(missing());
    problems.addAll(unknownStackScripts());
    problems.addAll(notRun());
    return problems;
  }

  /// That the token lacks scopes: then nothing more can be asked.
  Optional<Diagnostic> ofToken() throws CallFailedException, InterruptedException {
    boolean write = !request.verb().equals("diff");
    return cloud.allowance().scopes().flatMap(token -> ScopeCheck.missing(token, expansion, write));
  }

  /// What stands against making these resources.
  ///
  /// @param resized nodes that get another type
  /// @param ownTag the cluster's ownership tag; empty before it has one
  List<Diagnostic> ofNews(Collection<DesiredResource> news, Collection<DesiredLinode> resized, String ownTag)
      throws CallFailedException, InterruptedException {
    var problems = new ArrayList<>(new ImageCheck(draft, places).problems(news));
    problems.addAll(new ScriptCheck(places, cloud, expansion).problems(news));
    var nodes = Stream.concat(resized.stream(), nodes(news)).toList();
    var room = new RoomCheck(places, draft.request().catalog());
    if (!nodes.isEmpty())
      problems.addAll(room.soldOut(nodes, cloud.allowance().soldOut()));
    if (!news.isEmpty() && !request.verb().equals("diff")) {
      problems.addAll(room.closed(news, cloud.allowance().unavailable()));
      problems.addAll(new LabelCheck(places, cloud, ownTag).taken(news));
    }
    return problems;
  }

  private static Stream<DesiredLinode> nodes(Collection<DesiredResource> some) {
    return some.stream().filter(DesiredLinode.class::isInstance).map(DesiredLinode.class::cast);
  }

  private List<Diagnostic> missing() {
    return MissingSteps.find(expansion.steps(), request.baseDirectory());
  }

  private List<Diagnostic> unknownStackScripts() throws CallFailedException, InterruptedException {
    var places = new LinkedHashMap<String, PlanPath>();
    var own = draft.request().plan().stackscripts().stream().map(StackScriptPlan::label).toList();
    expansion.steps().stream().filter(Preflight::isStackScript)
        .filter(step -> !own.contains(step.step().what()))
        .forEach(step -> places.putIfAbsent(step.step().what(), step.path()));
    var problems = new ArrayList<Diagnostic>();
    for (var place : places.entrySet()) {
      if (isKnown(place.getKey()))
        continue;
      problems.add(Diagnostic.error("unknown-stackscript", Subject.at(place.getValue().key("name")),
          "There is no StackScript `" + place.getKey() + "` in this account or public",
          "Write it as OWNER/LABEL, exactly as Linode lists it, or as its number."));
    }
    return problems;
  }

  private boolean isKnown(String what) throws CallFailedException, InterruptedException {
    int slash = what.indexOf('/');
    if (slash >= 0)
      return cloud.stackScripts().named(what.substring(0, slash), what.substring(slash + 1)).isPresent();
    // A rule says what is wrong with what is no number.
    return !what.matches("\\d{1,18}") || cloud.stackScripts().numbered(Long.parseLong(what)).isPresent();
  }

  /// What will become of the init steps: StackScripts are given to nodes; of the others this version runs none, and
  /// says so.
  List<StepRecord> steps() {
    var missing = leftOut();
    return expansion.steps().stream()
        .map(step -> new StepRecord(step.node(), step.phase(), step.step().name(), outcome(step, missing)))
        .toList();
  }

  private Set<PlanPath> leftOut() {
    return missing().stream().map(Diagnostic::subject)
        .filter(Subject.InPlan.class::isInstance)
        .map(subject -> ((Subject.InPlan) subject).path().parent())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String outcome(NodeStep step, Set<PlanPath> missing) {
    if (isStackScript(step))
      return "runs when the node is made";
    return missing.contains(step.path()) ? "left out: file missing" : "not run: not built yet";
  }

  private static boolean isStackScript(NodeStep step) {
    return step.step().kind().equals("stackscript");
  }

  /// One warning for each step that no node runs, but for those that stand against the deployment.
  private List<Diagnostic> notRun() {
    var missing = leftOut();
    var steps = expansion.steps().stream().filter(step -> !isStackScript(step))
        .filter(step -> request.options().skipMissingSteps() || !missing.contains(step.path()))
        .collect(Collectors.groupingBy(NodeStep::path, LinkedHashMap::new, Collectors.toList()));
    return steps.values().stream()
        .map(nodes -> notRun(nodes, missing.contains(nodes.getFirst().path()))).toList();
  }

  private static Diagnostic notRun(List<NodeStep> nodes, boolean leftOut) {
    var first = nodes.getFirst();
    var more = nodes.size() == 1 ? "" : " and %d more nodes".formatted(nodes.size() - 1);
    return Diagnostic.warning("step-not-run", Subject.at(first.path().key("name")),
        "The step `%s` (%s) is not run on %s%s".formatted(first.step().name(), first.phase().key(),
            first.node(), more),
        leftOut ? "Its file is missing."
            : "This version gives StackScripts to nodes and runs no other steps. Do it by hand.");
  }
}
