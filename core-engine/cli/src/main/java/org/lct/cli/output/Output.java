package org.lct.cli.output;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.lct.account.Account;
import org.lct.cloud.Catalog;
import org.lct.cluster.MonthlyCost;
import org.lct.cluster.Proposal;
import org.lct.compare.PlanComparison;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.DeploymentResult;
import org.lct.diagnostic.Diagnostic;
import org.lct.diff.ChangeSet;
import org.lct.diff.Drift;
import org.lct.expand.Expansion;
import org.lct.export.ExportFormat;
import org.lct.inventory.ClusterState;
import org.lct.planfile.PlanDocument;
import org.lct.template.Template;

/// What commands have to tell, whatever form it takes. Used from one thread, except the listener.
public interface Output {
  /// The account that is about to be changed, before anything is.
  void account(Account account, String url);

  /// What the user can act on.
  ///
  /// @param document the plan file they are about, so that its lines can be quoted
  void diagnostics(List<Diagnostic> diagnostics, Optional<PlanDocument> document);

  /// How the checking of a plan ended.
  void checked(String plan, List<Diagnostic> diagnostics);

  /// Everything a plan stands for.
  void expansion(Expansion expansion);

  /// What would be done to a cluster, and what it would cost.
  void changes(String cluster, ChangeSet changes, Optional<MonthlyCost> cost);

  /// What a plan proposes, apart from it what other people changed, and what it would cost.
  void proposal(Proposal proposal);

  /// What other people changed.
  void drift(List<Drift> drift);

  /// How a plan differs from another.
  void compared(PlanComparison comparison);

  /// Who hears of a deployment's progress.
  DeploymentListener progress();

  /// Where a deployment got to.
  void result(DeploymentResult result);

  /// All clusters.
  void clusters(List<ClusterState> clusters);

  /// One cluster with all it has.
  void cluster(ClusterState cluster);

  /// What can be chosen from in a cloud: regions, types or images.
  void catalog(Catalog catalog, CatalogPart part);

  /// Rows of a small table with the names of their columns.
  void table(String type, List<String> columns, List<List<String>> rows);

  /// The plan file of a template, as it is.
  void template(Template template);

  /// A plan in another form.
  void exported(ExportFormat format, String text);

  /// A document, as it is.
  void document(JsonNode json);

  /// A thing in words for people, as an object for programs.
  ///
  /// @param json without its type, which is added
  void told(String type, ObjectNode json, String text);

  /// One sentence that is not needed to go on.
  void say(String sentence);

  /// The command has ended, as asked or not.
  ///
  /// @param nothingDone what is said of a cluster to which nothing was done, unless more has been said
  void end(boolean done, Optional<DeploymentResult> nothingDone);

  /// A part of a catalogue.
  enum CatalogPart {
    REGIONS, TYPES, IMAGES
  }
}
