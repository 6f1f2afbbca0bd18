package org.lct.editor;

import java.time.ZoneId;
import java.util.concurrent.Executor;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lct.editor.canvas.CanvasPane;
import org.lct.editor.cost.CostBar;
import org.lct.editor.cost.CostPane;
import org.lct.editor.outline.OutlinePane;
import org.lct.editor.problems.ProblemsModel;
import org.lct.editor.problems.ProblemsPane;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.view.DiagramView;

/// The panes of a plan that can be drawn, between dividers.
final class Workspace extends StackPane {
  private static final double OUTLINE = 216;
  private static final double BOTTOM = 190;

  private final CanvasPane canvas;

  Workspace(PlanSession session, ProblemsModel problems, Executor layoutThreads, ZoneId zone) {
    canvas = new CanvasPane(session, layoutThreads);
    var outline = new OutlinePane(session, new ContextMenu(), () -> {});
    var bottom = new TabPane(tab("problems.title", new ProblemsPane(session, problems, zone)),
        tab("cost.title", new CostPane(session)));
    bottom.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    var middle = new Columns(Orientation.VERTICAL, new double[]{0, BOTTOM}, canvas, bottom);
    VBox.setVgrow(middle, Priority.ALWAYS);
    getChildren().add(new Columns(Orientation.HORIZONTAL, new double[]{OUTLINE, 0}, outline,
        new VBox(middle, new CostBar(session))));
  }

  DiagramView diagram() {
    return canvas.diagram();
  }

  private static Tab tab(String key, Node content) {
    return new Tab(Texts.of(key), content);
  }
}
