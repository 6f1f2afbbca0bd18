package org.lct.editor.session;

import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.collections.ListChangeListener;
import org.lct.cloud.Catalog;
import org.lct.template.Templates;
import org.lct.topology.diagram.layout.DiagramLayouter;
import org.lct.topology.diagram.layout.DiagramShape;

/// Reads, checks and lays out the stacks that come with the product while nobody has opened a plan yet. A JVM compiles what
/// has been run often; without this it has run nothing when the first plan is opened, and a large one takes twice as long.
public final class WarmUp {
  /// Twenty rounds take two or three seconds of one processor; more make the first plan no quicker.
  private static final int ROUNDS = 20;

  private WarmUp() {}

  /// Begins, and stops by itself when a plan is opened.
  ///
  /// @param threads where it works
  public static void begin(PlanSession session, Executor threads) {
    var idle = new AtomicBoolean(session.plans().isEmpty());
    session.plans().addListener((ListChangeListener<OpenPlan>) _ -> idle.set(false));
    threads.execute(() -> run(session.catalog(), idle));
  }

  private static void run(Catalog catalog, AtomicBoolean idle) {
    var templates = Templates.load().templates();
    for (int round = 0; round < ROUNDS; round++) {
      for (var template : templates) {
        if (!idle.get())
          return;
        var file = template.file();
        DiagramLayouter.layout(DiagramShape.of(CheckedPlan.sketch(file, catalog)), 1);
        CheckedPlan.of(file, catalog, Instant.EPOCH);
      }
    }
  }
}
