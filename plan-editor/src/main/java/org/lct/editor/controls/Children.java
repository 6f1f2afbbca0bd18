package org.lct.editor.controls;

import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ObservableList;
import javafx.scene.Node;

/// What a pane holds, changed only where it differs: a node that is taken out and put in again gets all of its styles
/// anew, which is what a frame after a change takes longest for.
public final class Children {
  private Children() {}

  /// Makes a pane hold these nodes, in this order.
  ///
  /// @param held its children
  public static void set(ObservableList<Node> held, List<? extends Node> wanted) {
    if (isElsewhere(held, wanted))
      held.setAll(wanted);
    else
      for (int at = 0; at < held.size(); at++)
        if (!held.get(at).equals(wanted.get(at)))
          held.set(at, wanted.get(at));
  }

  /// Whether some of them are held already, but not where they are wanted, or too many or too few are held.
  private static boolean isElsewhere(List<Node> held, List<? extends Node> wanted) {
    return held.size() != wanted.size() || IntStream.range(0, held.size())
        .anyMatch(at -> !held.get(at).equals(wanted.get(at)) && held.contains(wanted.get(at)));
  }
}
