package org.lct.editor.session;

import static java.util.Comparator.comparingInt;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.cloud.Catalog;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.figures.PartCost;
import org.lct.editor.figures.PlanDiagram;
import org.lct.editor.figures.PlanNode;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanPlaces;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.figures.PlanSection;
import org.lct.editor.figures.PlannedNames;
import org.lct.editor.figures.Problem;
import org.lct.expand.CounterValues;
import org.lct.expand.ExpandRequest;
import org.lct.expand.Expansion;
import org.lct.expand.PlanCost;
import org.lct.expand.PlanExpander;
import org.lct.expand.ResolvedPlan;
import org.lct.plan.ClusterPlan;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanTree;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.ProblemCount;
import org.lct.topology.diagram.Relation;
import org.lct.validate.PlanValidator;

/// Everything that follows from a plan file, computed together so that all views agree.
///
/// @param file the file
/// @param catalog what names and prices were looked up in
/// @param checkedAt when
/// @param problems all that is wrong or worth knowing, in the order of the file; first what has no place in it
/// @param regions what is drawn; with errors as far as the plan could be resolved
/// @param expansion what the plan stands for; empty while there are errors
/// @param names what the nodes of what is drawn are going to be called; also while there are errors
/// @param cost of what is drawn
/// @param diagram every node as planned
/// @param relations what the figures have to do with each other, by their identities
/// @param tree what the file says, by its keys; nobody may change it
/// @param linodes how many Linodes what is drawn asks for
public record CheckedPlan(PlanFile file, Catalog catalog, Instant checkedAt, List<Problem> problems,
    List<PlanRegion> regions, Optional<Expansion> expansion, PlannedNames names, PlanCost cost,
    Diagram diagram, Map<String, List<Relation>> relations, JsonNode tree, int linodes) {
  /// The name of a cluster whose plan has none, and of what stands in for one.
  private static final String UNNAMED = "cluster";
  private static final PlannedNames NO_NAMES = new PlannedNames(
      new Expansion("", List.of(), List.of(), CounterValues.NONE));

  /// Copies the lists.
  public CheckedPlan {
    problems = List.copyOf(problems);
    regions = List.copyOf(regions);
  }

  /// Checks, expands, prices and draws a plan file. Pure; may take a second for a large plan. Rules are applied while
  /// prices are looked up: who types waits for this.
  public static CheckedPlan of(PlanFile file, Catalog catalog, Instant now) {
    return file.draft().map(plan -> readable(file, plan, catalog, now))
        .orElseGet(() -> unreadable(file, catalog, now));
  }

  /// What a plan file is going to be drawn as, before it is checked: without its problems and without the sums of its
  /// regions. Everything stands where it is going to stand. Without regions if the file says no plan.
  static Diagram sketch(PlanFile file, Catalog catalog) {
    return file.draft().map(plan -> PlanDiagram.sketch(plan.name().orElse(UNNAMED),
        PlanRegion.of(ResolvedPlan.of(plan, catalog)), catalog)).orElseGet(() -> Diagram.empty(""));
  }

  private static CheckedPlan readable(PlanFile file, ClusterPlan plan, Catalog catalog, Instant now) {
    var request = new ExpandRequest(plan, plan.name().orElse(UNNAMED), catalog, CounterValues.NONE,
        List.of());
    var draft = new PlanExpander().draft(request);
    var checking = CompletableFuture.supplyAsync(() -> new PlanValidator().check(draft));
    var regions = PlanRegion.of(draft.resolved());
    var cost = draft.expansion().resources().isEmpty() ? PartCost.ofAll(regions, catalog)
        : PlanCost.of(draft.expansion(), catalog);
    var names = new PlannedNames(draft.expansion());
    var tree = PlanTree.of(plan);
    var checked = checking.join();
    var problems = PlanPlaces.of(draft.resolved(), regions)
        .problems(
            located(file, Stream.concat(file.plan().diagnostics().stream(), checked.diagnostics().stream())));
    var expansion = file.plan().failed() ? Optional.<Expansion>empty() : checked.value();
    var diagram = PlanDiagram.of(request.cluster(), regions, catalog, cost, Problem.counts(problems));
    return new CheckedPlan(file, catalog, now, problems, regions, expansion,
        names, cost, diagram, Relation.of(diagram), tree,
        regions.stream().mapToInt(PlanRegion::linodes).sum());
  }

  private static CheckedPlan unreadable(PlanFile file, Catalog catalog, Instant now) {
    var problems = PlanPlaces.none().problems(located(file, file.plan().diagnostics().stream()));
    return new CheckedPlan(file, catalog, now, problems, List.of(), Optional.empty(), NO_NAMES,
        new PlanCost(List.of(), List.of()), Diagram.empty(OpenPlan.lastName(file.document().fileName())),
        Map.of(),
        MissingNode.getInstance(), 0);
  }

  private static List<Diagnostic> located(PlanFile file, Stream<Diagnostic> diagnostics) {
    return file.document().locate(diagnostics.toList()).stream().sorted(comparingInt(CheckedPlan::line)
        .thenComparingInt(problem -> problem.range().map(SourceRange::startColumn).orElse(0))).toList();
  }

  private static int line(Diagnostic problem) {
    return problem.range().map(SourceRange::startLine).orElse(0);
  }

  /// Whether the file says a plan, be it with errors.
  public boolean isReadable() { return file.draft().isPresent(); }

  /// Whether what is drawn is not what the file says: it says no plan any more, and an earlier plan is shown.
  public boolean isStale() { return !isReadable() && !regions.isEmpty(); }

  /// This file, which says no plan, with its problems, drawn as another plan.
  CheckedPlan drawnAs(CheckedPlan before) {
    return new CheckedPlan(file, catalog, checkedAt, problems, before.regions, Optional.empty(), before.names,
        before.cost, before.diagram, before.relations, MissingNode.getInstance(), before.linodes);
  }

  /// How many errors and warnings there are.
  public ProblemCount problemCount() {
    int errors = (int) problems.stream().filter(problem -> problem.diagnostic().isError()).count();
    int notes = (int) problems.stream().filter(Problem::isNote).count();
    return new ProblemCount(errors, problems.size() - errors - notes);
  }

  /// How many errors and warnings each figure, region and [FigureIds#CLUSTER] has, if any.
  public Map<String, ProblemCount> problemCounts() {
    return Problem.counts(problems);
  }

  /// What is known to be wrong with a figure, a region or [FigureIds#CLUSTER].
  public List<Problem> problemsOf(String id) {
    return problems.stream().filter(problem -> problem.figures().contains(id)).toList();
  }

  /// The region of that identity, if it is drawn.
  public Optional<PlanRegion> region(String id) {
    return regions.stream().filter(region -> region.id().equals(id)).findFirst();
  }

  /// The part whose figure has that identity, if it is drawn.
  public Optional<PlanPart> part(String id) {
    return regions.stream().filter(region -> FigureIds.isIn(id, region.id()))
        .flatMap(region -> region.parts().stream()).filter(part -> part.id().equals(id)).findFirst();
  }

  /// The node of that identity, if its node plan is drawn and has as many.
  public Optional<PlanNode> node(String id) {
    return FigureIds.node(id).flatMap(node -> part(node.nodePlan()).filter(Nodes.class::isInstance)
        .map(Nodes.class::cast).filter(nodes -> node.index() <= nodes.nodes().count())
        .map(nodes -> new PlanNode(nodes, node.index())));
  }

  /// Whether something of that identity can be selected.
  public boolean has(String id) {
    return id.equals(FigureIds.CLUSTER) || region(id).isPresent() || part(id).isPresent()
        || node(id).isPresent()
        || sections().stream().anyMatch(section -> section.id().equals(id));
  }

  /// The sections of the plan that have no figure.
  public List<PlanSection> sections() {
    return file.draft().map(plan -> PlanSection.of(plan, regions)).orElse(List.of());
  }

  /// The region plans among what is selected, by their sections.
  public List<PlanSection> regionPlans(Set<String> selection) {
    return selection.stream().anyMatch(FigureIds::isRegionPlan)
        ? sections().stream().filter(section -> section.isRegionPlan() && selection.contains(section.id()))
            .toList()
        : List.of();
  }

  /// A selection in which sections stand for what they are sections of, the cluster and regions, and nodes for their
  /// node plans. Region plans stand for themselves.
  public Set<String> withOwners(Set<String> selection) {
    var owners = sections().stream()
        .filter(section -> selection.contains(section.id()) && !section.isRegionPlan())
        .collect(Collectors.toMap(PlanSection::id, PlanSection::owner));
    selection.forEach(id -> node(id).ifPresent(node -> owners.put(id, node.plan().id())));
    return owners.isEmpty() ? selection
        : selection.stream().map(id -> owners.getOrDefault(id, id)).collect(Collectors.toUnmodifiableSet());
  }
}
