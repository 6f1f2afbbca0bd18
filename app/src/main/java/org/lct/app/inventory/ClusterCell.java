package org.lct.app.inventory;

import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Money;
import org.lct.plan.ResourceKind;
import org.lct.topology.diagram.NodeStatus;
import org.lct.topology.diagram.paint.StatusMark;

/// A row of the list of clusters.
final class ClusterCell extends ListCell<ClusterRow> {
  ClusterCell() {
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable ClusterRow row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setGraphic(row == null || empty ? null : content(row));
    setAccessibleText(row == null || empty ? null : row.name() + ", " + condition(row) + ", " + counts(row));
  }

  private static Node content(ClusterRow row) {
    var first = Styled.with(new HBox(new StatusMark(look(row)), Styled.label(row.name(), "name"),
        Styled.spring(), Styled.label(Money.whole(row.monthly()), "name")), "cluster-line");
    return Styled.with(new VBox(first, Styled.label(counts(row), "secondary"),
        Styled.label(Texts.of("inventory.in", condition(row), row.state().info().account()), "secondary")),
        "cluster-cell");
  }

  /// How a cluster is, in words.
  static String condition(ClusterRow row) {
    return Texts.of("condition." + row.state().condition().replace(' ', '-'));
  }

  static NodeStatus look(ClusterRow row) {
    return switch (row.state().condition()) {
      case "deployed" -> NodeStatus.RUNNING;
      case "being changed" -> NodeStatus.CONFIGURING;
      case "volumes kept", "kept", "undone" -> NodeStatus.STOPPED;
      default -> NodeStatus.DEGRADED;
    };
  }

  private static String counts(ClusterRow row) {
    return Texts.of("inventory.counts", row.count(ResourceKind.LINODE), row.count(ResourceKind.NODEBALANCER),
        row.count(ResourceKind.VOLUME));
  }
}
