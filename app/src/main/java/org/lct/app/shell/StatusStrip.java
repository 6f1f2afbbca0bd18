package org.lct.app.shell;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.lct.app.action.Perspective;
import org.lct.app.task.RunningTask;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Styled;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.OpenPlan;
import org.lct.topology.theme.Icon;

/// The bar at the bottom: where new clusters go, what runs, what the check found.
final class StatusStrip extends HBox {
  /// Work that is done sooner is not worth a word.
  private static final Duration WORTH_A_WORD = Duration.millis(400);

  private static final ReadOnlyObjectProperty<Optional<String>> NO_PROBLEM = new ReadOnlyObjectWrapper<>(
      Optional.<String>empty()).getReadOnlyProperty();

  private final Parts.Models models;
  private final HBox work = Styled.with(new HBox(), "status-work");
  private Optional<RunningTask> shown = Optional.empty();
  private final PauseTransition pause = new PauseTransition(WORTH_A_WORD);

  StatusStrip(Parts parts) {
    models = parts.models();
    getStyleClass().add("status-bar");
    getChildren().addAll(account(), problem(models.settings().problemProperty()),
        problem(models.safekeeping().recovery().problemProperty()), problem(layoutProblem()),
        exported(parts.views().exports()),
        Styled.spring(), work, problems());
    pause.setOnFinished(_ -> showWork());
    models.tasks().running().addListener((ListChangeListener<RunningTask>) _ -> workChanged());
  }

  private Label account() {
    var label = new Label("", Icon.INTERNET.node());
    models.account().nameProperty().subscribe(name -> label.setText(
        models.account().isSandbox() ? Texts.of("status.sandbox") : Texts.of("status.account", name)));
    return label;
  }

  /// Why something is not kept, where that is so.
  private static Label problem(ObservableValue<Optional<String>> told) {
    var label = Styled.with(new Label("", Icon.WARNING.node()), "status-problem");
    told.subscribe(problem -> {
      label.setText(problem.orElse(""));
      label.setVisible(problem.isPresent());
      label.setManaged(problem.isPresent());
    });
    return label;
  }

  /// What is wrong with the file of what is placed by hand.
  private ObservableValue<Optional<String>> layoutProblem() {
    return models.session().currentProperty().flatMap(
        shown -> shown.map(OpenPlan::handProblemProperty).orElse(NO_PROBLEM));
  }

  /// Where the last export is.
  private static Label exported(Exports exports) {
    var label = Styled.with(new Label("", Icon.EXPORT.node()), "status-exported");
    label.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
    label.textProperty().bind(exports.noticeProperty());
    var tooltip = new Tooltip();
    tooltip.textProperty().bind(exports.noticeProperty());
    label.setTooltip(tooltip);
    var visible = exports.noticeProperty().isNotEmpty();
    label.visibleProperty().bind(visible);
    label.managedProperty().bind(visible);
    return label;
  }

  private Hyperlink problems() {
    var link = Styled.with(new Hyperlink(), "status-problems");
    link.setOnAction(_ -> models.navigation().show(Perspective.DESIGN));
    models.session().planProperty().subscribe(plan -> {
      link.setText(plan.map(StatusStrip::found).orElse(""));
      link.setVisible(plan.isPresent());
    });
    return link;
  }

  private static String found(CheckedPlan plan) {
    return Optional.of(plan.problemCount().words()).filter(words -> !words.isEmpty())
        .orElseGet(() -> Texts.of("status.no-problems"));
  }

  private void workChanged() {
    var running = models.tasks().running();
    if (shown.filter(running::contains).isPresent())
      return;
    shown = Optional.empty();
    work.getChildren().clear();
    if (running.isEmpty())
      pause.stop();
    else
      pause.playFromStart();
  }

  private void showWork() {
    shown = models.tasks().running().stream().findFirst();
    shown.ifPresent(task -> {
      var bar = new ProgressBar();
      bar.progressProperty().bind(task.progressProperty());
      bar.setAccessibleText(task.title());
      work.getChildren().addAll(new Label(task.title()), bar);
    });
  }
}
