package org.lct.editor.problems;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lct.diagnostic.Diagnostic;
import org.lct.editor.controls.CodeText;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanDocument;
import org.lct.topology.theme.Icon;

/// Stands in the place of the diagram when a file says no plan: every problem with the line it is about and what to
/// do.
public final class BrokenFilePane extends VBox {
  private final PlanSession session;
  private final ScrollPane scroll = new ScrollPane();

  /// What is wrong with the session's file.
  public BrokenFilePane(PlanSession session) {
    this.session = session;
    getStyleClass().addAll("panel", "broken-file");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(true);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    session.planProperty().subscribe(plan -> plan.filter(now -> !now.isReadable() && !now.isStale())
        .ifPresent(this::show));
  }

  private void show(CheckedPlan plan) {
    var blocks = Styled.with(new VBox(), "broken-problems");
    plan.problems().forEach(problem -> blocks.getChildren().add(block(problem, plan.file().document())));
    scroll.setContent(blocks);
    scroll.setAccessibleText(Texts.of("problems.title"));
    getChildren().setAll(heading(plan), scroll);
  }

  private Node heading(CheckedPlan plan) {
    // What is not saved, as a text that was restored, is mended here and not in the file.
    boolean unsaved = session.dirtyProperty().get();
    var words = new VBox(
        Styled.label(Texts.of("broken.title", session.fileNameProperty().get()), "view-title"),
        Styled.paragraph(
            Texts.of(unsaved ? "broken.line.unsaved" : "broken.line", plan.problemCount().errors()),
            "muted"));
    var box = Styled.with(
        new HBox(SeverityLook.icon(org.lct.diagnostic.Severity.ERROR), words, Styled.spring()),
        "broken-heading");
    if (!unsaved && session.pathProperty().get().isPresent())
      box.getChildren().add(again());
    return box;
  }

  private Button again() {
    var button = new Button(Texts.of("broken.again"), Icon.REFRESH.node());
    button.setOnAction(_ -> session.reload());
    return button;
  }

  private static Node block(Problem problem, PlanDocument document) {
    var diagnostic = problem.diagnostic();
    var box = Styled.with(new VBox(headline(problem)), "broken-problem");
    quote(diagnostic, document).ifPresent(box.getChildren()::add);
    if (!diagnostic.detail().isBlank())
      box.getChildren().add(CodeText.flow(diagnostic.detail()));
    return box;
  }

  private static Node headline(Problem problem) {
    return Styled.with(new HBox(SeverityLook.icon(problem.diagnostic().severity()),
        CodeText.flow(problem.diagnostic().summary(), "name"), Styled.spring(),
        Styled.label(problem.diagnostic().code(), "mono", "muted")), "broken-headline");
  }

  private static Optional<Node> quote(Diagnostic diagnostic, PlanDocument document) {
    return diagnostic.range().filter(range -> !document.line(range.startLine()).isBlank())
        .map(range -> quote(Quote.of(document, range),
            diagnostic.range().map(at -> at.startColumn()).orElse(1)));
  }

  private static Node quote(Quote quote, int column) {
    var flow = new TextFlow(code(quote.before(), "code"), code(quote.marked(), "marked"),
        code(quote.after(), "code"));
    HBox.setHgrow(flow, Priority.ALWAYS);
    return Styled.with(
        new HBox(Styled.label(quote.line() + ":" + column, "mono", "muted", "quote-place"), flow),
        "quote");
  }

  private static Text code(String text, String styleClass) {
    return Styled.with(new Text(text), "code", styleClass);
  }
}
