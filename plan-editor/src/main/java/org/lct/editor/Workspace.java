package org.lct.editor;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lct.compare.EntryDifference;
import org.lct.editor.canvas.CanvasPane;
import org.lct.editor.compare.CompareModel;
import org.lct.editor.compare.CompareSide;
import org.lct.editor.compare.CompareStrip;
import org.lct.editor.compare.DifferencesPane;
import org.lct.editor.controls.Columns;
import org.lct.editor.controls.Menus;
import org.lct.editor.controls.Styled;
import org.lct.editor.cost.CostBar;
import org.lct.editor.cost.CostPane;
import org.lct.editor.details.DetailsPane;
import org.lct.editor.drag.Dragging;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.outline.OutlinePane;
import org.lct.editor.palette.Palette;
import org.lct.editor.palette.PalettePane;
import org.lct.editor.palette.StackPrices;
import org.lct.editor.problems.ProblemsModel;
import org.lct.editor.problems.ProblemsPane;
import org.lct.editor.session.ExpandedPlans;
import org.lct.editor.session.PlanSession;
import org.lct.editor.source.SourcePane;
import org.lct.editor.tabs.DiskNote;
import org.lct.editor.tabs.OldWordsNote;
import org.lct.editor.tabs.PlanTabs;
import org.lct.editor.text.Texts;
import org.lct.software.SoftwareCatalog;
import org.lct.template.Templates;
import org.lct.topology.diagram.view.DiagramView;

/// The panes of a plan that can be drawn, between dividers.
final class Workspace extends StackPane {
  private static final double LEFT = 232;
  private static final double TREE = 270;
  private static final double BOTTOM = 164;
  private static final double TEXT = 474;
  /// The share of the diagram beside the text where there is little room.
  private static final double LEAST = 0.45;

  private final PalettePane palette;
  private final CanvasPane canvas;
  private final CompareModel comparing;
  private final ArrangeCommands arranging;
  private final SourcePane source;
  private final SplitPane views = new SplitPane();
  private final StackPane front;
  private final PlanTabs tabs;
  private final HBox tools;
  private final ProblemsModel problems;
  private final TabPane bottom;
  private final List<Node> panes;
  private final EditCommands edits;
  private final SidePane side;

  /// @param text shows the text, too, if it is not shown
  Workspace(PlanSession session, CompareModel comparing, StackPrices prices, PlanOpener opener,
      Executor layoutThreads, ZoneId zone, Runnable text) {
    this.comparing = comparing;
    problems = new ProblemsModel(session);
    var dragging = new Dragging();
    var expanded = new ExpandedPlans(session);
    palette = palette(session, opener, dragging, prices);
    source = new SourcePane(session);
    canvas = new CanvasPane(session, comparing, expanded, layoutThreads, dragging, palette::search,
        place -> {
          text.run();
          source.goTo(place);
        });
    edits = new EditCommands(session);
    arranging = new ArrangeCommands(session, canvas.diagram());
    var commands = new FigureMenu(session, problems, canvas, edits, arranging);
    var outline = new OutlinePane(session, comparing, expanded, commands.menu(), commands::show);
    var details = new DetailsPane(session, comparing, problems);
    tabs = new PlanTabs(session, comparing, plans -> typedBefore(() -> opener.close(plans)));
    tools = canvas.tools();
    front = new StackPane(views);
    bottom = Styled.with(new TabPane(problemsTab(session, problems, zone), costTab(session)), "bottom");
    bottom.setAccessibleText(Texts.of("bottom.title"));
    bottom.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    var differences = new DifferencesPane(comparing, this::goTo);
    panes = List.of(palette, outline, canvas, source.area(), bottom, differences, details);
    offer(commands);
    edits.on(canvas.diagram());
    edits.on(outline);
    canvas.connecting().on(canvas.diagram());
    canvas.connecting().on(outline);
    keys(canvas.diagram());
    keys(outline);
    commands.on(outline);
    problems.currentProperty()
        .subscribe(problem -> problem.ifPresent(_ -> bottom.getSelectionModel().selectFirst()));
    var strip = new CompareStrip(comparing, this::stepDifference, this::stopComparing);
    List.of(canvas, strip, differences).forEach(this::stopByEscape);
    side = new SidePane(
        columns(new Columns(Orientation.VERTICAL, 0, new double[]{0, TREE}, palette, outline),
            new VBox(new DiskNote(session, comparing, () -> typedBefore(opener::save), canvas.diagram()),
                new OldWordsNote(session, () -> typedBefore(opener::convert), canvas.diagram()), strip),
            new CostBar(session)),
        new CompareSide(comparing, differences, details));
    session.selectionProperty().subscribe(selected -> {
      if (!selected.isEmpty())
        side.pullOut();
    });
    comparing.counterpartProperty().subscribe(with -> with.ifPresent(_ -> side.pullOut()));
    getChildren().addAll(side, dragging.over(this));
  }

  private static PalettePane palette(PlanSession session, PlanOpener opener, Dragging dragging,
      StackPrices prices) {
    dragging.openingBy(stack -> opener.open(stack.file()));
    var offered = Palette.of(session.catalog(), SoftwareCatalog.load(), Templates.load());
    return new PalettePane(offered, dragging, prices, new PaletteTaking(session, opener)::take);
  }

  ProblemsModel problems() {
    return problems;
  }

  private Node columns(Node left, Node note, Node sums) {
    var middle = new Columns(Orientation.VERTICAL, 0, new double[]{0, BOTTOM}, front, bottom);
    VBox.setVgrow(middle, Priority.ALWAYS);
    HBox.setHgrow(tabs, Priority.ALWAYS);
    SplitPane.setResizableWithParent(source, false);
    tools.setMinWidth(USE_PREF_SIZE);
    var strip = Styled.with(new HBox(tabs, tools), "plan-strip");
    return new Columns(Orientation.HORIZONTAL, 1, new double[]{LEFT, 0}, left,
        Styled.with(new VBox(strip, note, middle, sums), "middle"));
  }

  /// Shows something in place of the diagram and the text.
  void replace(Node cover) {
    front(List.of(cover));
  }

  /// Shows the diagram and the text, under something if that is to be waited for.
  void uncover(Optional<Node> over) {
    front(over.map(cover -> List.of(views, cover)).orElseGet(() -> List.of(views)));
  }

  /// What is shown on stays in the scene, so that it keeps the focus.
  private void front(List<Node> nodes) {
    front.getChildren().retainAll(nodes);
    nodes.stream().filter(node -> !front.getChildren().contains(node)).forEach(front.getChildren()::add);
  }

  void show(Representation representation) {
    var shown = switch (representation) {
      case DIAGRAM -> List.<Node>of(canvas);
      case SPLIT -> List.of(canvas, source);
      case TEXT -> List.<Node>of(source);
    };
    side.giveWay(representation == Representation.SPLIT);
    if (!views.getItems().equals(shown)) {
      views.getItems().setAll(shown);
      side.layout();
      views.setDividerPositions(Math.max(LEAST, 1 - TEXT / Math.max(1, views.getWidth())));
    }
    tools.setVisible(shown.contains(canvas));
  }

  /// Goes to the difference so many further, and shows it.
  void stepDifference(int by) {
    comparing.step(by);
    comparing.currentProperty().get().ifPresent(this::goTo);
  }

  private void goTo(EntryDifference difference) {
    comparing.select(difference);
    diagram().reveal(FigureIds.of(difference.entry()));
  }

  private void stopComparing() {
    diagram().requestFocus();
    comparing.stop();
  }

  /// Escape ends comparing where it has nothing nearer to end.
  private void stopByEscape(Node pane) {
    pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ESCAPE && comparing.counterpartProperty().get().isPresent()) {
        stopComparing();
        event.consume();
      }
    });
  }

  /// Gives the session at once what has been typed.
  void flush() {
    source.flush();
  }

  private void typedBefore(Runnable deed) {
    flush();
    deed.run();
  }

  /// Opens the bar in which figures are found, if the diagram is shown.
  void find() {
    if (views.getItems().contains(canvas)) {
      canvas.find();
    }
  }

  /// Goes to the regions of the palette.
  void addRegion() {
    palette.search(PalettePane.REGIONS);
  }

  EditCommands edits() {
    return edits;
  }

  CanvasPane canvas() {
    return canvas;
  }

  PlanTabs tabs() {
    return tabs;
  }

  DiagramView diagram() {
    return canvas.diagram();
  }

  ArrangeCommands arranging() {
    return arranging;
  }

  /// Gives the keyboard to the diagram, or to the text where it alone is shown.
  void enter() {
    if (canvas.getScene() == null)
      source.area().requestFocus();
    else
      diagram().requestFocus();
  }

  /// Gives the keyboard to the pane `step` after the one that has it; in the diagram to what is selected.
  void step(int step) {
    new PaneCycle(panes).go(step);
    canvas.focusSelected();
  }

  /// F2 renames what is selected, on the diagram; Alt with the arrows puts it elsewhere; P leads to the palette, Shift R
  /// to its regions. Letters count when they are typed, so that the field that gets the focus does not get them, too.
  private void keys(Node pane) {
    arranging.on(pane);
    // A tree takes F2 for itself.
    pane.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.F2) {
        canvas.rename();
        event.consume();
      }
    });
    pane.addEventHandler(KeyEvent.KEY_TYPED, event -> {
      switch (event.getCharacter()) {
        case "p" -> palette.search("");
        case "R" -> addRegion();
        default -> {
          return;
        }
      }
      event.consume();
    });
  }

  private void offer(FigureMenu commands) {
    var menu = commands.menu();
    diagram().setOnContextMenuRequested(
        event -> Menus.show(menu, diagram(), event,
            event.getTarget() instanceof Node figure ? figure : diagram()));
  }

  private static Tab costTab(PlanSession session) {
    var tab = new Tab(Texts.of("cost.title"));
    tab.setContent(new CostPane(session, tab.selectedProperty()));
    return tab;
  }

  private static Tab problemsTab(PlanSession session, ProblemsModel problems, ZoneId zone) {
    var tab = new Tab(Texts.of("problems.title"), new ProblemsPane(session, problems, zone));
    var count = Styled.with(new Label(), "count");
    problems.problemsProperty().map(List::size).subscribe(many -> {
      count.setText(many.toString());
      tab.setGraphic(many == 0 ? null : count);
    });
    return tab;
  }
}
