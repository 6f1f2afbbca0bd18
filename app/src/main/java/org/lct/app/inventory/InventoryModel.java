package org.lct.app.inventory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.lct.app.text.Texts;
import org.lct.cloud.Catalog;
import org.lct.inventory.Inventory;
import org.lct.inventory.InventoryException;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;

/// The recorded clusters, as read last, and which of them is looked at. JavaFX thread only.
public final class InventoryModel {
  private final Inventory inventory;
  private final Catalog prices;
  private final TaskRunner tasks;
  private final InstantSource clock;
  private final ReadOnlyObjectWrapper<List<ClusterRow>> clusters = new ReadOnlyObjectWrapper<>(List.of());
  private final ReadOnlyObjectWrapper<Optional<Instant>> readAt = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<String>> problem = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ObjectProperty<Optional<String>> selected = new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<ClusterRow>> cluster = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private boolean reading;
  /// Whether somebody asked while it was being read: what was read may be older than that.
  private boolean again;

  /// @param prices what resources cost
  /// @param tasks where the inventory is read
  public InventoryModel(Inventory inventory, Catalog prices, TaskRunner tasks, InstantSource clock) {
    this.inventory = inventory;
    this.prices = prices;
    this.tasks = tasks;
    this.clock = clock;
    selected.subscribe(_ -> find());
    clusters.subscribe(_ -> find());
  }

  /// Reads the inventory anew, in the background; once more if it is being read.
  public void refresh() {
    again = reading;
    if (reading)
      return;
    reading = true;
    tasks.run(new TaskSpec<>(Texts.of("inventory.reading"), _ -> read(), this::answered, this::failed));
  }

  private List<ClusterRow> read() {
    return inventory.names().stream().flatMap(name -> inventory.find(name).stream())
        .map(state -> ClusterRow.of(state, prices)).toList();
  }

  private void answered(List<ClusterRow> now) {
    reading = false;
    problem.set(Optional.empty());
    readAt.set(Optional.of(clock.instant()));
    clusters.set(now);
    if (again)
      refresh();
  }

  private void failed(Throwable failure) {
    reading = false;
    if (!(failure instanceof InventoryException))
      throw new IllegalStateException("The inventory could not be read", failure);
    problem.set(Optional.ofNullable(failure.getMessage()));
  }

  private void find() {
    var rows = clusters.get();
    cluster
        .set(selected.get().flatMap(name -> rows.stream().filter(row -> row.name().equals(name)).findFirst())
            .or(() -> rows.stream().findFirst()));
  }

  /// The clusters, by name.
  public ReadOnlyObjectProperty<List<ClusterRow>> clustersProperty() {
    return clusters.getReadOnlyProperty();
  }

  /// When they were read; empty before the first time.
  public ReadOnlyObjectProperty<Optional<Instant>> readAtProperty() {
    return readAt.getReadOnlyProperty();
  }

  /// Why they could not be read the last time, if so.
  public ReadOnlyObjectProperty<Optional<String>> problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The name of the cluster somebody wants to look at.
  public ObjectProperty<Optional<String>> selectedProperty() {
    return selected;
  }

  /// The cluster that is looked at: the selected one, else the first.
  public ReadOnlyObjectProperty<Optional<ClusterRow>> clusterProperty() {
    return cluster.getReadOnlyProperty();
  }
}
