package org.lct.editor;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.lct.editor.figures.FigureIds;
import org.lct.editor.problems.ProblemsModel;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.view.DiagramView;
import org.lct.topology.theme.Icon;

/// What can be done with what is selected: the same commands in the outline and in the diagram.
final class FigureMenu {
  private static final KeyCombination ZOOM = new KeyCodeCombination(KeyCode.DIGIT2,
      KeyCombination.SHIFT_DOWN);

  private static final KeyCombination NODES = new KeyCodeCombination(KeyCode.E);

  private final PlanSession session;
  private final ProblemsModel problems;
  private final DiagramView diagram;
  private final EditCommands edits;
  private final ArrangeCommands arranging;

  FigureMenu(PlanSession session, ProblemsModel problems, DiagramView diagram, EditCommands edits,
      ArrangeCommands arranging) {
    this.session = session;
    this.problems = problems;
    this.diagram = diagram;
    this.edits = edits;
    this.arranging = arranging;
  }

  /// A new menu of these commands; one that can do nothing now is disabled and says why.
  ContextMenu menu() {
    var show = item("menu.show", Icon.SEARCH, this::show);
    var trouble = item("menu.problems", Icon.WARNING, this::showProblems);
    var address = item("menu.copy", Icon.COPY, this::copy);
    var cut = item("menu.cut", Icon.CUT, edits::cut);
    cut.setAccelerator(EditCommands.CUT);
    var copy = item("menu.copy.parts", Icon.COPY, edits::copy);
    copy.setAccelerator(EditCommands.COPY);
    var paste = item("menu.paste", Icon.PASTE, edits::paste);
    paste.setAccelerator(EditCommands.PASTE);
    var twins = item("menu.twins", Icon.SHARED, this::selectTwins);
    var nodes = item("menu.nodes", Icon.NODE_PLAN, this::toggleNodes);
    nodes.setAccelerator(NODES);
    var zoom = item("menu.zoom", Icon.ZOOM_IN, diagram::zoomToSelection);
    zoom.setAccelerator(ZOOM);
    var fit = item("menu.fit", Icon.FIT, diagram::fit);
    var duplicate = item("menu.duplicate", Icon.COPY, edits::duplicate);
    duplicate.setAccelerator(EditCommands.DUPLICATE);
    var remove = item("menu.remove", Icon.DELETE, edits::remove);
    remove.setAccelerator(EditCommands.REMOVE);
    var override = item("menu.override.none", Icon.OVERRIDE, edits::override);
    var shared = item("menu.shared", Icon.SHARED, edits::useShared);
    var start = new StartMenu(session);
    var arrange = new ArrangeMenu(arranging);
    var menu = new ContextMenu(show, trouble, address, new SeparatorMenuItem(), cut, copy, paste, duplicate,
        remove, new SeparatorMenuItem(), override, shared, twins, start.menu(), arrange.menu(),
        new SeparatorMenuItem(), nodes, zoom, fit);
    menu.setOnShowing(_ -> {
      start.refresh();
      arrange.update();
      offer(show, !selected().isEmpty(), "menu.show", "menu.show.none");
      offer(trouble, withProblems().isPresent(), "menu.problems", "menu.problems.none");
      offer(duplicate, edits.canDuplicate(), "menu.duplicate", "menu.duplicate.none");
      offer(remove, edits.canRemove(), "menu.remove", "menu.remove.none");
      offer(override, edits.canOverride(), "menu.override", "menu.override.none");
      offer(shared, edits.canUseShared(), "menu.shared", "menu.shared.none");
      offer(cut, edits.canCopy(), "menu.cut", "menu.cut.none");
      offer(copy, edits.canCopy(), "menu.copy.parts", "menu.copy.parts.none");
      offer(paste, edits.canPaste(), "menu.paste", "menu.paste.none");
      offer(address, !selected().isEmpty(), "menu.copy", "menu.copy.none");
      offer(twins, !diagram.twins(selected()).isEmpty(), "menu.twins", "menu.twins.none");
      offer(nodes, !plans().isEmpty(), areExpanded() ? "menu.nodes.hide" : "menu.nodes", "menu.nodes.none");
      offer(zoom, !selected().isEmpty(), "menu.zoom", "menu.zoom.none");
    });
    return menu;
  }

  private void offer(MenuItem item, boolean possible, String key, String otherwise) {
    item.setDisable(!possible);
    item.setText(Texts.of(possible ? key : otherwise, edits.region()));
  }

  /// Brings what is selected into view and gives it the keyboard; the whole plan if that is the cluster.
  void show() {
    selected().stream().sorted().findFirst().ifPresent(id -> {
      if (id.equals(FigureIds.CLUSTER)) {
        diagram.fit();
      } else {
        diagram.reveal(id);
        diagram.focus(id);
      }
    });
  }

  /// Selects, too, what the region plan makes the same in other regions.
  private void selectTwins() {
    session.selectionProperty().set(Stream.concat(selected().stream(), diagram.twins(selected()).stream())
        .collect(Collectors.toUnmodifiableSet()));
  }

  /// Shows the nodes of the selected node plans; hides them if all are shown.
  private void toggleNodes() {
    diagram.expanding().show(plans(), !areExpanded());
  }

  private boolean areExpanded() {
    return diagram.expanding().expandedProperty().get().containsAll(plans());
  }

  private Set<String> plans() {
    return diagram.expanding().plans(selected());
  }

  private void showProblems() {
    withProblems().ifPresent(problems::selectWorstOf);
  }

  private void copy() {
    var content = new ClipboardContent();
    content.putString(String.join("\n", selected().stream().sorted().map(this::name).toList()));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// The address, as problems and commands name it; of the cluster its name.
  private String name(String id) {
    return id.equals(FigureIds.CLUSTER) ? session.diagramProperty().get().title() : id;
  }

  private Optional<String> withProblems() {
    return session.planProperty().get().flatMap(plan -> selected().stream().sorted()
        .filter(id -> !plan.problemsOf(id).isEmpty()).findFirst());
  }

  private Set<String> selected() {
    return session.selectionProperty().get();
  }

  private static MenuItem item(String key, Icon icon, Runnable deed) {
    var item = new MenuItem(Texts.of(key), icon.node());
    item.setOnAction(_ -> deed.run());
    return item;
  }
}
