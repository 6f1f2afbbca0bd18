package org.lct.editor.problems;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.CodeText;
import org.lct.editor.controls.Delay;
import org.lct.editor.controls.Menus;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.fix.QuickFix;

/// The list of problems, and under it what to do about the one the user is at, with what can be done at once as links.
/// The same is in the menu of the problem.
public final class ProblemsPane extends VBox {
  /// The keys that do the best fix of the problem the user is at.
  public static final KeyCombination FIX = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.ALT_DOWN);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

  private final ProblemsModel model;
  private final ListView<Problem> list = new ListView<>();
  private final Delay drawn = Delay.untilDrawn();
  private final Label none = Styled.label("", "secondary");
  private final VBox remedy = Styled.with(new VBox(), "remedy");
  private final ZoneId zone;

  /// The problems of the session's plan; times of day are shown in `zone`.
  public ProblemsPane(PlanSession session, ProblemsModel model, ZoneId zone) {
    this.model = model;
    this.zone = zone;
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(list, remedy);
    remedy.setMinHeight(USE_PREF_SIZE);
    list.getStyleClass().add("problems");
    list.setAccessibleText(Texts.of("problems.title"));
    list.setPlaceholder(none);
    list.setCellFactory(_ -> new ProblemCell(model::fixesOf, this::apply));
    list.setOnContextMenuRequested(event -> model.currentProperty().get()
        .ifPresent(problem -> Menus.show(menu(problem), list, event, selectedCell())));
    list.getSelectionModel().selectedItemProperty().subscribe(problem -> {
      if (problem != null && !model.currentProperty().get().equals(Optional.of(problem)))
        model.select(problem);
    });
    // Whether any of thousands of problems is another one is found out when they are shown.
    model.problemsProperty().subscribe(() -> drawn.restart(this::show));
    show();
    model.currentProperty().subscribe(this::follow);
    model.announcementProperty().subscribe(this::announce);
    session.planProperty().subscribe(plan -> none.setText(plan.map(this::nothing).orElse("")));
  }

  private String nothing(CheckedPlan plan) {
    return Texts.of("problems.none", TIME.format(plan.checkedAt().atZone(zone)));
  }

  private void show() {
    if (!list.getItems().equals(model.problemsProperty().get()))
      list.getItems().setAll(model.problemsProperty().get());
    follow(model.currentProperty().get());
  }

  private void follow(Optional<Problem> problem) {
    problem.ifPresentOrElse(this::goTo, list.getSelectionModel()::clearSelection);
    remedy.getChildren().setAll(problem.map(this::remedy)
        .orElseGet(() -> List.of(Styled.label(Texts.of("problems.hint"), "muted"))));
    // Without problems there is nothing to go to.
    remedy.setVisible(!list.getItems().isEmpty());
    remedy.setManaged(remedy.isVisible());
  }

  private void goTo(Problem problem) {
    if (!problem.equals(list.getSelectionModel().getSelectedItem())) {
      list.getSelectionModel().select(problem);
      list.scrollTo(problem);
    }
  }

  private List<Node> remedy(Problem problem) {
    var text = CodeText.flow(problem.diagnostic().detail());
    var code = Styled.label(problem.diagnostic().code(), "mono", "muted");
    HBox.setHgrow(text, Priority.ALWAYS);
    code.setMinWidth(USE_PREF_SIZE);
    var words = Styled.with(new HBox(text, code), "remedy-words");
    var links = model.fixesOf(problem).stream().map(fix -> link(problem, fix)).toArray(Node[]::new);
    return links.length == 0 ? List.of(words)
        : List.of(words, Styled.with(new FlowPane(links), "remedy-fixes"));
  }

  private Hyperlink link(Problem problem, QuickFix fix) {
    var link = new Hyperlink(fix.title());
    link.setOnAction(_ -> apply(problem, fix));
    return link;
  }

  private ContextMenu menu(Problem problem) {
    var menu = new ContextMenu();
    model.fixesOf(problem).forEach(fix -> {
      var item = new MenuItem(fix.title());
      item.setOnAction(_ -> apply(problem, fix));
      menu.getItems().add(item);
    });
    if (menu.getItems().isEmpty()) {
      var none = new MenuItem(Texts.of("problems.fix.none"));
      none.setDisable(true);
      menu.getItems().add(none);
    } else
      menu.getItems().getFirst().setAccelerator(FIX);
    return menu;
  }

  /// The link goes with the problem; the keyboard stays with the list.
  private void apply(Problem problem, QuickFix fix) {
    list.requestFocus();
    model.apply(problem, fix);
  }

  /// The cell of the selected problem if it is seen, else the list.
  private Node selectedCell() {
    return list.lookupAll(".list-cell").stream()
        .filter(cell -> cell instanceof ListCell<?> row && row.isSelected()).findFirst().orElse(list);
  }

  /// Screen readers read the text anew when they hear that it has changed.
  private void announce(String words) {
    remedy.setAccessibleText(words);
    remedy.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
  }
}
