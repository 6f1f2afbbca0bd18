package org.lct.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
import org.lct.expand.Expansion;
import org.lct.export.ExportFormat;
import org.lct.inventory.ClusterState;
import org.lct.plan.ResourceKind;
import org.lct.planfile.PlanDocument;
import org.lct.template.Template;

/// Output for programs: one JSON object a line, each with a `type`; described in `docs/json.md`. Progress
/// comes from engine threads, so writing is synchronised.
public final class JsonOutput implements Output {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final PrintStream out;
  private Optional<String> about = Optional.empty();
  private boolean ended;

  /// @param out where the lines go
  public JsonOutput(PrintStream out) {
    this.out = out;
  }

  private synchronized void line(JsonNode json) {
    out.println(json);
  }

  /// Prints what is the last line, or the only one.
  private void last(JsonNode json) {
    line(json);
    ended = true;
  }

  @Override
  public void end(boolean done, Optional<DeploymentResult> nothingDone) {
    if (ended)
      return;
    if (nothingDone.isPresent()) {
      result(nothingDone.get());
      return;
    }
    var result = object("result");
    about.ifPresent(cluster -> result.put("cluster", cluster));
    last(result.put("status", done ? "complete" : "failed"));
  }

  private static ObjectNode object(String type) {
    return JSON.objectNode().put("type", type);
  }

  @Override
  public void account(Account account, String url) {
    line(object("account").put("name", account.name()).put("url", url).put("simulated", account.simulated()));
  }

  @Override
  public void diagnostics(List<Diagnostic> diagnostics, Optional<PlanDocument> document) {
    diagnostics.forEach(diagnostic -> line(JsonObjects.diagnostic(diagnostic)));
  }

  @Override
  public void checked(String plan, List<Diagnostic> diagnostics) {
    var result = object("result").put("plan", plan);
    boolean failed = diagnostics.stream().anyMatch(Diagnostic::isError);
    result.put("status", failed ? "failed" : "complete");
    for (var severity : Severity.values()) {
      result.put(severity.name().toLowerCase(Locale.ROOT) + "s",
          diagnostics.stream().filter(one -> one.severity() == severity).count());
    }
    last(result);
  }

  @Override
  public void expansion(Expansion expansion) {
    var array = JSON.arrayNode();
    expansion.resources().forEach(resource -> array.add(JsonObjects.desired(resource)));
    last(array);
  }

  @Override
  public void changes(String cluster, ChangeSet changes, Optional<MonthlyCost> cost) {
    changes.changes().forEach(change -> line(JsonObjects.change(change)));
    summary(cluster, changes, changes.changes().size(), cost);
  }

  @Override
  public void proposal(Proposal proposal) {
    var threeWay = proposal.threeWay();
    drift(threeWay.drift());
    threeWay.byPlan().forEach(change -> line(JsonObjects.change(change).put("because", "plan")));
    threeWay.putBack().forEach(change -> line(JsonObjects.change(change).put("because", "drift")));
    summary(proposal.cluster(), proposal.changes(), threeWay.byPlan().size() + threeWay.putBack().size(),
        Optional.of(proposal.cost()));
  }

  @Override
  public void drift(List<Drift> drift) {
    drift.forEach(one -> line(JsonObjects.drift(one)));
  }

  private void summary(String cluster, ChangeSet changes, int count, Optional<MonthlyCost> cost) {
    about = Optional.of(cluster);
    changes.kept().forEach(kept -> line(object("change").put("action", "keep").put("kind", kept.kind().id())
        .put("address", kept.address().value())));
    var summary = object("changes").put("cluster", cluster).put("count", count);
    cost.flatMap(MonthlyCost::before).ifPresent(amount -> summary.put("monthly_before", amount));
    cost.map(MonthlyCost::after).ifPresent(amount -> summary.put("monthly_after", amount));
    line(summary);
  }

  @Override
  public void compared(PlanComparison comparison) {
    comparison.differences().forEach(difference -> line(JsonObjects.difference(difference)));
  }

  @Override
  public DeploymentListener progress() {
    return event -> JsonObjects.event(event).ifPresent(this::line);
  }

  @Override
  public void result(DeploymentResult result) {
    diagnostics(result.diagnostics(), Optional.empty());
    var json = object("result").put("cluster", result.cluster()).put("status", result.status().word());
    json.set("resources", counts(result.resources()));
    last(json.put("created", result.created()).put("changed", result.changed())
        .put("deleted", result.deleted()).put("powered", result.powered())
        .put("seconds", result.took().toMillis() / 1000.0));
  }

  private static ObjectNode counts(Map<ResourceKind, Long> resources) {
    var counts = JSON.objectNode();
    new TreeMap<>(resources).forEach((kind, count) -> counts.put(kind.id(), count));
    return counts;
  }

  @Override
  public void clusters(List<ClusterState> clusters) {
    for (var cluster : clusters)
      line(summary(cluster));
  }

  private static ObjectNode summary(ClusterState cluster) {
    var json = object("cluster").put("name", cluster.info().name()).put("condition", cluster.condition())
        .put("account", cluster.info().account()).put("created", cluster.info().created().toString())
        .put("plan", cluster.info().planFile()).put("tag", cluster.info().ownershipTag());
    json.set("resources", counts(cluster.counts()));
    cluster.last().ifPresent(last -> json.put("last_verb", last.verb()).put("last_status",
        last.status().orElse("unfinished")));
    cluster.holder().ifPresent(holder -> json.put("holder", holder.toString()));
    return json;
  }

  @Override
  public void cluster(ClusterState cluster) {
    cluster.resources().values().forEach(resource -> line(JsonObjects.resource(resource)));
    cluster.steps().forEach(step -> line(object("step").put("node", step.node().value())
        .put("phase", step.phase().key()).put("step", step.step()).put("outcome", step.outcome())));
    line(summary(cluster));
  }

  @Override
  public void catalog(Catalog catalog, CatalogPart part) {
    var rows = CatalogRows.of(catalog, part);
    table(rows.type(), rows.columns(), rows.rows());
  }

  @Override
  public void table(String type, List<String> columns, List<List<String>> rows) {
    for (var row : rows) {
      var json = object(type);
      for (int i = 0; i < columns.size(); i++)
        json.set(columns.get(i).toLowerCase(Locale.ROOT), value(columns.get(i), row.get(i)));
      line(json);
    }
  }

  /// Numbers and truth values of tables, which are texts for people.
  private static JsonNode value(String column, String text) {
    return switch (column) {
      case "VCPUS", "MEMORY_MB", "DISK_MB", "NTH", "HITS", "COUNT", "BACK_ENDS", "UP" ->
        JSON.numberNode(Long.parseLong(text));
      case "MONTHLY", "TIMES", "PROBABILITY" ->
        text.isEmpty() ? JSON.nullNode() : JSON.numberNode(new BigDecimal(text));
      case "VPC", "OPEN", "CLOUD_INIT", "DEPRECATED", "DEFAULT" -> JSON.booleanNode(text.equals("yes"));
      default -> JSON.textNode(text);
    };
  }

  @Override
  public void template(Template template) {
    line(object("template").put("id", template.id()).put("file", template.fileName())
        .put("text", new String(template.bytes(), StandardCharsets.UTF_8)));
  }

  @Override
  public void exported(ExportFormat format, String text) {
    line(object("export").put("format", format.id()).put("text", text));
  }

  @Override
  public void document(JsonNode json) {
    last(json);
  }

  @Override
  public void told(String type, ObjectNode json, String text) {
    line(object(type).setAll(json));
  }

  @Override
  public void say(String sentence) {
    line(object("note").put("text", sentence));
  }

  /// An array of texts.
  static ArrayNode texts(List<String> texts) {
    var array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
