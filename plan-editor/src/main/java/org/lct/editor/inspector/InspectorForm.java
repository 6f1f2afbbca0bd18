package org.lct.editor.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.planfile.Shape;

/// The fields of what is selected, in groups that can be folded. As long as the same is inspected, its controls stay.
/// JavaFX thread only.
public final class InspectorForm extends VBox {
  private final PlanSession session;
  private final Map<String, Boolean> folded = new HashMap<>();
  /// Which of the groups say something, by position.
  private final Map<Integer, Boolean> saying = new HashMap<>();
  private final List<FieldList> lists = new ArrayList<>();
  private Optional<Shape.Mapping> shown = Optional.empty();
  private Object entries = List.of();

  /// An empty form that changes the session's plan.
  public InspectorForm(PlanSession session) {
    this.session = session;
  }

  /// Shows the fields of what is selected in a plan; nothing where things of several kinds are selected.
  public void show(CheckedPlan plan, Set<String> selection) {
    var about = Inspected.of(plan, selection);
    if (about.isEmpty()) {
      shown = Optional.empty();
      getChildren().clear();
      return;
    }
    about.ifPresent(now -> show(now, new Showing(plan, now)));
  }

  private void show(Inspected about, Showing showing) {
    var groups = FieldGroup.of(about.mapping());
    if (!shown.equals(Optional.of(about.mapping())) || !entries.equals(about.entries())) {
      shown = Optional.of(about.mapping());
      entries = about.entries();
      lists.clear();
      saying.clear();
      var editing = new Editing(session, about);
      getChildren().setAll(groups.stream().map(group -> group(group, about, editing)).toList());
    }
    for (int i = 0; i < groups.size(); i++) {
      lists.get(i).show(groups.get(i).keys().stream().map(about::field).toList(), showing);
      unfold(i, says(groups.get(i), about));
    }
  }

  /// A group that begins to say something opens, because that was written elsewhere a moment ago.
  private void unfold(int group, boolean says) {
    var before = saying.put(group, says);
    if (says && before != null && !before && getChildren().get(group) instanceof TitledPane pane)
      pane.setExpanded(true);
  }

  private static boolean says(FieldGroup group, Inspected about) {
    return group.keys().stream().map(about::field).anyMatch(field -> field.value().isPresent());
  }

  private Node group(FieldGroup group, Inspected about, Editing editing) {
    var list = new FieldList(editing);
    lists.add(list);
    if (group.title().isEmpty())
      return Styled.with(new VBox(list), "details-section", "first");
    boolean says = says(group, about);
    var pane = new TitledPane(group.title(), list);
    pane.setAnimated(false);
    pane.setExpanded(!folded.getOrDefault(group.title(), !says));
    pane.expandedProperty().subscribe((_, open) -> folded.put(group.title(), !open));
    return Styled.with(pane, "inspector-group");
  }
}
