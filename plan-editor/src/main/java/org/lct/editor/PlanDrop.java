package org.lct.editor;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  /// @param open called with the file that was dropped
  static PlanDrop on(Node target, Consumer<Path> open) {
    var drop = new PlanDrop();
    target.addEventHandler(DragEvent.DRAG_OVER, drop::over);
    target.addEventHandler(DragEvent.DRAG_EXITED, _ -> drop.setVisible(false));
    target.addEventHandler(DragEvent.DRAG_DROPPED, event -> {
      drop.setVisible(false);
      var plan = plan(event.getDragboard().getFiles());
      plan.ifPresent(open);
      event.setDropCompleted(plan.isPresent());
      event.consume();
    });
    return drop;
  }

  /// The one plan file among what is dragged; empty if that is several files or another kind.
  static Optional<Path> plan(List<File> files) {
    return files.size() == 1
        ? files.stream().filter(file -> ENDINGS.contains(ending(file.getName()))).map(File::toPath)
            .findFirst()
        : Optional.empty();
  }

  private static String ending(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private void over(DragEvent event) {
    var files = event.getDragboard().getFiles();
    if (files.isEmpty())
      return;
    var plan = plan(files);
    plan.ifPresent(_ -> event.acceptTransferModes(TransferMode.COPY));
    show(plan);
    event.consume();
  }

  private void show(Optional<Path> plan) {
    getStyleClass().setAll("drop", plan.isPresent() ? "accepting" : "refusing");
    var hint = plan.map(file -> hint(Icon.OPEN, Texts.of("drop.open", String.valueOf(file.getFileName())),
        Texts.of("drop.open.line")))
        .orElseGet(() -> hint(Icon.ERROR, Texts.of("drop.refused"), Texts.of("drop.refused.line")));
    getChildren().setAll(hint);
    setVisible(true);
  }

  private static Node hint(Icon icon, String title, String line) {
    return Styled.with(new VBox(icon.node(), Styled.label(title, "panel-title"), Styled.label(line, "muted")),
        "drop-hint");
  }
}
