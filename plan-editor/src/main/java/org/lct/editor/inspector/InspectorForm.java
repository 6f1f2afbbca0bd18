package org.lct.editor.inspector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.PlanSession;
import org.lct.planfile.PlanKey;
import org.lct.planfile.Shape;

/// The fields of what is selected, in groups that can be folded. As long as the same is inspected, its controls stay.
/// Those of a folded group are made when it is opened: a cluster has a thousand nodes of the scene in them, and each
/// frame walks over every node. JavaFX thread only.
public final class InspectorForm extends VBox {
  private final PlanSession session;
  private final Map<String, Boolean> folded = new HashMap<>();
  /// Which of the groups say something, by position.
  private final Map<Integer, Boolean> saying = new HashMap<>();
  private final List<Group> groups = new ArrayList<>();
  private Optional<Shape.Mapping> shown = Optional.empty();
  private Object entries = List.of();
  /// Brings a group up to date with what was shown last.
  private Consumer<Group> refresh = _ -> {};

  /// A group of fields.
  ///
  /// @param list where they are shown
  /// @param node all of it
  private record Group(FieldGroup fields, FieldList list, Node node) {
    boolean isOpen() { return !(node instanceof TitledPane pane) || pane.isExpanded(); }

    void show(Inspected about, Showing showing) {
      if (isOpen())
        list.show(fields.keys().stream().filter(key -> about.entries().size() == 1 || !isName(key))
            .map(about::field).toList(), showing);
    }

    /// Several entries have no name in common.
    private static boolean isName(PlanKey key) {
      return key.name().equals("name") || key.name().equals("label");
    }
  }

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
    refresh = group -> group.show(about, showing);
    if (!shown.equals(Optional.of(about.mapping())) || !entries.equals(about.entries())) {
      shown = Optional.of(about.mapping());
      entries = about.entries();
      saying.clear();
      var editing = new Editing(session, about);
      groups.clear();
      FieldGroup.of(about.mapping()).forEach(fields -> groups.add(group(fields, about, editing)));
      getChildren().setAll(groups.stream().map(Group::node).toList());
    }
    for (int i = 0; i < groups.size(); i++) {
      refresh.accept(groups.get(i));
      unfold(i, says(groups.get(i).fields(), about));
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

  private Group group(FieldGroup fields, Inspected about, Editing editing) {
    var list = new FieldList(editing, !fields.title().isEmpty());
    if (fields.title().isEmpty())
      return new Group(fields, list, Styled.with(new VBox(list), "details-section", "first"));
    boolean says = says(fields, about);
    var pane = new TitledPane(fields.title(), list);
    var group = new Group(fields, list, Styled.with(pane, "inspector-group"));
    pane.setAnimated(false);
    pane.setExpanded(!folded.getOrDefault(fields.title(), !says));
    pane.expandedProperty().subscribe((_, open) -> {
      folded.put(fields.title(), !open);
      refresh.accept(group);
    });
    return group;
  }
}
