package org.lct.topology.diagram.view;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.lct.topology.diagram.NodeNames.Name;
import org.lct.topology.diagram.layout.Box;
import org.lct.topology.diagram.paint.PlacedNode;
import org.lct.topology.diagram.paint.StatusMark;

/// A card beside the tile of a node that the mouse rests on: its address, how it is, what it is called. While it is
/// seen, it follows the mouse from tile to tile at once.
final class NodeCard extends VBox {
  private static final Duration REST = Duration.millis(400);
  private static final double LEAST_WIDTH = 262;
  private static final double MOST_WIDTH = 460;
  private static final double DISTANCE = 6;

  private final DiagramView view;
  private final PauseTransition rest = new PauseTransition(REST);
  private Optional<String> pointed = Optional.empty();

  NodeCard(DiagramView view) {
    this.view = view;
    setManaged(false);
    setMouseTransparent(true);
    setVisible(false);
    getStyleClass().add("node-card");
    rest.setOnFinished(_ -> show());
    view.cameraProperty().subscribe((_, _) -> pointAt(Optional.empty()));
  }

  /// The mouse is on something else now.
  void pointAt(Optional<String> id) {
    if (isVisible() && isBetweenTiles(id)) {
      return;
    }
    pointed = id;
    rest.stop();
    if (node().isEmpty()) {
      setVisible(false);
    } else if (isVisible()) {
      show();
    } else {
      rest.playFromStart();
    }
  }

  /// Whether the mouse is still in the node plan of the node that is shown, but on no tile.
  private boolean isBetweenTiles(Optional<String> id) {
    return id.isPresent() && node().map(node -> node.plan().id()).equals(id);
  }

  private Optional<PlacedNode> node() {
    return pointed.flatMap(id -> view.shown().flatMap(now -> now.placed().node(id)));
  }

  private void show() {
    node().ifPresent(node -> {
      getChildren().setAll(heading(node), names(view.expanding().namesProperty().get().of(node.id())));
      setVisible(true);
      applyCss();
      double width = Math.clamp(prefWidth(-1), LEAST_WIDTH, MOST_WIDTH);
      place(view.cameraProperty().get().toScreen(node.box()), width, prefHeight(width));
    });
  }

  /// Below the tile, above it where there is no room.
  private void place(Box tile, double width, double height) {
    double x = Math.clamp(tile.x(), 0, Math.max(0, view.getWidth() - width));
    double below = tile.maxY() + DISTANCE;
    resizeRelocate(x, below + height <= view.getHeight() ? below : Math.max(0, tile.y() - DISTANCE - height),
        width, height);
  }

  private static Node heading(PlacedNode node) {
    var address = styled(new Label(node.id()), "name");
    HBox.setHgrow(address, Priority.ALWAYS);
    address.setMaxWidth(Double.MAX_VALUE);
    return styled(new HBox(new StatusMark(node.status()), address,
        styled(new Label(node.status().word()), "secondary")), "node-card-heading");
  }

  private static Node names(List<Name> names) {
    var grid = styled(new GridPane(), "node-card-names");
    var kinds = new ColumnConstraints();
    kinds.setMinWidth(USE_PREF_SIZE);
    grid.getColumnConstraints().setAll(kinds, new ColumnConstraints());
    for (int row = 0; row < names.size(); row++) {
      grid.addRow(row, styled(new Label(names.get(row).kind()), "secondary"),
          new Label(names.get(row).text()));
    }
    grid.setVisible(!names.isEmpty());
    grid.setManaged(!names.isEmpty());
    return grid;
  }

  private static <T extends Node> T styled(T node, String style) {
    node.getStyleClass().add(style);
    return node;
  }
}
