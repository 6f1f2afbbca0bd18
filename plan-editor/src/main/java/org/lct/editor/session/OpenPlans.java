package org.lct.editor.session;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.lct.topology.diagram.layout.HandLayout;

/// The plans that are open, in the order in which they were opened, and which of them is shown. JavaFX thread only.
final class OpenPlans {
  private static final ReadOnlyObjectProperty<HandLayout> NOWHERE = new ReadOnlyObjectWrapper<>(
      HandLayout.NONE).getReadOnlyProperty();
  private static final ReadOnlyBooleanProperty CLEAN = new ReadOnlyBooleanWrapper().getReadOnlyProperty();

  private final ObservableList<OpenPlan> plans = FXCollections.observableArrayList();
  private final ObservableList<OpenPlan> all = FXCollections.unmodifiableObservableList(plans);
  private final ReadOnlyObjectWrapper<Optional<OpenPlan>> current = new ReadOnlyObjectWrapper<>(
      Optional.empty());

  ObservableList<OpenPlan> all() {
    return all;
  }

  ReadOnlyObjectProperty<Optional<OpenPlan>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  Optional<OpenPlan> current() {
    return current.get();
  }

  /// What is placed by hand in the one that is shown.
  ObservableValue<HandLayout> hand() {
    return current.flatMap(shown -> shown.map(OpenPlan::handProperty).orElse(NOWHERE));
  }

  /// Whether the shown one has changes that are not saved.
  ObservableValue<Boolean> dirty() {
    return current.flatMap(shown -> shown.map(OpenPlan::dirtyProperty).orElse(CLEAN));
  }

  boolean isCurrent(OpenPlan plan) {
    return current.get().filter(plan::equals).isPresent();
  }

  Optional<OpenPlan> find(Predicate<OpenPlan> wanted) {
    return plans.stream().filter(wanted).findFirst();
  }

  /// The one after it, or before it if it is the last.
  Optional<OpenPlan> beside(OpenPlan plan) {
    int at = plans.indexOf(plan);
    if (plans.size() == 1)
      return Optional.empty();
    return Optional.of(plans.get(at + 1 < plans.size() ? at + 1 : at - 1));
  }

  void add(OpenPlan plan) {
    plans.add(plan);
  }

  void remove(OpenPlan plan) {
    plans.remove(plan);
  }

  void show(Optional<OpenPlan> plan) {
    current.set(plan);
  }
}
