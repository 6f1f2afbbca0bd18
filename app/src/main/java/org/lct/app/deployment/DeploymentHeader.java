package org.lct.app.deployment;

import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.lct.app.text.Durations;
import org.lct.app.text.Texts;
import org.lct.deploy.DeploymentResult;
import org.lct.diagnostic.Diagnostic;
import org.lct.editor.controls.CodeText;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.topology.diagram.paint.StatusMark;

/// What is being done to which cluster, how far it is, and, at its end, what it means and what to do next.
final class DeploymentHeader extends VBox {
  private final DeploymentModel model;
  private final Label title = Styled.label("", "view-title");
  private final Label time = Styled.label("", "muted");
  private final Label percent = Styled.label("", "figure");
  private final StackedBar bar = new StackedBar();
  private final HBox nodes = Styled.with(new HBox(), "deployment-nodes");
  private final Label operations = Styled.label("", "muted");
  private final VBox notes = Styled.with(new VBox(), "deployment-notes");
  private final Timeline second = new Timeline(new KeyFrame(Duration.seconds(1), _ -> showTime()));

  DeploymentHeader(DeploymentModel model) {
    this.model = model;
    getStyleClass().add("deployment-header");
    percent.setMinWidth(Label.USE_PREF_SIZE);
    second.setCycleCount(Animation.INDEFINITE);
    getChildren().addAll(line(title, time, Styled.spring(), percent), bar,
        line(nodes, Styled.spring(), operations), notes);
    whenever(model.runProperty(), this::showTitle);
    whenever(model.phaseProperty(), this::showPhase);
    whenever(model.resultProperty(), this::showResult);
    whenever(model.countsProperty(), this::showCounts);
  }

  private static void whenever(ObservableValue<?> value, Runnable deed) {
    value.subscribe(_ -> deed.run());
  }

  private static HBox line(Node... nodes) {
    return Styled.with(new HBox(nodes), "deployment-line");
  }

  private void showPhase() {
    if (model.phaseProperty().get().isActive())
      second.play();
    else
      second.stop();
    showTitle();
    showTime();
  }

  private void showTitle() {
    title.setText(model.runProperty().get().map(this::title).orElse(""));
  }

  private String title(Run run) {
    return switch (model.phaseProperty().get()) {
      case NONE -> "";
      case RUNNING -> DeploymentModel.title(run);
      case STOPPING -> Texts.of("run.stopping", run.cluster());
      case ENDED -> Texts.of("run." + run.kind().key() + "." + model.resultProperty().get()
          .map(result -> result.status().word()).orElse("broken"), run.cluster());
    };
  }

  private void showTime() {
    var words = Durations.words(model.elapsed());
    time.setText(model.phaseProperty().get().isActive()
        ? Texts.of("deployment.elapsed", words)
        : Texts.of("deployment.took", words));
  }

  private void showCounts() {
    var counts = model.countsProperty().get();
    bar.show(counts);
    percent.setVisible(counts.total() > 0);
    operations.setVisible(counts.total() > 0);
    percent.setText(Texts.of("deployment.percent", counts.percent()));
    operations.setText(Texts.of("deployment.operations", counts.succeeded(), counts.total()));
    nodes.getChildren().setAll(counts.nodes().counts().entrySet().stream().map(entry -> {
      var label = Styled.label(Texts.of("deployment.nodes", entry.getValue(), entry.getKey().inSentence()));
      label.setGraphic(new StatusMark(entry.getKey()));
      return label;
    }).toList());
  }

  /// Failed operations stand in the list; here is what kept it from beginning, and what to do next.
  private void showResult() {
    var problems = model.resultProperty().get().map(DeploymentHeader::toSay).orElse(List.of());
    notes.getChildren().setAll(problems.stream().map(DeploymentHeader::note).toList());
    notes.setVisible(!problems.isEmpty());
    notes.setManaged(!problems.isEmpty());
    showTitle();
  }

  private static List<Diagnostic> toSay(DeploymentResult result) {
    return result.diagnostics().stream().filter(Diagnostic::isError)
        .filter(problem -> problem.address().isEmpty()).toList();
  }

  private static Node note(Diagnostic problem) {
    var words = new VBox(CodeText.flow(problem.summary(), "name"), CodeText.flow(problem.detail()));
    HBox.setHgrow(words, Priority.ALWAYS);
    return Styled.with(new HBox(SeverityLook.icon(problem.severity()), words), "note",
        problem.isError() ? "danger" : problem.severity().name().toLowerCase(Locale.ROOT));
  }
}
