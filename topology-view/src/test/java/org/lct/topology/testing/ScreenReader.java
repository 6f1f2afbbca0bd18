package org.lct.topology.testing;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;

/// What a screen reader comes upon. Methods are called from the test's thread.
public final class ScreenReader {
  private ScreenReader() {}

  /// What is said of a node; empty for nothing.
  public static String spoken(Node node) {
    return node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String words ? words : "";
  }

  /// The nodes below `root` that are seen and take the focus.
  public static List<Node> interactive(Parent root) {
    return TestStage.onFx(() -> root.lookupAll("*").stream().filter(Node::isFocusTraversable)
        .filter(ScreenReader::isSeen).toList());
  }

  /// Those of [#interactive] of which nothing is said.
  public static List<Node> wordless(Parent root) {
    return interactive(root).stream().filter(node -> TestStage.onFx(() -> spoken(node)).isBlank()).toList();
  }

  private static boolean isSeen(Node node) {
    return Stream.iterate(node, part -> part != null, Node::getParent).allMatch(Node::isVisible);
  }
}
