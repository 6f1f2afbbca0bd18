package org.lct.app.deployment;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lct.app.deployment.DeploymentModel.Phase;
import org.lct.app.review.ReviewList;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Columns;
import org.lct.editor.controls.Styled;
import org.lct.topology.diagram.Diagram;
import org.lct.topology.diagram.NodeNames;
import org.lct.topology.diagram.paint.Presentation;
import org.lct.topology.diagram.view.DiagramView;

/// The deploy perspective: the run under way, or the last one, on the diagram and as a list.
public final class DeploymentPane extends StackPane {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  private static final double LIST = 360;
  private static final double BOTTOM = 230;

  private final DeploymentModel model;
  private final ZoneId zone;
  private final DiagramView diagram;
  private boolean unseen = true;

  /// @param layoutThreads where layouts of the diagram are computed
  /// @param zone in which times of day are shown
  public DeploymentPane(DeploymentModel model, Executor layoutThreads, ZoneId zone) {
    this.model = model;
    this.zone = zone;
    diagram = new DiagramView(layoutThreads);
    diagram.presentationProperty().set(Presentation.LIVE);
    diagram.diagramProperty().bind(model.diagramProperty());
    model.runProperty().subscribe(run -> {
      unseen = true;
      diagram.expanding().namesProperty().set(run.map(Run::names).orElse(NodeNames.NONE));
    });
    diagram.laidOutProperty().subscribe(this::laidOut);
    getStyleClass().add("deployment");
    var work = work();
    var nothing = nothing();
    getChildren().addAll(work, nothing);
    model.phaseProperty().subscribe(phase -> {
      show(work, phase != Phase.NONE);
      show(nothing, phase == Phase.NONE);
    });
  }

  /// The diagram, for commands of the application's menus.
  public DiagramView diagram() {
    return diagram;
  }

  private static void show(Node node, boolean visible) {
    node.setVisible(visible);
    node.setManaged(visible);
  }

  private void laidOut(boolean done) {
    if (done && unseen && !model.diagramProperty().get().equals(Diagram.empty(""))) {
      unseen = false;
      diagram.fit();
    }
  }

  private Node work() {
    var bottom = new TabPane(new Tab(Texts.of("deployment.changes"), changes()),
        new Tab(Texts.of("deployment.log"), log()));
    bottom.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    bottom.setAccessibleText(Texts.of("deployment.panes"));
    var middle = new Columns(Orientation.VERTICAL, 0, new double[]{0, BOTTOM}, diagram, bottom);
    VBox.setVgrow(middle, Priority.ALWAYS);
    return new Columns(Orientation.HORIZONTAL, 0, new double[]{0, LIST},
        new VBox(new DeploymentHeader(model), middle), new OperationList(model));
  }

  private Node changes() {
    var list = new ReviewList();
    list.setPlaceholder(Styled.paragraph(Texts.of("deployment.changes.none"), "muted"));
    model.runProperty().subscribe(run -> run.ifPresent(now -> list.show(now.review())));
    return list;
  }

  private Node log() {
    var list = Styled.with(new ListView<>(model.log()), "log");
    list.setAccessibleText(Texts.of("deployment.log"));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(_ -> new ListCell<>() {
      @Override
      protected void updateItem(@Nullable LogLine line, boolean empty) {
        super.updateItem(line, empty);
        setText(line == null || empty ? null : text(line));
      }
    });
    // It follows the newest line, unless somebody looks at another.
    model.log().subscribe(() -> {
      if (list.getSelectionModel().isEmpty())
        list.scrollTo(model.log().size() - 1);
    });
    list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (COPY.match(event)) {
        var content = new ClipboardContent();
        content.putString(list.getSelectionModel().getSelectedItems().stream().map(this::text)
            .collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
        event.consume();
      }
    });
    return list;
  }

  private String text(LogLine line) {
    return TIME.format(line.at().atZone(zone)) + "  " + line.text();
  }

  private static Node nothing() {
    return Styled.with(new VBox(Styled.label(Texts.of("deployment.none"), "view-title"),
        Styled.label(Texts.of("deployment.none.line"), "muted")), "empty-words");
  }
}
