package org.lct.app.inventory;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.lct.app.text.Texts;
import org.lct.diagnostic.Severity;
import org.lct.editor.controls.Columns;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;

/// The inventory perspective: the clusters, and the resources of one. While it is shown it looks again every two
/// seconds, so that what another process does appears by itself.
public final class InventoryPane extends StackPane {
  private static final Duration PACE = Duration.seconds(2);
  private static final double CLUSTERS = 300;

  private final InventoryModel model;
  private final ListView<ClusterRow> list = new ListView<>();
  private boolean showing;

  /// @param zone in which times of day are shown
  public InventoryPane(InventoryModel model, ZoneId zone) {
    this.model = model;
    getStyleClass().add("inventory");
    list.setCellFactory(_ -> new ClusterCell());
    list.setAccessibleText(Texts.of("inventory.clusters"));
    list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    VBox.setVgrow(list, Priority.ALWAYS);
    var clusters = Styled.with(
        new VBox(Styled.with(new StackPane(Styled.label(Texts.of("inventory.clusters"))), "panel-header"),
            list),
        "panel", "clusters");
    var all = new Columns(Orientation.HORIZONTAL, 1, new double[]{CLUSTERS, 0}, clusters,
        new ClusterPane(model, zone));
    var nothing = nothing();
    getChildren().addAll(all, nothing);
    model.clustersProperty().subscribe(rows -> {
      show(all, !rows.isEmpty());
      show(nothing, rows.isEmpty() && model.readAtProperty().get().isPresent());
      show(rows);
    });
    model.readAtProperty()
        .subscribe(at -> show(nothing, at.isPresent() && model.clustersProperty().get().isEmpty()));
    model.problemProperty().subscribe(this::tell);
    var poll = new Timeline(new KeyFrame(PACE, _ -> model.refresh()));
    poll.setCycleCount(Animation.INDEFINITE);
    seen().subscribe(seen -> {
      if (seen) {
        model.refresh();
        poll.play();
      } else {
        poll.stop();
      }
    });
  }

  /// Whether it is the perspective of a window that is shown.
  private ObservableValue<Boolean> seen() {
    var window = sceneProperty().flatMap(Scene::windowProperty).flatMap(Window::showingProperty)
        .orElse(false);
    return visibleProperty().flatMap(visible -> window.map(showing -> visible && showing)).orElse(false);
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void chosen(@Nullable ClusterRow row) {
    if (row != null && !showing)
      model.selectedProperty().set(Optional.of(row.name()));
  }

  private void show(List<ClusterRow> rows) {
    showing = true;
    list.getItems().setAll(rows);
    model.clusterProperty().get()
        .ifPresent(now -> list.getSelectionModel().select(rows.indexOf(now)));
    showing = false;
  }

  private void tell(Optional<String> problem) {
    getChildren().removeIf(node -> node.getStyleClass().contains("inventory-problem"));
    problem.ifPresent(words -> {
      var note = Styled.with(new HBox(SeverityLook.icon(Severity.ERROR), Styled.paragraph(words)),
          "note", "danger", "inventory-problem");
      note.setMaxHeight(Region.USE_PREF_SIZE);
      getChildren().add(note);
    });
  }

  private static Node nothing() {
    return Styled.with(new VBox(Styled.label(Texts.of("inventory.none"), "view-title"),
        Styled.label(Texts.of("inventory.none.line"), "muted")), "empty-words");
  }
}
