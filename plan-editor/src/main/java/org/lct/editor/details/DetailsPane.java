package org.lct.editor.details;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.details.Details.Heading;
import org.lct.editor.details.Details.Total;
import org.lct.editor.problems.ProblemsModel;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// The card at the side that describes what is selected. It is only read; nothing can be changed in it.
public final class DetailsPane extends VBox {
  private final PlanSession session;
  private final ProblemsModel problems;
  private final ScrollPane scroll = new ScrollPane();

  /// The details of the session's selection.
  ///
  /// @param problems told when the user goes to a problem here
  public DetailsPane(PlanSession session, ProblemsModel problems) {
    this.session = session;
    this.problems = problems;
    getStyleClass().addAll("panel", "details");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    session.planProperty().subscribe(_ -> show());
    session.selectionProperty().subscribe(_ -> show());
  }

  /// Keeps the focus if it is here, though what had it is replaced.
  private void show() {
    boolean focused = isFocusWithin();
    getChildren().clear();
    session.planProperty().get()
        .ifPresent(plan -> show(SelectionDetails.of(plan, session.selectionProperty().get())));
    if (focused)
      scroll.requestFocus();
  }

  private void show(Details details) {
    var body = Styled.with(new VBox(), "details-body");
    details.note().map(DetailsPane::note).ifPresent(body.getChildren()::add);
    details.sections().stream().map(SectionView::of).forEach(body.getChildren()::add);
    if (!details.problems().isEmpty())
      body.getChildren().add(SectionView.of(details.problems(), problems));
    body.getChildren().stream().filter(section -> section.getStyleClass().contains("details-section"))
        .findFirst()
        .ifPresent(first -> first.getStyleClass().add("first"));
    scroll.setContent(body);
    scroll.setVvalue(0);
    scroll.setAccessibleText(Texts.of("details.of", details.heading().title(), details.heading().subtitle()));
    getChildren().setAll(heading(details.heading()), scroll);
    details.total().map(DetailsPane::total).ifPresent(getChildren()::add);
  }

  private static Node heading(Heading heading) {
    var tile = Styled.with(new StackPane(heading.icon().node()), "tile", "large", heading.look());
    var words = new VBox(Styled.label(heading.title(), "panel-title"),
        Styled.label(heading.subtitle(), "secondary"));
    return Styled.with(new HBox(tile, words), "details-heading");
  }

  private static Node note(String text) {
    var note = Styled.with(new HBox(Icon.SHARED.node(), Styled.paragraph(text)), "note", "info");
    return Styled.with(new StackPane(note), "details-note");
  }

  private static Node total(Total total) {
    return Styled.with(new HBox(Styled.label(total.how(), "secondary"), Styled.spring(),
        Styled.label(total.amount(), "name", "total")), "cost-bar", "details-total");
  }

}
