package org.lct.editor.details;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lct.editor.compare.CompareModel;
import org.lct.editor.compare.Comparison;
import org.lct.editor.compare.Counterpart;
import org.lct.editor.controls.Delay;
import org.lct.editor.controls.Styled;
import org.lct.editor.cost.PriceDate;
import org.lct.editor.details.Details.Heading;
import org.lct.editor.details.Details.Note;
import org.lct.editor.details.Details.Total;
import org.lct.editor.inspector.InspectorForm;
import org.lct.editor.problems.ProblemsModel;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// The card at the side that describes what is selected, with the fields in which it is changed.
public final class DetailsPane extends VBox {
  private final PlanSession session;
  private final CompareModel comparing;
  private final ProblemsModel problems;
  private final InspectorForm form;
  private final VBox unreadable = new VBox();
  private final VBox note = new VBox();
  private final VBox facts = new VBox();
  private final VBox against = new VBox();
  private final StackPane heading = new StackPane();
  private final StackPane total = new StackPane();
  private final Label prices = Styled.label("", "secondary");
  private final ScrollPane scroll = new ScrollPane();
  private final Delay drawn = Delay.untilDrawn();
  private Optional<Details> shown = Optional.empty();

  /// The details of the session's selection.
  ///
  /// @param comparing knows what only the plan has that this one is compared with
  /// @param problems told when the user goes to a problem here
  public DetailsPane(PlanSession session, CompareModel comparing, ProblemsModel problems) {
    this.session = session;
    this.comparing = comparing;
    this.problems = problems;
    form = new InspectorForm(session);
    getStyleClass().addAll("panel", "details");
    scroll.setContent(Styled.with(new VBox(unreadable, note, form, facts, against), "details-body"));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().setAll(heading, scroll, total);
    session.planProperty().subscribe((_, _) -> drawn.restart(this::show));
    comparing.comparisonProperty().subscribe((_, _) -> drawn.restart(this::show));
    form.managedProperty().bind(form.visibleProperty());
    against.managedProperty().bind(against.visibleProperty());
    session.selectionProperty().subscribe(this::selected);
    session.currentProperty().subscribe(_ -> scroll.setVvalue(0));
  }

  /// What a change of the plan makes or renames is selected before it is known: until then what was shown stays, with the
  /// focus in it.
  private void selected(Set<String> now) {
    var gone = comparing.comparisonProperty().get().filter(found -> found.isGone(now));
    if (gone.isEmpty() && !now.isEmpty()
        && session.planProperty().get().filter(plan -> now.stream().noneMatch(plan::has)).isPresent())
      return;
    scroll.setVvalue(0);
    drawn.restart(this::show);
  }

  /// Keeps the focus if it is here, though what had it is replaced.
  private void show() {
    boolean focused = hasFocus();
    var plan = session.planProperty().get();
    setVisible(plan.isPresent());
    plan.ifPresent(now -> {
      var selection = session.selectionProperty().get();
      var gone = comparing.comparisonProperty().get().filter(found -> found.isGone(selection));
      show(gone.map(found -> gone(found, selection)).orElseGet(() -> SelectionDetails.of(now, selection)));
      form.setVisible(gone.isEmpty());
      unreadable.getChildren().setAll(now.isReadable() ? List.of() : unreadable(now));
      against.setVisible(now.isReadable());
      prices.setText(PriceDate.words(now.catalog()));
      form.show(now, selection);
    });
    if (focused && !hasFocus())
      scroll.requestFocus();
  }

  /// What the other plan says of what this one does not have; there is nothing to change about it.
  private Details gone(Comparison found, Set<String> selection) {
    var details = SelectionDetails.of(found.other(), selection);
    var only = Texts.of("compare.gone",
        comparing.counterpartProperty().get().map(Counterpart::words).orElse(""));
    return new Details(details.heading(), Optional.of(new Note(Icon.COMPARE, only, Optional.empty())),
        details.sections(), List.of(), details.total());
  }

  /// JavaFX goes on saying that the focus is within a pane from which the node that had it was taken.
  private boolean hasFocus() {
    Node at = getScene() == null ? null : getScene().getFocusOwner();
    while (at != null && !at.equals(this))
      at = at.getParent();
    return at != null;
  }

  private void show(Details details) {
    change(details, Details::heading, now -> {
      heading.getChildren().setAll(heading(now));
      scroll.setAccessibleText(Texts.of("details.of", now.title(), now.subtitle()));
    });
    change(details, Details::note, now -> note.getChildren().setAll(now.map(this::note).stream().toList()));
    change(details, Details::sections,
        now -> facts.getChildren().setAll(now.stream().map(section -> SectionView.of(section,
            id -> session.selectionProperty().set(Set.of(id)))).toList()));
    change(details, Details::problems, now -> against.getChildren()
        .setAll(now.isEmpty() ? List.of() : List.of(SectionView.of(now, problems))));
    change(details, Details::total,
        now -> total.getChildren().setAll(now.map(this::total).stream().toList()));
    shown = Optional.of(details);
  }

  /// Makes nodes anew only for what is different: that is what a step to undo takes longest for.
  private <T> void change(Details details, Function<Details, T> part, Consumer<T> show) {
    var now = part.apply(details);
    if (shown.map(part).filter(now::equals).isEmpty())
      show.accept(now);
  }

  /// That the fields of a plan whose text says none cannot be shown, what is shown instead, and where it breaks.
  private List<Node> unreadable(CheckedPlan plan) {
    var words = Styled.paragraph(
        Texts.of(plan.isStale() ? "details.unreadable.stale" : "details.unreadable"));
    HBox.setHgrow(words, Priority.ALWAYS);
    return List
        .of(Styled.with(new StackPane(Styled.with(new HBox(Icon.ERROR.node(), words), "note", "danger")),
            "details-note"), SectionView.of(plan.problems(), problems));
  }

  private static Node heading(Heading heading) {
    var tile = Styled.with(new StackPane(heading.icon().node()), "tile", "large", heading.look());
    var words = new VBox(Styled.label(heading.title(), "panel-title"),
        Styled.label(heading.subtitle(), "secondary"));
    return Styled.with(new HBox(tile, words), "details-heading");
  }

  private Node note(Note note) {
    var words = new VBox(Styled.paragraph(note.words()));
    note.deed().map(this::link).ifPresent(words.getChildren()::add);
    HBox.setHgrow(words, Priority.ALWAYS);
    return Styled.with(new StackPane(Styled.with(new HBox(note.icon().node(), words), "note", "info")),
        "details-note");
  }

  private Node link(Gesture deed) {
    var link = new Hyperlink(deed.label());
    link.setWrapText(true);
    link.setMinHeight(Label.USE_PREF_SIZE);
    link.setOnAction(_ -> session.perform(
        plan -> SelectionDetails.of(plan, session.selectionProperty().get()).note().flatMap(Note::deed)));
    return link;
  }

  private Node total(Total total) {
    return Styled.with(new HBox(
        Styled.with(new VBox(Styled.label(total.how(), "secondary"), prices), "details-how"), Styled.spring(),
        Styled.with(new VBox(Styled.label(total.amount(), "name", "total"),
            Styled.label(total.hour(), "secondary")), "details-amounts")),
        "cost-bar", "details-total");
  }
}
