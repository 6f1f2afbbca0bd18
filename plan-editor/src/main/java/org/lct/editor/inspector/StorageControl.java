package org.lct.editor.inspector;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lct.cloud.LinodeType;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.plan.StorageEntry;
import org.lct.planfile.PlanFormat;

/// Disks and volumes, under a bar that shows how the disks share the disk of the type.
final class StorageControl implements FieldControl {
  private static final double BAR = 10;
  private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");

  private final EntriesControl entries;
  private final HBox bar = Styled.with(new HBox(), "disk-bar");
  private final Label words = Styled.paragraph("", "secondary");
  private final VBox node;

  StorageControl(Field field, Showing showing, Editing editing) {
    entries = new EntriesControl(field, showing, editing, PlanFormat.STORAGE_ENTRY, "label", "size", "fs");
    bar.setMinHeight(BAR);
    bar.setMaxHeight(BAR);
    node = Styled.with(new VBox(bar, words, entries.node()), "field-control");
    show(field, showing);
  }

  @Override
  public Node node() {
    return node;
  }

  @Override
  public boolean isWide() { return true; }

  @Override
  public void show(Field field, Showing showing) {
    entries.show(field, showing);
    var disks = showing.nodes().map(nodes -> nodes.nodes().storage().map(entry -> entry.value())
        .filter(entry -> !entry.isVolume()).toList()).orElse(List.of());
    long whole = showing.nodes().flatMap(nodes -> nodes.nodes().type()).map(LinodeType::disk).orElse(0L);
    boolean drawn = whole > 0;
    bar.setVisible(drawn);
    bar.setManaged(drawn);
    words.setManaged(drawn);
    if (drawn)
      draw(disks, whole);
  }

  /// Disks of the image's own making take all of it.
  private void draw(List<StorageEntry> disks, long whole) {
    long gigabytes = whole / 1024;
    long used = disks.stream().mapToLong(disk -> disk.size().gigabytesOf(whole)).sum();
    bar.getChildren().setAll(disks.stream()
        .map(disk -> part(disk.label(), disk.size().gigabytesOf(whole), Math.max(used, gigabytes))).toList());
    if (disks.isEmpty())
      bar.getChildren().setAll(part(Texts.of("details.disk"), gigabytes, gigabytes));
    boolean over = used > gigabytes;
    words.setText(disks.isEmpty()
        ? Texts.of("inspector.disk.image", gigabytes)
        : Texts.of(over ? "inspector.disk.over" : "inspector.disk.used", used, gigabytes));
    words.getStyleClass().setAll("label", over ? "field-problem" : "secondary");
    bar.pseudoClassStateChanged(OVER, over);
    bar.setAccessibleText(words.getText());
  }

  private Node part(String label, long gigabytes, long whole) {
    var part = Styled.with(new Region(), "disk-part");
    part.prefWidthProperty().bind(bar.widthProperty().multiply((double) gigabytes / whole));
    part.setMinWidth(0);
    HBox.setHgrow(part, Priority.NEVER);
    part.setAccessibleText(label);
    return part;
  }
}
