package org.lct.editor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.lct.editor.canvas.CanvasPane;
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
  private static final KeyCombination RENAME = new KeyCodeCombination(KeyCode.F2);
  private static final KeyCombination CONNECT = new KeyCodeCombination(KeyCode.C);

  private final PlanSession session;
  private final ProblemsModel problems;
  private final CanvasPane canvas;
  private final DiagramView diagram;
  private final EditCommands edits;
  private final ArrangeCommands arranging;

  FigureMenu(PlanSession session, ProblemsModel problems, CanvasPane canvas, EditCommands edits,
      ArrangeCommands arranging) {
    this.session = session;
    this.problems = problems;
    this.canvas = canvas;
    diagram = canvas.diagram();
    this.edits = edits;
    this.arranging = arranging;
  }

  /// A command of a menu. When it can do nothing now, it says why.
  ///
  /// @param key of its words
  /// @param otherwise the key of those that say why not
  private record Command(MenuItem item, Supplier<String> key, String otherwise, BooleanSupplier possible) {
    void offer(String region) {
      boolean can = possible.getAsBoolean();
      item.setDisable(!can);
      item.setText(Texts.of(can ? key.get() : otherwise, region));
    }
  }

  /// A new menu of these commands; one that can do nothing now is disabled and says why.
  ContextMenu menu() {
    var start = new StartMenu(session);
    var arrange = new ArrangeMenu(arranging);
    var share = share();
    var groups = List.of(look(), edit(), change(), share, see());
    var menu = new ContextMenu();
    groups.forEach(group -> {
      if (!menu.getItems().isEmpty())
        menu.getItems().add(new SeparatorMenuItem());
      group.forEach(command -> menu.getItems().add(command.item()));
      if (group.equals(share))
        menu.getItems().addAll(start.menu(), arrange.menu());
    });
    menu.setOnShowing(_ -> {
      start.refresh();
      arrange.update();
      groups.stream().flatMap(List::stream).forEach(command -> command.offer(edits.region()));
    });
    return menu;
  }

  /// Lets the keys of the menu that the diagram has of its own work in another pane, too.
  void on(Node pane) {
    pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (NODES.match(event))
        toggleNodes();
      else if (ZOOM.match(event))
        diagram.zoomToSelection();
      else
        return;
      event.consume();
    });
  }

  private List<Command> look() {
    return List.of(command("menu.show", "menu.show.none", Icon.SEARCH, this::show, this::isSelected),
        command("menu.problems", "menu.problems.none", Icon.WARNING, this::showProblems,
            () -> withProblems().isPresent()),
        command("menu.copy", "menu.copy.none", Icon.COPY, this::copy, this::isSelected));
  }

  private List<Command> edit() {
    return List.of(
        command("menu.cut", "menu.cut.none", Icon.CUT, EditCommands.CUT, edits::cut, edits::canCopy),
        command("menu.copy.parts", "menu.copy.parts.none", Icon.COPY, EditCommands.COPY, edits::copy,
            edits::canCopy),
        command("menu.paste", "menu.paste.none", Icon.PASTE, EditCommands.PASTE, edits::paste,
            edits::canPaste),
        command("menu.duplicate", "menu.duplicate.none", Icon.COPY, EditCommands.DUPLICATE, edits::duplicate,
            edits::canDuplicate),
        command("menu.remove", "menu.remove.none", Icon.DELETE, EditCommands.REMOVE, edits::remove,
            edits::canRemove));
  }

  private List<Command> change() {
    return List.of(
        command("menu.rename", "menu.rename.none", Icon.TAG, RENAME, canvas::rename, edits::canRename),
        command("menu.connect", "menu.connect.none", Icon.CONNECT, CONNECT, canvas::connect,
            edits::canConnect),
        command("menu.more", "menu.more.none", Icon.ADD, () -> edits.count(1), edits::canCount),
        command("menu.fewer", "menu.fewer.none", Icon.REMOVE, () -> edits.count(-1), edits::canCount));
  }

  private List<Command> share() {
    return List.of(
        command("menu.override", "menu.override.none", Icon.OVERRIDE, edits::override, edits::canOverride),
        command("menu.shared", "menu.shared.none", Icon.SHARED, edits::useShared, edits::canUseShared),
        command("menu.twins", "menu.twins.none", Icon.SHARED, this::selectTwins,
            () -> !diagram.twins(selected()).isEmpty()));
  }

  private List<Command> see() {
    var nodes = new Command(item(Icon.NODE_PLAN, this::toggleNodes),
        () -> areExpanded() ? "menu.nodes.hide" : "menu.nodes", "menu.nodes.none", () -> !plans().isEmpty());
    nodes.item().setAccelerator(NODES);
    return List.of(nodes,
        command("menu.zoom", "menu.zoom.none", Icon.ZOOM_IN, ZOOM, diagram::zoomToSelection,
            this::isSelected),
        command("menu.fit", "menu.fit", Icon.FIT, diagram::fit, () -> true));
  }

  private static Command command(String key, String otherwise, Icon icon, KeyCombination keys, Runnable deed,
      BooleanSupplier possible) {
    var command = command(key, otherwise, icon, deed, possible);
    command.item().setAccelerator(keys);
    return command;
  }

  private static Command command(String key, String otherwise, Icon icon, Runnable deed,
      BooleanSupplier possible) {
    return new Command(item(icon, deed), () -> key, otherwise, possible);
  }

  private boolean isSelected() { return !selected().isEmpty(); }

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

  private static MenuItem item(Icon icon, Runnable deed) {
    var item = new MenuItem("", icon.node());
    item.setOnAction(_ -> deed.run());
    return item;
  }
}
