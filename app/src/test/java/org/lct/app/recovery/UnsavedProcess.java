package org.lct.app.recovery;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.lct.app.task.FxTaskRunner;
import org.lct.cloud.BundledCatalog;
import org.lct.editor.session.Gesture;
import org.lct.editor.session.PlanSession;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit;

/// A process that changes a plan by hand and does not come to save it: it waits to be killed.
public final class UnsavedProcess {
  private UnsavedProcess() {}

  /// Changes the plan and waits.
  ///
  /// @param arguments where unsaved plans are kept; the plan file; what is written as its description
  public static void main(String[] arguments) {
    // One thread stands for JavaFX's.
    var fx = Executors.newSingleThreadExecutor();
    fx.execute(() -> {
      var tasks = new FxTaskRunner(Executors.newVirtualThreadPerTaskExecutor(), fx);
      var session = new PlanSession(tasks, BundledCatalog.load(), InstantSource.system());
      var recovery = new Recovery(Path.of(arguments[0]), session, tasks,
          CompletableFuture.delayedExecutor(50, TimeUnit.MILLISECONDS, fx), InstantSource.system());
      recovery.problemProperty().subscribe(problem -> problem.ifPresent(System.err::println));
      session.open(Path.of(arguments[1]));
      session.perform(_ -> Optional.of(Gesture.of("Describe it",
          List.of(new PlanEdit.SetValue(PlanPath.ROOT.key("description"), TextNode.valueOf(arguments[2]))))));
    });
  }
}
