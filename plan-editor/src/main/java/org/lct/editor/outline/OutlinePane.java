package org.lct.editor.outline;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.editor.compare.CompareModel;
import org.lct.editor.controls.Delay;
import org.lct.editor.controls.Menus;
import org.lct.editor.controls.Styled;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.ExpandedPlans;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;

/// Shows the open plan as a tree: cluster, regions, what stands in them. Its selection is the session's.
public final class OutlinePane extends VBox {
  private final PlanSession session;
  private final CompareModel comparing;
  private final TreeView<OutlineEntry> tree = new TreeView<>();
  private final Map<String, OutlineItem> items = new HashMap<>();
  private Set<String> shownNodes = Set.of();
  private final ObjectProperty<Set<String>> expanded;
  private final Delay drawn = Delay.untilDrawn();
  private boolean following;

  /// An outline of the session's plan.
  ///
  /// @param comparing says how the plan differs from one that it is compared with
  /// @param expanded which node plans are shown as their nodes: in the outline, too
  /// @param menu what can be done with what is selected
  /// @param show called when the user asks to see what is selected
  public OutlinePane(PlanSession session, CompareModel comparing, ExpandedPlans expanded, ContextMenu menu,
      Runnable show) {
    this.session = session;
    this.comparing = comparing;
    this.expanded = expanded.expandedProperty();
    getStyleClass().addAll("panel", "outline");
    VBox.setVgrow(tree, Priority.ALWAYS);
    getChildren().addAll(Styled.with(new HBox(Styled.label(Texts.of("outline.title"))), "panel-header"),
        tree);
    tree.setAccessibleText(Texts.of("outline.title"));
    tree.setCellFactory(_ -> new OutlineCell());
    tree.setOnContextMenuRequested(event -> Menus.show(menu, tree, event, selectedCell()));
    tree.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    tree.getSelectionModel().getSelectedItems()
        .addListener((ListChangeListener<TreeItem<OutlineEntry>>) _ -> selected());
    tree.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      if (event.getCode() == KeyCode.ENTER) {
        show.run();
        event.consume();
      }
    });
    session.planProperty().subscribe((_, _) -> drawn.restart(this::show));
    comparing.comparisonProperty().subscribe((_, _) -> drawn.restart(this::show));
    show();
    this.expanded.subscribe((_, _) -> nodes());
    session.selectionProperty().subscribe(this::follow);
  }

  /// Changes the tree only where it differs: another ten thousand rows are made anew once, when the plan is opened.
  private void show() {
    following = true;
    session.planProperty().get().map(this::rows).ifPresentOrElse(this::show, () -> {
      items.clear();
      tree.setRoot(null);
    });
    following = false;
    nodes();
  }

  /// Shows the nodes of the expanded node plans, and of no others. Their items are made anew where they differ.
  private void nodes() {
    following = true;
    var plan = session.planProperty().get();
    shownNodes.stream().filter(id -> !expanded.get().contains(id)).forEach(id -> put(id, List.of()));
    plan.ifPresent(now -> expanded.get().forEach(id -> put(id, OutlineRow.nodes(now, id))));
    shownNodes = expanded.get();
    following = false;
    follow(session.selectionProperty().get());
  }

  private OutlineRow rows(CheckedPlan plan) {
    var rows = OutlineRow.of(plan);
    return comparing.comparisonProperty().get()
        .map(found -> rows.compared(OutlineRow.of(found.other()), found.marks())).orElse(rows);
  }

  /// Gives the item of a node plan the rows of its nodes; none collapse it.
  private void put(String nodePlan, List<OutlineRow> rows) {
    var item = items.get(nodePlan);
    if (item == null)
      return;
    if (!item.getChildren().stream().map(OutlinePane::row).toList().equals(rows)) {
      item.getChildren().forEach(this::forget);
      item.getChildren().setAll(rows.stream().map(this::item).toList());
    }
    item.setExpanded(!rows.isEmpty());
  }

  /// The user opened or closed the item of a node plan.
  private void expanded(OutlineRow nodes, boolean open) {
    if (following)
      return;
    var now = new HashSet<>(expanded.get());
    if (open)
      now.add(nodes.id());
    else
      now.remove(nodes.id());
    expanded.set(Set.copyOf(now));
  }

  private void show(OutlineRow root) {
    var before = tree.getRoot();
    if (before == null || !row(before).id().equals(root.id()))
      tree.setRoot(item(root));
    else
      update(before, root);
  }

  private static OutlineRow row(TreeItem<OutlineEntry> item) {
    return item.getValue().row();
  }

  private OutlineItem item(OutlineRow row) {
    var item = new OutlineItem(row, this::expanded);
    item.getChildren().setAll(row.rows().stream().map(this::item).toList());
    items.put(row.id(), item);
    return item;
  }

  private void update(TreeItem<OutlineEntry> item, OutlineRow row) {
    if (row(item).equals(row))
      return;
    item.getValue().show(row);
    if (row.kind() == OutlineRow.Kind.NODES)
      return;
    var before = item.getChildren().stream().collect(
        Collectors.toMap(child -> row(child).id(), child -> child, (one, _) -> one, HashMap::new));
    var children = row.rows().stream().map(child -> {
      var known = before.remove(child.id());
      if (known == null)
        return item(child);
      update(known, child);
      return known;
    }).toList();
    before.values().forEach(this::forget);
    if (!children.equals(item.getChildren()))
      item.getChildren().setAll(children);
  }

  private void forget(TreeItem<OutlineEntry> item) {
    items.remove(row(item).id(), item);
    item.getChildren().forEach(this::forget);
  }

  /// The cell of the first selected row that is seen; the tree if there is none.
  private Node selectedCell() {
    return tree.lookupAll(".tree-cell").stream()
        .filter(cell -> cell instanceof TreeCell<?> row && row.isSelected()).findFirst().orElse(tree);
  }

  /// The user selected rows here.
  private void selected() {
    if (!following)
      session.selectionProperty().set(selectedIds());
  }

  /// Something was selected anywhere.
  private void follow(Set<String> ids) {
    if (following || ids.equals(selectedIds()))
      return;
    following = true;
    var model = tree.getSelectionModel();
    model.clearSelection();
    var selected = ids.stream().map(items::get).filter(Objects::nonNull).toList();
    selected.forEach(OutlinePane::show);
    int[] rows = rowsOf(Set.copyOf(selected));
    if (rows.length > 0) {
      model.selectIndices(rows[0], Arrays.copyOfRange(rows, 1, rows.length));
      tree.scrollTo(rows[rows.length - 1]);
    }
    following = false;
  }

  private static void show(OutlineItem item) {
    for (var parent = item.getParent(); parent != null; parent = parent.getParent())
      parent.setExpanded(true);
  }

  /// The rows of some items: to ask the tree for each of many takes as long as they are many.
  private int[] rowsOf(Set<OutlineItem> wanted) {
    return IntStream.range(0, tree.getExpandedItemCount())
        .filter(row -> wanted.contains(tree.getTreeItem(row)))
        .toArray();
  }

  private Set<String> selectedIds() {
    return tree.getSelectionModel().getSelectedItems().stream().filter(Objects::nonNull)
        .map(item -> row(item).id()).collect(Collectors.toUnmodifiableSet());
  }
}
