package org.lct.cluster;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lct.cluster.Acceptance.Written;
import org.lct.cluster.Compared.Difference;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.Drift;
import org.lct.diff.ObservedCluster;
import org.lct.plan.PlanPath;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;
import org.lct.planfile.EditedPlan;
import org.lct.planfile.PlanEdit;
import org.lct.planfile.PlanEditor;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanTree;

/// Writes into a plan what other people made of some resources, and nothing else: an edit counts only if afterwards these
/// resources differ no more, and every other one differs as before. A pure function.
final class Accepting {
  /// What a plan with a resource less has no use for any more.
  private static final Set<ResourceKind> FOLLOWING = Set.of(ResourceKind.NODEBALANCER_NODE,
      ResourceKind.DOMAIN_RECORD, ResourceKind.FIREWALL, ResourceKind.PLACEMENT_GROUP);

  private final Function<PlanFile, Checked<Compared>> compare;
  private final ObservedCluster observed;
  private final Set<ResourceAddress> gone;
  private final List<PlanEdit> edits = new ArrayList<>();
  private final List<Written> written = new ArrayList<>();
  private final List<Diagnostic> problems = new ArrayList<>();
  private Compared plan;

  private Accepting(Function<PlanFile, Checked<Compared>> compare, ObservedCluster observed, Compared plan,
      List<Drift> drift) {
    this.compare = compare;
    this.observed = observed;
    this.plan = plan;
    gone = drift.stream().filter(Drift::isGone).map(Drift::address).collect(Collectors.toSet());
  }

  /// A plan that says what is there.
  ///
  /// @param consequences what a deployment would do besides, because something accepted as gone was there for it
  record Result(Compared compared, EditedPlan plan, List<Written> written, List<Difference> consequences) {}

  /// The plan with all of `drift` written into it, or everything of it that it cannot say.
  ///
  /// @param compare compares a plan with `observed`, in which the record of each accepted resource says what is there
  static Checked<Result> of(PlanFile file, Function<PlanFile, Checked<Compared>> compare,
      ObservedCluster observed, List<Drift> drift) {
    return compare.apply(file).then(before -> new Accepting(compare, observed, before, drift)
        .accept(file, drift, before));
  }

  private Checked<Result> accept(PlanFile file, List<Drift> drift, Compared before) {
    var places = new LinkedHashMap<String, List<Drift>>();
    drift.forEach(one -> places.computeIfAbsent(AcceptEdits.place(one), _ -> new ArrayList<>()).add(one));
    places.values().forEach(this::accept);
    if (!problems.isEmpty())
      return Checked.failed(problems);
    return PlanEditor.apply(file.document(), edits)
        .then(edited -> Checked.of(new Result(plan, edited, written,
            Compared.apart(before, plan).stream().filter(plan.differences()::contains).toList())));
  }

  private void accept(List<Drift> alike) {
    if (alike.stream().noneMatch(this::differs))
      return;
    var candidates = new AcceptEdits(plan, observed).of(alike);
    var refusals = new ArrayList<Diagnostic>();
    for (var candidate : candidates) {
      var edited = PlanEditor.apply(plan.file().document(), candidate);
      var after = edited.then(one -> compare.apply(one.file()));
      var refusal = after.value().map(now -> refusal(alike, now))
          .orElseGet(() -> after.diagnostics().stream().filter(Diagnostic::isError).findFirst());
      if (refusal.isEmpty()) {
        candidate.forEach(edit -> written.add(written(edit)));
        edits.addAll(candidate);
        plan = after.value().orElseThrow();
        return;
      }
      refusal.ifPresent(refusals::add);
    }
    problems.add(refusals.isEmpty() ? AcceptProblems.noWords(plan, alike) : refusals.getFirst());
  }

  private boolean differs(Drift drift) {
    return plan.differences().stream().anyMatch(difference -> isOf(drift, difference));
  }

  private static boolean isOf(Drift drift, Difference difference) {
    return difference.address().equals(drift.address()) && difference.what().equals(drift.attribute());
  }

  private Optional<Diagnostic> refusal(List<Drift> alike, Compared after) {
    var left = alike.stream().filter(drift -> after.differences().stream()
        .anyMatch(difference -> isOf(drift, difference))).findFirst();
    if (left.isPresent())
      return Optional.of(AcceptProblems.notEqual(plan, left.get(), alike));
    var others = Compared.apart(plan, after).stream()
        .filter(difference -> alike.stream().noneMatch(drift -> isOf(drift, difference)))
        .filter(difference -> !follows(difference)).toList();
    return others.isEmpty() ? Optional.empty()
        : Optional.of(AcceptProblems.others(alike.getFirst(), others, after));
  }

  /// Whether something only comes with the absence of a resource.
  private boolean follows(Difference difference) {
    if (gone.isEmpty())
      return false;
    return difference.address().isWithin(gone) || FOLLOWING.contains(difference.kind())
        || difference.what().equals("firewall");
  }

  private Written written(PlanEdit edit) {
    var tree = PlanTree.of(plan.draft().request().plan());
    return switch (edit) {
      case PlanEdit.SetValue(var path, var value) ->
        new Written(path, shown(path), Optional.of(PlanTree.shown(value)));
      case PlanEdit.InsertItem(var list, int index, var value) ->
        new Written(list.index(index), Optional.empty(), Optional.of(PlanTree.shown(value)));
      default -> new Written(edit.path(), Optional.of(tree.at(edit.path().toString()))
          .filter(value -> !value.isMissingNode()).map(PlanTree::shown), Optional.empty());
    };
  }

  private Optional<String> shown(PlanPath path) {
    return plan.file().document().scalarAt(path)
        .or(() -> Optional.of(PlanTree.of(plan.draft().request().plan()).at(path.toString()))
            .filter(value -> !value.isMissingNode() && !value.isNull()).map(PlanTree::shown));
  }
}
