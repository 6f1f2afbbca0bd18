package org.lct.editor;

import java.time.ZoneId;
import java.util.Objects;
import java.util.concurrent.Executor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.lct.editor.problems.ProblemsModel;
import org.lct.editor.session.PlanSession;
import org.lct.topology.diagram.view.DiagramView;

/// Shows the open plan: outline, diagram, problems, cost, and what is selected. JavaFX thread only.
public final class PlanView extends StackPane {
  private final Workspace workspace;
  private final ProblemsModel problems;

  /// A view of the session's plan.
  ///
  /// @param opener opens what the user asks for here
  /// @param layoutThreads where layouts of the diagram are computed
  /// @param zone in which times of day are shown
  public PlanView(PlanSession session, PlanOpener opener, Executor layoutThreads, ZoneId zone) {
    problems = new ProblemsModel(session);
    workspace = new Workspace(session, problems, layoutThreads, zone);
    getStyleClass().add("plan-view");
    getStylesheets()
        .add(Objects.requireNonNull(PlanView.class.getResource("plan-view.css")).toExternalForm());
    getChildren().add(workspace);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// The diagram, for commands of the application's menus: zoom, fit.
  public DiagramView diagram() {
    return workspace.diagram();
  }

  /// The problems, for commands of the application's menus and its status bar.
  public ProblemsModel problems() {
    return problems;
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F8) {
      if (event.isShiftDown())
        problems.previous();
      else
        problems.next();
      event.consume();
    }
  }
}
