package org.lct.editor;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.Parent;

/// The way of the keyboard from pane to pane.
///
/// @param panes in order; those that are not in the window now are passed over
record PaneCycle(List<Node> panes) {
  /// Copies the list.
  PaneCycle { panes = List.copyOf(panes); }

  /// Gives the focus to the pane `step` after the one that has it; to the first if none has it.
  void go(int step) {
    int here = IntStream.range(0, panes.size()).filter(i -> hasFocus(panes.get(i))).findFirst().orElse(-step);
    for (int i = 1; i <= panes.size(); i++) {
      var target = target(panes.get(Math.floorMod(here + i * step, panes.size())));
      if (target.isPresent()) {
        target.get().requestFocus();
        return;
      }
    }
  }

  private static boolean hasFocus(Node pane) {
    if (pane.getScene() == null)
      return false;
    for (Node node = pane.getScene().getFocusOwner(); node != null; node = node.getParent()) {
      if (node.equals(pane))
        return true;
    }
    return false;
  }

  /// The first node in a pane that takes the focus.
  private static Optional<Node> target(Node node) {
    if (node.getScene() == null || !node.isVisible() || node.isDisabled())
      return Optional.empty();
    if (node.isFocusTraversable())
      return Optional.of(node);
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream().map(PaneCycle::target).flatMap(Optional::stream)
            .findFirst()
        : Optional.empty();
  }
}
