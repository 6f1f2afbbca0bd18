package org.lct.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lct.account.Account;
import org.lct.cloud.Catalog;
import org.lct.cluster.MonthlyCost;
import org.lct.cluster.Proposal;
import org.lct.compare.PlanComparison;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.DeploymentResult;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Severity;
import org.lct.diff.ChangeSet;
import org.lct.diff.Drift;
import org.lct.diff.Facts;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredVolume;
import org.lct.expand.Expansion;
import org.lct.export.ExportFormat;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;
import org.lct.inventory.StepRecord;
import org.lct.plan.ResourceKind;
import org.lct.planfile.PlanDocument;
import org.lct.template.Template;

/// Output for people. What was asked for goes to standard output, everything about it to the other.
public final class TextOutput implements Output {
  private final Terminal terminal;
  private final Style style;

  /// @param terminal where to write
  public TextOutput(Terminal terminal) {
    this.terminal = terminal;
    this.style = new Style(terminal.coloured());
  }

  @Override
  public void account(Account account, String url) {
    terminal.err().println("Account " + style.strong(account.name()) + " at " + url
        + (account.simulated() ? " (simulated, nothing is billed)" : ""));
  }

  @Override
  public void diagnostics(List<Diagnostic> diagnostics, Optional<PlanDocument> document) {
    var text = new DiagnosticText(style);
    for (var diagnostic : diagnostics)
      text.lines(diagnostic, document).forEach(terminal.err()::println);
  }

  @Override
  public void checked(String plan, List<Diagnostic> diagnostics) {
    terminal.out().println(plan + ": " + count(diagnostics, Severity.ERROR, "error") + ", "
        + count(diagnostics, Severity.WARNING, "warning") + ", " + count(diagnostics, Severity.NOTE, "note"));
  }

  private static String count(List<Diagnostic> diagnostics, Severity severity, String word) {
    long count = diagnostics.stream().filter(one -> one.severity() == severity).count();
    return count + " " + word + (count == 1 ? "" : "s");
  }

  @Override
  public void expansion(Expansion expansion) {
    table("resource", List.of("KIND", "ADDRESS", "LABEL", "REGION", "DETAIL"),
        expansion.resources().stream().map(TextOutput::row).toList());
  }

  private static List<String> row(DesiredResource desired) {
    return switch (desired) {
      case DesiredLinode linode -> row(desired, linode.region(), linode.type() + ", " + linode.image().id());
      case DesiredVolume volume -> row(desired, volume.region(), volume.gigabytes() + " GB");
      default -> row(desired, "", "");
    };
  }

  private static List<String> row(DesiredResource desired, String region, String detail) {
    return List.of(desired.kind().id(), desired.address().value(), desired.label(), region, detail);
  }

  @Override
  public void changes(String cluster, ChangeSet changes, Optional<MonthlyCost> cost) {
    if (changes.isEmpty())
      terminal.out().println(cluster + " is as planned.");
    new ChangeSetText(style).lines(changes).forEach(terminal.out()::println);
    if (!changes.isEmpty())
      terminal.out().println(count(changes) + ".");
    cost.ifPresent(this::cost);
  }

  /// How many changes these are: "1 change", "12 changes". Each takes one operation or several.
  public static String count(ChangeSet changes) {
    int count = changes.changes().size();
    return count == 1 ? "1 change" : count + " changes";
  }

  private void cost(MonthlyCost monthly) {
    terminal.out().println("Cost a month: "
        + monthly.before().map(old -> Money.of(old) + " -> ").orElse("") + Money.of(monthly.after()));
  }

  @Override
  public void proposal(Proposal proposal) {
    var lines = new ChangeSetText(style);
    var threeWay = proposal.threeWay();
    drift(threeWay.drift());
    if (proposal.changes().isEmpty() && !threeWay.drift().isEmpty()) {
      terminal.out().println("No deployment puts that back; there is nothing else to do.");
      terminal.out().println("`linodetool cluster drift " + proposal.cluster()
          + " accept ADDRESS` takes it into the plan, or says what to do.");
      lines.kept(proposal.changes()).forEach(terminal.out()::println);
      cost(proposal.cost());
      return;
    }
    if (threeWay.putBack().isEmpty()) {
      changes(proposal.cluster(), proposal.changes(), Optional.of(proposal.cost()));
      return;
    }
    if (!threeWay.byPlan().isEmpty())
      terminal.out().println("What the plan changes:");
    lines.lines(threeWay.byPlan()).forEach(terminal.out()::println);
    lines.kept(proposal.changes()).forEach(terminal.out()::println);
    terminal.out().println("What would be put back:");
    lines.lines(threeWay.putBack()).forEach(terminal.out()::println);
    terminal.out().println(count(proposal.changes()) + ".");
    cost(proposal.cost());
  }

  @Override
  public void drift(List<Drift> drift) {
    if (!drift.isEmpty())
      terminal.out().println("Changed by others since it was last deployed:");
    new ChangeSetText(style).drift(drift).forEach(terminal.out()::println);
  }

  @Override
  public void compared(PlanComparison comparison) {
    new ComparisonText(style).lines(comparison).forEach(terminal.out()::println);
    terminal.out().println(comparison.isSame()
        ? "The plans say the same."
        : ComparisonText.summary(comparison));
  }

  @Override
  public DeploymentListener progress() {
    return new ProgressText(terminal.err(), terminal.decorated(), style);
  }

  @Override
  public void result(DeploymentResult result) {
    diagnostics(result.diagnostics(), Optional.empty());
    var resources = new TreeMap<>(result.resources()).entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().id()).collect(Collectors.joining(", "));
    var word = switch (result.status()) {
      case COMPLETE -> style.good("complete");
      case PARTIAL, STOPPED -> style.warning(result.status().word());
      case FAILED -> style.error("failed");
    };
    terminal.out()
        .println("%s: %s in %d s; %d created, %d changed, %d deleted%s".formatted(result.cluster(), word,
            result.took().toSeconds(), result.created(), result.changed(), result.deleted(),
            result.powered() == 0 ? "" : ", %d only started or stopped".formatted(result.powered())));
    terminal.out().println(resources.isEmpty() ? "Nothing of it exists." : "It has " + resources + ".");
    switch (result.status()) {
      case PARTIAL, STOPPED ->
        terminal.out().println("Go on with: linodetool cluster resume " + result.cluster());
      case COMPLETE, FAILED -> {
        // Nothing is left half-done.
      }
    }
  }

  @Override
  public void clusters(List<ClusterState> clusters) {
    if (clusters.isEmpty())
      terminal.out().println("No cluster yet. Make one: linodetool cluster create NAME PLAN");
    else
      table("cluster", List.of("NAME", "CONDITION", "ACCOUNT", "LINODES", "RESOURCES", "CREATED"),
          clusters.stream().map(TextOutput::row).toList());
  }

  private static List<String> row(ClusterState cluster) {
    long linodes = cluster.resources().values().stream()
        .filter(resource -> resource.kind() == ResourceKind.LINODE).count();
    return List.of(cluster.info().name(), condition(cluster), cluster.info().account(),
        Long.toString(linodes),
        Integer.toString(cluster.resources().size()), cluster.info().created().toString());
  }

  /// What was kept, its kinds say.
  private static String condition(ClusterState cluster) {
    return cluster.condition().equals("kept")
        ? "kept: "
            + cluster.counts().keySet().stream().map(ResourceKind::id).collect(Collectors.joining(", "))
        : cluster.condition();
  }

  @Override
  public void cluster(ClusterState cluster) {
    terminal.out().println(style.strong(cluster.info().name()) + ": " + condition(cluster) + ", account "
        + cluster.info().account() + ", plan " + cluster.info().planFile() + ", tag "
        + cluster.info().ownershipTag());
    cluster.holder().ifPresent(holder -> terminal.out().println("Being changed by " + holder));
    table("resource", List.of("KIND", "ADDRESS", "ID", "LABEL", "TYPE", "PUBLIC", "PRIVATE"),
        cluster.resources().values().stream().map(TextOutput::row).toList());
    var steps = cluster.steps().stream().collect(Collectors.groupingBy(
        step -> step.step() + " (" + step.phase().key() + "): " + step.outcome(), TreeMap::new,
        Collectors.mapping(StepRecord::node, Collectors.counting())));
    if (!steps.isEmpty())
      terminal.out().println(style.strong("Init steps"));
    steps.forEach((step, nodes) -> terminal.out().println("  " + step + ", " + nodes + " nodes"));
  }

  private static List<String> row(ResourceRecord resource) {
    var cells = new ArrayList<String>(List.of(resource.kind().id(), resource.address().value(),
        Long.toString(resource.id()), resource.label()));
    for (var fact : List.of(Fact.TYPE, Fact.PUBLIC_IPV4))
      cells.add(resource.fact(fact).orElse(""));
    cells.add(Facts.inside(resource).orElse(""));
    return cells;
  }

  @Override
  public void catalog(Catalog catalog, CatalogPart part) {
    var rows = CatalogRows.of(catalog, part);
    table(rows.type(), rows.columns(), rows.rows());
    terminal.err().println("Read from " + catalog.source() + ", " + catalog.readOn());
  }

  @Override
  public void table(String type, List<String> columns, List<List<String>> rows) {
    TextTable.lines(columns, rows, style).forEach(terminal.out()::println);
  }

  @Override
  public void template(Template template) {
    terminal.out().writeBytes(template.bytes());
    terminal.out().flush();
  }

  @Override
  public void exported(ExportFormat format, String text) {
    terminal.out().print(text);
    terminal.out().flush();
  }

  @Override
  public void document(JsonNode json) {
    terminal.out().println(json.toPrettyString());
  }

  @Override
  public void told(String type, ObjectNode json, String text) {
    terminal.out().println(Visible.of(text));
  }

  @Override
  public void say(String sentence) {
    terminal.err().println(sentence);
  }

  @Override
  public void end(boolean done, Optional<DeploymentResult> nothingDone) {
    // People see the last line; programs ask for the exit code.
  }
}
