package org.lct.editor.session;

import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.lct.cloud.Catalog;
import org.lct.editor.text.Texts;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.task.TaskHandle;
import org.lct.task.TaskRunner;
import org.lct.task.TaskSpec;
import org.lct.topology.diagram.Diagram;

/// The one open plan, as every view of it sees it.
///
/// Opening a plan reads and checks it in the background; the plan opened last wins. While a plan is checked once
/// more, what was known of it stays; another plan's goes at once. All methods are for the JavaFX thread.
public final class PlanSession {
  private static final Diagram NOTHING = Diagram.empty("");

  private final TaskRunner tasks;
  private final Catalog catalog;
  private final InstantSource clock;

  private final ReadOnlyStringWrapper fileName = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Optional<Path>> path = new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<CheckedPlan>> plan = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyBooleanWrapper checking = new ReadOnlyBooleanWrapper();
  private final ObjectProperty<Set<String>> selection = new SimpleObjectProperty<>(Set.of());
  private final ReadOnlyObjectWrapper<Diagram> diagram = new ReadOnlyObjectWrapper<>(NOTHING);
  private TaskHandle check = () -> {};

  /// A session in which no plan is open.
  ///
  /// @param tasks where plans are read and checked; answers on the JavaFX thread
  /// @param catalog what names and prices are looked up in
  public PlanSession(TaskRunner tasks, Catalog catalog, InstantSource clock) {
    this.tasks = tasks;
    this.catalog = catalog;
    this.clock = clock;
    plan.subscribe(now -> diagram.set(now.map(CheckedPlan::diagram).orElse(NOTHING)));
  }

  /// Opens a plan file, or reads it again if it is open.
  public void open(Path file) {
    begin(lastName(file.toString()), Optional.of(file));
    check(() -> PlanReader.read(file));
  }

  /// Opens a plan that has been read already and need not be a file, such as the sample.
  public void open(PlanFile file) {
    begin(lastName(file.document().fileName()), Optional.empty());
    check(() -> file);
  }

  /// Closes the plan, so that none is open.
  public void close() {
    check.cancel();
    checking.set(false);
    begin("", Optional.empty());
  }

  /// The name of the open plan's file, "ha-wordpress.yaml"; empty when no plan is open.
  public ReadOnlyStringProperty fileNameProperty() {
    return fileName.getReadOnlyProperty();
  }

  /// Where the open plan's file is; empty when no plan is open, or one that is no file.
  public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
    return path.getReadOnlyProperty();
  }

  /// What is known of the open plan; empty until its first check has ended.
  public ReadOnlyObjectProperty<Optional<CheckedPlan>> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /// Whether the open plan is being read or checked.
  public ReadOnlyBooleanProperty checkingProperty() {
    return checking.getReadOnlyProperty();
  }

  /// The identities of the selected figures and regions, shared by all views. Identities that are not in the plan
  /// have no effect.
  public ObjectProperty<Set<String>> selectionProperty() {
    return selection;
  }

  /// What is drawn; without regions while nothing is known of the plan.
  public ReadOnlyObjectProperty<Diagram> diagramProperty() {
    return diagram.getReadOnlyProperty();
  }

  private static String lastName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(File.separatorChar)) + 1);
  }

  private void begin(String name, Optional<Path> file) {
    boolean again = name.equals(fileName.get()) && file.equals(path.get());
    fileName.set(name);
    path.set(file);
    if (!again) {
      plan.set(Optional.empty());
      selection.set(Set.of());
    }
  }

  private void check(Supplier<PlanFile> read) {
    check.cancel();
    checking.set(true);
    check = tasks.run(TaskSpec.of(Texts.of("session.checking", fileName.get()),
        _ -> CheckedPlan.of(read.get(), catalog, clock.instant()), this::checked));
  }

  private void checked(CheckedPlan now) {
    checking.set(false);
    plan.set(Optional.of(now));
    selection.set(selection.get().stream().filter(now::has).collect(Collectors.toUnmodifiableSet()));
  }
}
