package org.lct.editor.source;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.fxmisc.richtext.model.StyleSpans;
import org.jspecify.annotations.Nullable;
import org.lct.diagnostic.Severity;
import org.lct.diagnostic.SourceRange;
import org.lct.editor.controls.CommandKeys;
import org.lct.editor.controls.Delay;
import org.lct.editor.controls.Menus;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.session.Preview;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanSchema;

/// The text of the open plan, to be read and typed in beside the diagram. What is typed changes the plan after a moment
/// without typing, or when the focus leaves; what changes the plan elsewhere changes the text only where it differs.
///
/// Undo and redo are the plan's. JavaFX thread only.
public final class SourcePane extends VBox {
  private static final Duration HOVER = Duration.ofMillis(400);
  /// How many lines are shown around those that are brought into view.
  private static final int CONTEXT = 2;
  private static final double BELOW = 14;
  private static final double WIDEST = 420;

  private final PlanSession session;
  private final SourceModel model;
  private final SourcePlaces places;
  private final SourceArea area = new SourceArea();
  private final SchemaKeys schema = new SchemaKeys(PlanSchema.json());
  private final CompletionMenu completions = new CompletionMenu(area, new Completions(schema));
  private final FoldCommands folding = new FoldCommands(area);
  private final SourceGutter.Lines gutterLines = new SourceGutter.Lines() {
    @Override
    public void toggle(int line) {
      folding.toggle(line);
    }

    @Override
    public int length(int line) {
      return area.lines().text(line).length();
    }
  };
  private final Tooltip tip = new Tooltip();
  private boolean clicking;
  private SourceMarks marks = SourceMarks.NONE;
  private SourceGutter gutter = SourceGutter.of(area.lines(), marks, area.folds(), gutterLines);
  private StyleSpans<Collection<String>> styled = SourceStyles.of("", marks);

  /// The text of the session's plan.
  public SourcePane(PlanSession session) {
    this(session, Delay.untilNextFrame());
  }

  /// The text of the session's plan.
  ///
  /// @param delay how long after the last letter the plan follows
  public SourcePane(PlanSession session, Delay delay) {
    this.session = session;
    model = new SourceModel(session, delay);
    places = new SourcePlaces(session);
    getStyleClass().addAll("panel", "source-pane");
    sceneProperty().flatMap(Scene::userAgentStylesheetProperty).subscribe(this::themed);
    var scroll = Styled.with(new VirtualizedScrollPane<>(area), "source-scroll");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(header(session), strip(model.obstacleProperty(), Severity.NOTE, "info"),
        strip(model.troubleProperty(), Severity.ERROR, "danger"),
        strip(session.preview().previewProperty().map(now -> now.flatMap(ComingWords::of)), Severity.NOTE,
            "success"),
        scroll);
    area.getStyleClass().add("source-area");
    area.setAccessibleText(Texts.of("source.title"));
    area.onChange(this::changed);
    area.onFold(this::folded);
    var menu = folding.menu();
    area.setOnContextMenuRequested(event -> Menus.show(menu, area, event, area));
    area.focusedProperty().subscribe(focused -> {
      if (!focused)
        model.flush();
    });
    CommandKeys.before(area, model::settle);
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    area.setMouseOverTextDelay(HOVER);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::hover);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> tip.hide());
    // A note that comes or goes above the text takes the line that is typed in with it.
    area.heightProperty().subscribe(_ -> {
      if (area.isFocused())
        area.requestFollowCaret();
    });
    tip.setWrapText(true);
    tip.setMaxWidth(WIDEST);
    follow(session);
  }

  /// A text of ten thousand entries takes a second to be shown and coloured, so that is done only while it is seen.
  private void follow(PlanSession session) {
    sceneProperty().subscribe(scene -> {
      if (scene != null)
        catchUp();
    });
    model.textProperty().subscribe(text -> {
      if (isSeen())
        area.show(text);
    });
    model.obstacleProperty().subscribe(_ -> area.setEditable(model.isEditable()));
    session.documentProperty().subscribe(_ -> area.setEditable(model.isEditable()));
    session.planProperty().subscribe(this::known);
    session.writtenProperty().subscribe(this::written);
    session.preview().previewProperty().subscribe((_, _) -> {
      area.setEditable(model.isEditable());
      written();
    });
    session.selectionProperty().subscribe((before, now) -> follow(before, now));
  }

  private boolean isSeen() { return getScene() != null; }

  private void catchUp() {
    area.show(model.textProperty().get());
    style();
    known(session.planProperty().get());
    written();
    follow(Set.of(), session.selectionProperty().get());
  }

  /// What has been typed is in the session's plan at once; for commands that read the plan or change it.
  public void flush() {
    model.settle();
  }

  /// Goes to a place in the text, which is shown.
  public void goTo(SourceRange place) {
    area.goTo(area.lines().from(place));
    reveal(place.startLine() - 1, place.startLine() - 1);
    area.requestFocus();
  }

  /// The node that takes the keys.
  public Node area() {
    return area;
  }

  /// The area looks up its colours as soon as it is in a scene, and they are the theme's: so its style sheet and
  /// what stands before the lines wait for the theme.
  private void themed(@Nullable String theme) {
    if (theme == null || !getStylesheets().isEmpty())
      return;
    getStylesheets()
        .add(Objects.requireNonNull(SourcePane.class.getResource("source.css")).toExternalForm());
    area.setParagraphGraphicFactory(gutter);
  }

  private static Node header(PlanSession session) {
    var file = Styled.label("", "secondary");
    file.textProperty().bind(session.fileNameProperty());
    return Styled.with(new HBox(Styled.label(Texts.of("source.title"), "name"), file), "panel-header",
        "source-header");
  }

  private static Node strip(ObservableValue<Optional<String>> words, Severity severity, String look) {
    Label text = Styled.paragraph("");
    HBox.setHgrow(text, Priority.ALWAYS);
    var strip = Styled.with(new HBox(SeverityLook.icon(severity), text), "note", "source-strip", look);
    words.subscribe(now -> {
      text.setText(now.orElse(""));
      strip.setVisible(now.isPresent());
      strip.setManaged(now.isPresent());
    });
    return strip;
  }

  private void changed(TextChange change) {
    marks = marks.moved(change);
    styled = SourceStyles.moved(styled, change);
    style();
    styleLines(change.from(), change.from() + change.replacement().length());
    int line = area.lines().lineOf(change.from());
    if (area.folds().folded().containsKey(line))
      area.recreateParagraphGraphic(area.folds().shown(line));
    model.typed(area.text());
  }

  /// What is shown again has no styles yet.
  private void folded(SourceMarks.Stretch stretch) {
    area.style(stretch.from(), styled.subView(stretch.from(), stretch.to()));
    styleLines(stretch.from(), stretch.to());
    mark();
  }

  /// A line that is split leaves its style to both.
  private void styleLines(int from, int to) {
    IntStream.rangeClosed(area.lines().lineOf(from), area.lines().lineOf(to)).forEach(this::styleLine);
  }

  private void known(Optional<CheckedPlan> plan) {
    if (!isSeen())
      return;
    mark(marks.withProblems(
        plan.stream().flatMap(now -> now.problems().stream()).map(Problem::diagnostic),
        area.lines()));
  }

  /// After most letters the same is wrong in the same places.
  private void mark(SourceMarks now) {
    if (!marks.equals(now)) {
      marks = now;
      style();
    }
  }

  private void written() {
    if (!isSeen())
      return;
    mark(marks.withWritten(session.preview().previewProperty().get().map(Preview::written)
        .orElseGet(session.writtenProperty()::get), area.lines()));
    var now = marks.writtenLines(area.lines());
    if (!now.isEmpty())
      reveal(now.first(), now.last());
  }

  /// Brings lines into view, the first of them if there is no room for all.
  private void reveal(int first, int last) {
    area.fold(area.folds().showing(first, last));
    revealShown(area.folds().shown(first), area.folds().shown(last));
  }

  private void revealShown(int first, int last) {
    if (isInView(first) && isInView(last))
      return;
    int top = Math.max(0, first - CONTEXT);
    int bottom = Math.min(area.getParagraphs().size() - 1, last + CONTEXT);
    int seen = area.getVisibleParagraphs().size();
    boolean above = seen > 0 && first < area.firstVisibleParToAllParIndex();
    // Of several wishes in one pulse only the last is granted.
    if (seen > 0 && !above && bottom - top < seen - 1)
      area.showParagraphInViewport(bottom);
    else
      area.showParagraphAtTop(top);
  }

  private boolean isInView(int line) {
    return area.getHeight() > 0 && area.allParToVisibleParIndex(line).isPresent();
  }

  /// The lines of what was selected elsewhere; the caret waits there for who comes later.
  private void follow(Set<String> before, Set<String> selection) {
    // What vanishes while the user types moves nothing.
    if (!isSeen() || clicking || before.containsAll(selection))
      return;
    places.rangeOf(selection).ifPresent(range -> {
      var lines = area.lines();
      area.goTo(lines.from(range));
      int last = lines.lineOf(Math.max(lines.from(range), lines.to(range) - 1));
      reveal(range.startLine() - 1, last);
    });
  }

  /// Who clicks into the lines of a figure means it.
  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY && area.getSelection().getLength() == 0) {
      var figures = places.figuresAt(area.text(), area.caret());
      clicking = true;
      if (!figures.isEmpty())
        session.selectionProperty().set(figures);
      clicking = false;
    }
  }

  private void hover(MouseOverTextEvent event) {
    int offset = area.folds().offset(event.getCharacterIndex(), area.lines());
    SourceHover.words(area.text(), offset, marks, schema).ifPresent(words -> {
      tip.setText(words);
      tip.show(area, event.getScreenPosition().getX(), event.getScreenPosition().getY() + BELOW);
    });
  }

  /// Gives new styles only to what has others now: a thousand entries restyled at every letter are felt.
  private void style() {
    var now = SourceStyles.of(area.text(), marks);
    var different = SourceStyles.difference(styled, now);
    styled = now;
    if (different.from() < different.to())
      area.style(different.from(), now.subView(different.from(), different.to()));
    mark();
  }

  /// What stands before the lines is made anew where that differs.
  private void mark() {
    var before = gutter;
    gutter = SourceGutter.of(area.lines(), marks, area.folds(), gutterLines);
    if (gutter.equals(before))
      return;
    Stream.concat(before.written().stream(), gutter.written().stream()).distinct()
        .filter(line -> line < area.lines().count()).forEach(this::styleLine);
    if (!getStylesheets().isEmpty())
      area.setParagraphGraphicFactory(gutter);
  }

  private void styleLine(int line) {
    int shown = area.folds().shown(line);
    if (area.folds().isHidden(line))
      return;
    List<String> style = gutter.written().contains(line) ? List.of("written") : List.of();
    if (!List.copyOf(area.getParagraph(shown).getParagraphStyle()).equals(style))
      area.setParagraphStyle(shown, style);
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    tip.hide();
    if (event.isControlDown() && event.getCode() == KeyCode.SPACE)
      take(event, this::complete);
    else if (event.isShortcutDown() && !event.isAltDown() && event.getCode() == KeyCode.Z)
      take(event, event.isShiftDown() ? model::redo : model::undo);
    else if (event.isShortcutDown() && !event.isAltDown() && event.getCode() == KeyCode.Y)
      take(event, model::redo);
    else if (plain && area.isEditable() && event.getCode() == KeyCode.ENTER)
      take(event, area::newLine);
    else if (!event.isShortcutDown() && !event.isAltDown() && area.isEditable()
        && event.getCode() == KeyCode.TAB)
      take(event, event.isShiftDown() ? this::shallower : this::deeper);
    else if (folding.pressed(event))
      event.consume();
  }

  private void deeper() {
    var rows = area.selectedLines();
    if (rows.isOne())
      area.indent();
    else
      move(rows, Texts.of("source.deeper"), Indentation.deeper(area.lines(), rows.first(), rows.last()));
  }

  private void shallower() {
    var rows = area.selectedLines();
    move(rows, Texts.of("source.shallower"), Indentation.shallower(area.lines(), rows.first(), rows.last()));
  }

  private void move(SourceArea.LineRange rows, String label, String text) {
    model.change(label, text);
    if (!rows.isOne())
      area.select(rows);
  }

  private void complete() {
    if (area.isEditable())
      completions.show(session.planProperty().get().map(CheckedPlan::catalog));
  }

  private static void take(KeyEvent event, Runnable deed) {
    event.consume();
    deed.run();
  }
}
