package org.lct.editor.problems;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.CodeText;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;

/// The list of problems, and under it what to do about the one the user is at.
public final class ProblemsPane extends VBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private final ProblemsModel model;
  private final ListView<Problem> list = new ListView<>();
  private final Label none = Styled.label("", "secondary");
  private final HBox remedy = Styled.with(new HBox(), "remedy");
  private final ZoneId zone;

  /// The problems of the session's plan; times of day are shown in `zone`.
  public ProblemsPane(PlanSession session, ProblemsModel model, ZoneId zone) {
    this.model = model;
    this.zone = zone;
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(list, remedy);
    list.getStyleClass().add("problems");
    list.setAccessibleText(Texts.of("problems.title"));
    list.setPlaceholder(none);
    list.setCellFactory(_ -> new ProblemCell());
    list.getSelectionModel().selectedItemProperty().subscribe(problem -> {
      if (problem != null && !model.currentProperty().get().equals(Optional.of(problem)))
        model.select(problem);
    });
    model.problemsProperty().subscribe(this::show);
    model.currentProperty().subscribe(this::follow);
    model.announcementProperty().subscribe(this::announce);
    session.planProperty().subscribe(plan -> none.setText(plan.map(this::nothing).orElse("")));
  }

  private String nothing(CheckedPlan plan) {
    return Texts.of("problems.none", TIME.format(plan.checkedAt().atZone(zone)));
  }

  private void show(List<Problem> problems) {
    list.getItems().setAll(problems);
    follow(model.currentProperty().get());
  }

  private void follow(Optional<Problem> problem) {
    problem.ifPresentOrElse(this::goTo, list.getSelectionModel()::clearSelection);
    remedy.getChildren().setAll(problem.map(ProblemsPane::remedy)
        .orElseGet(() -> List.of(Styled.label(Texts.of("problems.hint"), "muted"))));
  }

  private void goTo(Problem problem) {
    if (!problem.equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(problem);
      list.scrollTo(problem);
    }
  }

  private static List<Node> remedy(Problem problem) {
    var text = CodeText.flow(problem.diagnostic().detail());
    HBox.setHgrow(text, Priority.ALWAYS);
    return List.of(text, Styled.label(problem.diagnostic().code(), "mono", "muted"));
  }

  /// Screen readers read the text anew when they hear that it has changed.
  private void announce(String words) {
    remedy.setAccessibleText(words);
    remedy.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
