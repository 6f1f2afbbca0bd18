package org.lct.app.shell;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.lct.app.action.Perspective;
import org.lct.app.deployment.DeploymentModel.Phase;
import org.lct.app.deployment.Run;
import org.lct.app.dialog.Dialogs.Question;
import org.lct.app.text.Texts;
import org.lct.editor.session.PlanSession;
import org.lct.editor.session.Waiting;

/// The window of the workbench. JavaFX thread only.
public final class Workbench {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 600;

  private final Parts parts;
  private final StackPane content = new StackPane();
  private final Map<Perspective, ToolBar> strips = new EnumMap<>(Perspective.class);
  private final VBox top = new VBox();

  /// A workbench whose window is not shown yet.
  public Workbench(Parts parts) {
    this.parts = parts;
  }

  /// Puts the window together, as it is shown in a scene.
  ///
  /// @param quit ends the application
  public Parent root(Runnable quit) {
    placeRuns();
    countRuns();
    var actions = new Actions(parts);
    var toolStrips = new ToolStrips(parts, actions);
    for (var perspective : Perspective.values())
      strips.put(perspective, toolStrips.of(perspective));
    var menus = new Menus(parts, actions).bar(quit);
    top.getChildren().add(menus);
    var pane = new BorderPane(content, top, null, new StatusStrip(parts), new Rail(parts.models()));
    pane.getStyleClass().add("workbench");
    parts.models().navigation().perspectiveProperty().subscribe(this::show);
    var dialogs = parts.views().dialogs();
    dialogs.setContent(pane);
    dialogs.getStylesheets()
        .add(Objects.requireNonNull(Workbench.class.getResource("workbench.css")).toExternalForm());
    return dialogs;
  }

  /// Where a run got to is known to the inventory, whether somebody looks at it or not.
  private void countRuns() {
    parts.models().deployment().phaseProperty().subscribe(phase -> {
      if (!phase.isActive())
        parts.models().inventory().refresh();
    });
  }

  /// The figures of a run stand where those of the plan stood when it began.
  private void placeRuns() {
    parts.models().deployment().runProperty().subscribe(_ -> parts.views().deployment().diagram()
        .handProperty().set(parts.models().session().handProperty().getValue()));
  }

  private void show(Perspective perspective) {
    // What is not shown is not in the scene: every frame walks over all nodes there.
    content.getChildren().setAll(List.of(view(perspective)));
    if (top.getChildren().size() > 1)
      top.getChildren().removeLast();
    top.getChildren().add(Objects.requireNonNull(strips.get(perspective)));
  }

  private Node view(Perspective perspective) {
    return switch (perspective) {
      case DESIGN -> parts.views().plan();
      case DEPLOY -> parts.views().deployment();
      case INVENTORY -> parts.views().inventory();
    };
  }

  /// Shows the window on `stage`.
  public void show(Stage stage) {
    var scene = new Scene(
        root(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))));
    parts.models().settings().settingsProperty().subscribe(now -> now.theme().applyTo(scene));
    var session = parts.models().session();
    session.fileNameProperty().subscribe(_ -> stage.setTitle(title(session)));
    session.dirtyProperty().subscribe(_ -> stage.setTitle(title(session)));
    parts.models().deployment().runProperty().subscribe((_, _) -> expandAsDesigned());
    stage.setScene(scene);
    fit(stage, Screen.getPrimary().getVisualBounds());
    stage.setOnCloseRequest(event -> closing(stage, event));
    stage.setOnHidden(_ -> parts.models().safekeeping().end());
    stage.show();
    parts.models().safekeeping().disk().start();
    parts.models().safekeeping().recovery().offer(parts.views().dialogs(), ZoneId.systemDefault());
  }

  /// A run begins with the nodes shown that the plan shows: figures stand where they stood.
  private void expandAsDesigned() {
    parts.views().deployment().diagram().expanding().expandedProperty()
        .set(parts.views().plan().diagram().expanding().expandedProperty().get());
  }

  private static String title(PlanSession session) {
    var name = session.fileNameProperty().get();
    if (name.isEmpty())
      return Texts.of("title");
    return Texts.of(session.dirtyProperty().get() ? "title.changed" : "title.file", name);
  }

  private static void fit(Stage stage, Rectangle2D screen) {
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    stage.setWidth(Math.min(WIDTH, screen.getWidth()));
    stage.setHeight(Math.min(HEIGHT, screen.getHeight()));
  }

  /// A run under way is not left alone without a word: it can be let go on, or be stopped first.
  private void closing(Stage stage, WindowEvent event) {
    var deployment = parts.models().deployment();
    event.consume();
    if (!deployment.phaseProperty().get().isActive()) {
      closeSaved(stage);
      return;
    }
    var cluster = deployment.runProperty().get().map(Run::cluster).orElse("");
    var question = new Question(Texts.of("quit.title", cluster), Texts.of("quit.line"), Texts.of("quit.stop"),
        Texts.of("quit.go-on"), false);
    parts.views().dialogs().ask(question, () -> {
      onceEnded(deployment.phaseProperty(), () -> closeSaved(stage));
      deployment.stop();
    });
  }

  /// Does something when the run has ended, be it already.
  private static void onceEnded(ReadOnlyObjectProperty<Phase> phase, Runnable deed) {
    if (phase.get() == Phase.ENDED) {
      deed.run();
      return;
    }
    phase.addListener(new ChangeListener<>() {
      @Override
      public void changed(ObservableValue<? extends Phase> of, Phase before, Phase now) {
        if (now == Phase.ENDED) {
          of.removeListener(this);
          deed.run();
        }
      }
    });
  }

  /// What is not saved is asked about first.
  private void closeSaved(Stage stage) {
    parts.views().plan().flush();
    var session = parts.models().session();
    session.afterwards(Waiting.whileShown(
        () -> parts.views().files().unlessUnsaved(session.plans(), stage::hide)));
  }

  /// What the window is made of, for whoever drives it.
  public Parts parts() {
    return parts;
  }
}
