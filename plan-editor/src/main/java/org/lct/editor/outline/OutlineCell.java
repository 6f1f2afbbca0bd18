package org.lct.editor.outline;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.topology.diagram.paint.DifferenceMark;

/// A row of the outline: icon, name, problems, count.
final class OutlineCell extends TreeCell<OutlineEntry> {
  private final Tooltip tooltip = new Tooltip();
  private Optional<OutlineRow> shown = Optional.empty();
  private Subscription following = Subscription.EMPTY;

  OutlineCell() {
    setPrefWidth(0);
    setAccessibleRole(AccessibleRole.TREE_ITEM);
  }

  @Override
  protected void updateItem(@Nullable OutlineEntry entry, boolean empty) {
    super.updateItem(entry, empty);
    following.unsubscribe();
    following = Subscription.EMPTY;
    if (empty || entry == null) {
      shown = Optional.empty();
      setGraphic(null);
      setTooltip(null);
      setAccessibleText(null);
    } else {
      following = entry.rowProperty().subscribe(this::show);
    }
  }

  private void show(OutlineRow row) {
    if (shown.filter(row::looksLike).isPresent())
      return;
    shown = Optional.of(row);
    setGraphic(graphic(row));
    tooltip.setText(row.spoken());
    setTooltip(tooltip);
    setAccessibleText(row.spoken());
  }

  private static HBox graphic(OutlineRow row) {
    var name = new Label(row.name());
    name.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(name, Priority.ALWAYS);
    var box = Styled.with(new HBox(row.icon().node(), name), "outline-row");
    row.difference().map(DifferenceMark::new).ifPresent(box.getChildren()::add);
    SeverityLook.worst(row.problems()).map(SeverityLook::icon).ifPresent(box.getChildren()::add);
    box.getChildren().add(Styled.label(row.count(), "secondary", "outline-count"));
    return box;
  }
}
