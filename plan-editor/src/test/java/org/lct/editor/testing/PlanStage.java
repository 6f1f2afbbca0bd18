package org.lct.editor.testing;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.scene.control.TitledPane;
import org.lct.editor.PlanOpener;
import org.lct.editor.PlanView;
import org.lct.editor.compare.CompareModel;
import org.lct.editor.palette.StackPrices;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.PlanSession;
import org.lct.planfile.PlanFile;
import org.lct.testing.ImmediateTasks;
import org.lct.topology.testing.TestStage;
import org.lct.topology.theme.Theme;

/// The plan view in a window of the test display. Methods are called from the test's thread.
///
/// @param asked what was asked of the opener, in order
public record PlanStage(PlanSession session, CompareModel comparing, PlanView view, TestStage stage,
    ExecutorService threads,
    List<String> asked) implements AutoCloseable {
  /// Shows a view in which no plan is open.
  public static PlanStage show(double width, double height, Theme theme) {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    var session = TestStage.onFx(() -> Plans.session(new ImmediateTasks()));
    var asked = new ArrayList<String>();
    var comparing = TestStage
        .onFx(() -> new CompareModel(session, new ImmediateTasks(), InstantSource.fixed(Plans.NOW)));
    var prices = new StackPrices(work -> {}, Runnable::run, Plans.CATALOG, InstantSource.fixed(Plans.NOW));
    var view = TestStage.onFx(
        () -> new PlanView(session, comparing, prices, opener(session, asked), threads, ZoneOffset.UTC));
    return new PlanStage(session, comparing, view, TestStage.show(view, width, height, theme), threads,
        asked);
  }

  /// Shows a view in which no plan is open, in the light at the usual size.
  public static PlanStage show() {
    return show(1376, 800, Theme.LIGHT);
  }

  /// Shows a plan in the light at the usual size.
  public static PlanStage show(PlanFile plan) {
    var shown = show();
    shown.open(plan);
    return shown;
  }

  private static PlanOpener opener(PlanSession session, List<String> asked) {
    return new PlanOpener() {
      @Override
      public void open(Path file) {
        asked.add("open " + file.getFileName());
        session.open(file);
      }

      @Override
      public void open(PlanFile plan) {
        asked.add("open " + plan.document().fileName());
        session.open(plan);
      }

      @Override
      public void create() {
        asked.add("create");
      }

      @Override
      public void choose() {
        asked.add("choose");
      }

      @Override
      public void openSample() {
        asked.add("sample");
        session.open(Plans.sample());
      }

      @Override
      public void convert() {
        asked.add("convert");
      }

      @Override
      public void save() {
        asked.add("save");
      }

      @Override
      public void close(List<OpenPlan> plans) {
        plans.forEach(plan -> asked.add("close " + plan.nameProperty().get()));
        plans.forEach(session::close);
      }
    };
  }

  /// Opens a plan and waits until it is on the screen.
  public void open(PlanFile plan) {
    TestStage.run(() -> session.open(plan));
    settle();
  }

  /// Waits until what is to be shown is on the screen.
  public void settle() {
    stage.await(() -> view.diagram().laidOutProperty().get());
    stage.awaitRendered();
  }

  /// Selects what has this id.
  public void select(String id) {
    TestStage.run(() -> session.selectionProperty().set(Set.of(id)));
    settle();
  }

  /// Unfolds a group of the inspector's fields.
  public void unfold(String group) {
    TestStage.run(() -> view.lookupAll(".inspector-group").stream().map(TitledPane.class::cast)
        .filter(pane -> group.equals(pane.getText())).forEach(pane -> pane.setExpanded(true)));
    settle();
  }

  /// Closes the window.
  @Override
  public void close() {
    stage.close();
    threads.close();
  }
}
