package org.lct.app.shell;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiPredicate;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import org.lct.app.deployment.DeploymentModel.Phase;
import org.lct.app.deployment.Run;
import org.lct.app.inventory.ClusterRow;
import org.lct.app.text.Texts;
import org.lct.deploy.DeploymentResult.Status;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.OpenPlan;
import org.lct.export.ExportFormat;

/// Why actions cannot be done right now, in words; empty when they can.
final class Reasons {
  private static final ReadOnlyBooleanProperty NOTHING_WAITS = new ReadOnlyBooleanWrapper()
      .getReadOnlyProperty();

  private final Parts.Models models;

  Reasons(Parts.Models models) {
    this.models = models;
  }

  /// Never.
  static ObservableValue<String> none() {
    return Bindings.createStringBinding(() -> "");
  }

  private static ObservableValue<String> reason(Callable<String> words, Observable... changes) {
    return Bindings.createStringBinding(words, changes);
  }

  ObservableValue<String> toDeploy() {
    var session = models.session();
    return reason(() -> isBusy() ? busy() : reasonOfPlan(Reasons::toDeploy), session.planProperty(),
        session.fileNameProperty(), models.deployment().phaseProperty(),
        models.desk().preparingProperty());
  }

  private static String toDeploy(CheckedPlan plan) {
    return plan.linodes() == 0 ? Texts.of("reason.no-nodes") : "";
  }

  /// What stands against using the open plan: that it is not there, or not yet, or no plan, or else what `more` finds.
  private String reasonOfPlan(Function<CheckedPlan, String> more) {
    var session = models.session();
    if (session.fileNameProperty().get().isEmpty())
      return Texts.of("reason.no-plan");
    return session.planProperty().get()
        .map(plan -> plan.isReadable() ? more.apply(plan) : Texts.of("reason.unreadable"))
        .orElseGet(() -> Texts.of("reason.checking"));
  }

  /// Exporting the plan.
  ObservableValue<String> toExport(ExportFormat format) {
    var session = models.session();
    return reason(() -> reasonOfPlan(plan -> format.needsSoundPlan() && plan.expansion().isEmpty()
        ? Texts.of("reason.errors")
        : ""), session.planProperty(), session.fileNameProperty());
  }

  /// Making a picture of the plan's diagram.
  ObservableValue<String> toDraw() {
    var session = models.session();
    return reason(() -> reasonOfPlan(plan -> plan.regions().isEmpty() ? Texts.of("reason.no-regions") : ""),
        session.planProperty(), session.fileNameProperty());
  }

  ObservableValue<String> toUsePlan() {
    var session = models.session();
    return reason(() -> session.fileNameProperty().get().isEmpty() ? Texts.of("reason.no-plan") : "",
        session.fileNameProperty());
  }

  /// Putting something into the plan.
  ObservableValue<String> toChangePlan() {
    var session = models.session();
    return reason(() -> reasonOfPlan(_ -> ""), session.planProperty(), session.fileNameProperty());
  }

  /// Doing something to the figures and regions that are selected.
  ObservableValue<String> toUseSelected() {
    return reasonOfSelection(
        (plan, selected) -> plan.regions().stream().anyMatch(region -> selected.contains(region.id()))
            || figures(plan, selected) > 0,
        "reason.nothing-selected");
  }

  /// Doing something to the figures that are selected: regions and the cluster have no edges and no copies.
  ObservableValue<String> toUseFigures() {
    return reasonOfSelection((plan, selected) -> figures(plan, selected) > 0, "reason.no-figure-selected");
  }

  /// Doing something to the one figure that is selected.
  ObservableValue<String> toUseFigure() {
    return reasonOfSelection((plan, selected) -> figures(plan, selected) == 1, "reason.not-one-selected");
  }

  /// None, one, or more than one. Asked with every change, also of ten thousand figures that are all selected.
  private static long figures(CheckedPlan plan, Set<String> selected) {
    return selected.isEmpty() ? 0
        : plan.regions().stream().flatMap(region -> region.parts().stream())
            .filter(part -> selected.contains(part.id())).limit(2).count();
  }

  private ObservableValue<String> reasonOfSelection(BiPredicate<CheckedPlan, Set<String>> fits,
      String otherwise) {
    var session = models.session();
    return reason(() -> reasonOfPlan(
        plan -> fits.test(plan, session.selectionProperty().get()) ? "" : Texts.of(otherwise)),
        session.planProperty(), session.fileNameProperty(), session.selectionProperty());
  }

  /// Writing the plan to the file it came from; what waits may change it.
  ObservableValue<String> toSave() {
    var session = models.session();
    var awaiting = session.currentProperty()
        .flatMap(shown -> shown.map(OpenPlan::awaitingProperty).orElse(NOTHING_WAITS));
    return reason(() -> {
      if (session.fileNameProperty().get().isEmpty())
        return Texts.of("reason.no-plan");
      return session.dirtyProperty().get() || awaiting.getValue() || session.pathProperty().get().isEmpty()
          ? ""
          : Texts.of("reason.saved");
    }, session.fileNameProperty(), session.dirtyProperty(), session.pathProperty(), awaiting);
  }

  ObservableValue<String> toReopen(PlanFiles files) {
    var closed = files.closedOneProperty();
    return reason(() -> closed.get() ? "" : Texts.of("reason.none-closed"), closed);
  }

  ObservableValue<String> toStop() {
    var phase = models.deployment().phaseProperty();
    return reason(() -> switch (phase.get()) {
      case NONE, ENDED -> Texts.of("reason.nothing-runs");
      case RUNNING -> "";
      case STOPPING -> Texts.of("reason.stopping");
    }, phase);
  }

  /// Looking at what the last run of this window was about.
  ObservableValue<String> toSeeRun() {
    var phase = models.deployment().phaseProperty();
    return reason(() -> phase.get() == Phase.NONE ? Texts.of("reason.nothing-ran") : "", phase);
  }

  /// Going on with the last run of this window.
  ObservableValue<String> toResumeRun() {
    var deployment = models.deployment();
    return reason(() -> {
      if (isBusy())
        return busy();
      if (deployment.phaseProperty().get() == Phase.NONE)
        return Texts.of("reason.nothing-ran");
      boolean complete = deployment.resultProperty().get()
          .filter(result -> result.status() == Status.COMPLETE).isPresent();
      return complete ? Texts.of("reason.complete") : "";
    }, deployment.phaseProperty(), deployment.resultProperty(), models.desk().preparingProperty());
  }

  /// Going on with the last run of the cluster that is looked at.
  ObservableValue<String> toResumeCluster() {
    var cluster = models.inventory().clusterProperty();
    return reason(() -> {
      if (isBusy())
        return busy();
      return cluster.get().map(row -> held(row).orElse(row.isUnfinished() ? "" : Texts.of("reason.complete")))
          .orElseGet(() -> Texts.of("reason.no-cluster"));
    }, cluster, models.deployment().phaseProperty(), models.desk().preparingProperty());
  }

  ObservableValue<String> toDeleteCluster() {
    var cluster = models.inventory().clusterProperty();
    return reason(() -> {
      if (isBusy())
        return busy();
      return cluster.get().map(row -> held(row).orElse(""))
          .orElseGet(() -> Texts.of("reason.no-cluster"));
    }, cluster, models.deployment().phaseProperty(), models.desk().preparingProperty());
  }

  ObservableValue<String> toUseCluster() {
    var cluster = models.inventory().clusterProperty();
    return reason(() -> cluster.get().map(ClusterRow::name).map(_ -> "")
        .orElseGet(() -> Texts.of("reason.no-cluster")), cluster);
  }

  /// That another process changes a cluster.
  private static Optional<String> held(ClusterRow row) {
    return row.state().holder().map(holder -> Texts.of("reason.held", holder.toString()));
  }

  private boolean isBusy() {
    return models.desk().preparingProperty().get() || models.deployment().phaseProperty().get().isActive();
  }

  private String busy() {
    if (models.desk().preparingProperty().get())
      return Texts.of("reason.comparing");
    return Texts.of("reason.running", models.deployment().runProperty().get().map(Run::cluster).orElse(""));
  }
}
