package org.lct.editor.session;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which node plans of the shown plan are expanded to their nodes: remembered for each plan while it is open, and no part
/// of any. JavaFX thread only.
public final class ExpandedPlans {
  private final Map<OpenPlan, Set<String>> known = new HashMap<>();
  private final ObjectProperty<Set<String>> expanded = new SimpleObjectProperty<>(Set.of());

  /// Of the plans of a session, none of which has an expanded node plan yet.
  public ExpandedPlans(PlanSession session) {
    session.currentProperty()
        .subscribe((_, now) -> expanded.set(now.flatMap(this::of).orElse(Set.of())));
    expanded.subscribe((_, now) -> session.currentProperty().get().ifPresent(plan -> known.put(plan, now)));
    session.plans().subscribe(() -> known.keySet().retainAll(session.plans()));
  }

  private Optional<Set<String>> of(OpenPlan plan) {
    return Optional.ofNullable(known.get(plan));
  }

  /// The identities of the expanded node plans of the plan that is shown.
  public ObjectProperty<Set<String>> expandedProperty() {
    return expanded;
  }
}
