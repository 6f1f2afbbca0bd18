package org.lct.editor;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// Lies over the view while a file is dragged over it and says what dropping it would do.
final class PlanDrop extends StackPane {
  private static final Set<String> ENDINGS = Set.of("yaml", "yml", "json");

  private PlanDrop() {
    getStyleClass().add("drop");
    setMouseTransparent(true);
    setVisible(false);
  }

  /// Lets plan files be dropped on `target`.
  ///
  /// @param open called with each file that was dropped
  static PlanDrop on(Node target, Consumer<Path> open) {
    var drop = new PlanDrop();
    target.addEventHandler(DragEvent.DRAG_OVER, drop::over);
    target.addEventHandler(DragEvent.DRAG_EXITED, _ -> drop.setVisible(false));
    target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      drop.setVisible(false);
      var plans = plans(event.getDragboard().getFiles());
      plans.forEach(open);
      event.setDropCompleted(!plans.isEmpty());
      event.consume();
    });
    return drop;
  }

  /// The plan files that are dragged; none if another kind is among them.
  static List<Path> plans(List<File> files) {
    return files.stream().allMatch(file -> ENDINGS.contains(ending(file.getName())))
        ? files.stream().map(File::toPath).toList()
        : List.of();
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private void over(DragEvent event) {
    var files = event.getDragboard().getFiles();
    if (files.isEmpty())
      return;
    var plans = plans(files);
    if (!plans.isEmpty())
      event.acceptTransferModes(TransferMode.COPY);
    show(plans);
    event.consume();
  }

  private void show(List<Path> plans) {
    getStyleClass().setAll("drop", plans.isEmpty() ? "refusing" : "accepting");
    getChildren().setAll(plans.isEmpty()
        ? hint(Icon.ERROR, Texts.of("drop.refused"), Texts.of("drop.refused.line"))
        : hint(Icon.OPEN,
            Texts.of("drop.open", plans.size(), String.valueOf(plans.getFirst().getFileName())),
            Texts.of("drop.open.line", plans.size())));
    setVisible(true);
  }

  private static Node hint(Icon icon, String title, String line) {
    return Styled.with(new VBox(icon.node(), Styled.label(title, "panel-title"), Styled.label(line, "muted")),
        "drop-hint");
  }
}
