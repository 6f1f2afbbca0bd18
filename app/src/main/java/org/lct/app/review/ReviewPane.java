package org.lct.app.review;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.app.text.Texts;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Severity;
import org.lct.editor.controls.CodeText;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Money;
import org.lct.topology.diagram.Difference;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.paint.DifferenceMark;
import org.lct.topology.diagram.paint.StatusMark;
import org.lct.topology.theme.Icon;

/// Shows a review and takes the agreement to it. What destroys something is agreed to by typing the cluster's name.
public final class ReviewPane extends VBox {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final KeyCombination DEPLOY = new KeyCodeCombination(KeyCode.ENTER,
      KeyCombination.SHORTCUT_DOWN);

  private final Review review;
  private final ZoneId zone;
  private final Button back = Styled.with(new Button(), "large");
  private final Button deed = Styled.with(new Button(), "large");
  private final TextField name = new TextField();

  /// What the user may decide. JavaFX thread only.
  public interface Decision {
    /// Does what the review says.
    void goOn();

    /// Does nothing.
    void goBack();

    /// Makes another review, with the review's option chosen or not.
    void choose(boolean option);
  }

  /// @param zone in which times of day are shown
  public ReviewPane(Review review, Decision decision, ZoneId zone) {
    this.review = review;
    this.zone = zone;
    getStyleClass().addAll("dialog", "review");
    setAccessibleRole(AccessibleRole.DIALOG);
    setAccessibleText(title());
    var body = new HBox(changes(), side(decision));
    VBox.setVgrow(body, Priority.ALWAYS);
    getChildren().setAll(header(), body, footer(decision));
    addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (DEPLOY.match(event) && !deed.isDisabled()) {
        decision.goOn();
        event.consume();
      }
    });
  }

  /// The control that does no harm.
  public Node safe() {
    return back;
  }

  private String title() {
    if (review.hasErrors() || review.isRefused())
      return Texts.of("review.title.refused", review.cluster());
    if (review.isUnchanged())
      return Texts.of(review.drift().isEmpty() ? "review.title.unchanged" : "review.title.drift");
    return review.deletion()
        ? Texts.of("review.title.delete", review.cluster())
        : Texts.of("review.title", review.changes(), review.cluster());
  }

  private Node header() {
    var compared = Texts.of(review.hasErrors() ? "review.checked" : "review.compared",
        TIME.format(review.comparedAt().atZone(zone)), review.account());
    return Styled.with(new VBox(Styled.label(title(), "view-title"), Styled.label(compared, "muted")),
        "review-header");
  }

  private Node changes() {
    var list = new ReviewList();
    list.show(review.rows());
    var nothing = Styled.paragraph(
        Texts.of(review.hasErrors() ? "review.nothing.errors"
            : review.drift().isEmpty() ? "review.nothing" : "review.nothing.drift"),
        "muted");
    list.setPlaceholder(nothing);
    VBox.setVgrow(list, Priority.ALWAYS);
    var box = Styled.with(new VBox(chips(), list), "review-changes");
    HBox.setHgrow(box, Priority.ALWAYS);
    return box;
  }

  private Node chips() {
    var chips = Styled.with(new HBox(), "review-chips");
    Stream.of(Difference.ADD, Difference.CHANGE, Difference.REPLACE, Difference.DELETE)
        .filter(difference -> review.changes(difference) > 0).forEach(difference -> {
          var chip = Styled.label(
              Texts.of("review.chip", review.changes(difference), difference.word()), "review-chip");
          chip.setGraphic(new DifferenceMark(difference));
          chips.getChildren().add(chip);
        });
    chips.setVisible(!chips.getChildren().isEmpty());
    chips.setManaged(chips.isVisible());
    return chips;
  }

  private Node side(Decision decision) {
    var box = Styled.with(new VBox(cost(), checks(decision)), "review-side");
    var scroll = Styled.with(new ScrollPane(box), "review-side-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private Node cost() {
    var section = section(Texts.of("review.cost"));
    var before = review.cost().before();
    var after = review.cost().after();
    var amounts = Styled.with(new HBox(), "review-amounts");
    before.ifPresent(
        amount -> amounts.getChildren().addAll(Styled.label(Money.exact(amount), "figure", "muted"),
            Styled.label("→", "figure", "muted")));
    amounts.getChildren().add(
        Styled.label(after.map(Money::exact).orElseGet(() -> Texts.of("review.cost.unknown")), "figure"));
    section.getChildren().add(amounts);
    before.flatMap(was -> after.map(is -> is.subtract(was))).ifPresent(
        difference -> section.getChildren().add(line(Texts.of("review.cost.difference"),
            Amounts.signed(Optional.of(difference)))));
    return section;
  }

  private static Node line(String words, String value) {
    return new HBox(Styled.label(words, "muted"), Styled.spring(), Styled.label(value, "name"));
  }

  private static VBox section(String title) {
    return Styled.with(new VBox(Styled.label(title, "name")), "review-section");
  }

  private Node checks(Decision decision) {
    var section = section(Texts.of(review.deletion() ? "review.checks.delete" : "review.checks"));
    review.problems().stream().sorted(Comparator.comparing(Diagnostic::severity))
        .forEach(problem -> section.getChildren().add(check(SeverityLook.icon(problem.severity()),
            problem.summary(), problem.detail())));
    if (!review.drift().isEmpty())
      section.getChildren().add(check(SeverityLook.icon(Severity.WARNING), Texts.of("review.drift"),
          String.join("\n", review.drift())));
    review.option().ifPresent(option -> {
      var choice = new CheckBox(option.words());
      choice.setSelected(option.chosen());
      choice.setOnAction(_ -> decision.choose(choice.isSelected()));
      choice.setWrapText(true);
      section.getChildren().add(choice);
    });
    if (review.stepsNotRun() > 0)
      section.getChildren().add(check(SeverityLook.icon(Severity.NOTE),
          Texts.of("review.steps", review.stepsNotRun()), Texts.of("review.steps.detail")));
    if (!review.kept().isEmpty())
      section.getChildren().add(check(SeverityLook.icon(Severity.NOTE),
          Texts.of("review.kept", review.kept().size()), String.join(", ", review.kept())));
    if (section.getChildren().size() == 1)
      section.getChildren().add(Styled.label(Texts.of("review.checks.none"), "muted"));
    return section;
  }

  private static Node check(Node icon, String summary, String detail) {
    var words = new VBox(CodeText.flow(summary), CodeText.flow(detail, "review-check-detail"));
    HBox.setHgrow(words, Priority.ALWAYS);
    return Styled.with(new HBox(icon, words), "review-check");
  }

  private Node footer(Decision decision) {
    back.setMinWidth(Button.USE_PREF_SIZE);
    deed.setMinWidth(Button.USE_PREF_SIZE);
    back.setText(Texts.of(review.deletion() ? "review.back.delete" : "review.back"));
    back.setOnAction(_ -> decision.goBack());
    deed.setText(review.deletion()
        ? Texts.of("review.delete", review.changes())
        : Texts.of(review.rows().isEmpty() ? "review.deploy.none" : "review.deploy", review.changes()));
    deed.getStyleClass().add(review.destroys() ? "danger" : "accent");
    deed.setOnAction(_ -> decision.goOn());
    var reason = reason();
    var bar = Styled.with(new HBox(), "dialog-buttons", "review-footer");
    bar.getChildren().addAll(consequence(reason), Styled.spring());
    if (review.destroys() && reason.isEmpty())
      bar.getChildren().add(confirmation());
    deed.setDisable(!reason.isEmpty() || review.destroys());
    bar.getChildren().add(back);
    if (!review.isUnchanged())
      bar.getChildren().add(deed);
    return bar;
  }

  /// Why it cannot be done; empty if it can.
  private String reason() {
    if (review.hasErrors()) {
      long errors = review.problems().stream().filter(Diagnostic::isError).count();
      return Texts.of("review.reason.errors", errors);
    }
    if (review.isRefused())
      return Texts.of("review.reason.refused");
    return "";
  }

  private Node consequence(String reason) {
    if (!reason.isEmpty())
      return words(Icon.ERROR, reason, Texts.of("review.reason.disabled"));
    if (review.destroys())
      return words(Icon.DELETE,
          Texts.of("review.destroys", review.destroyed()),
          Texts.of("review.destroys.confirm", review.cluster()));
    return new HBox();
  }

  private static Node words(Icon icon, String title, String line) {
    return Styled.with(
        new HBox(icon.node(), new VBox(Styled.label(title, "name"), Styled.label(line, "muted"))),
        "review-consequence");
  }

  private Node confirmation() {
    name.setPromptText(Texts.of("review.destroys.name"));
    name.setAccessibleText(Texts.of("review.destroys.confirm", review.cluster()));
    var right = new StatusMark(NodeStatus.RUNNING);
    name.textProperty().subscribe(typed -> {
      deed.setDisable(!typed.equals(review.cluster()));
      right.setVisible(typed.equals(review.cluster()));
    });
    return Styled.with(new HBox(right, name), "cluster-line");
  }
}
