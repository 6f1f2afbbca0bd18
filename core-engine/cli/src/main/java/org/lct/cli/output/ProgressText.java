package org.lct.cli.output;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.SequencedSet;
import org.lct.deploy.DeploymentEvent;
import org.lct.deploy.DeploymentListener;
import org.lct.deploy.Outcome;
import org.lct.operation.Operation;

/// Progress for people: one line that is redrawn on a terminal, plain lines elsewhere. Called by engine
/// threads, one at a time.
final class ProgressText implements DeploymentListener {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean redrawn;
  private final Style style;
  private final SequencedSet<String> underWay = new LinkedHashSet<>();
  private int total;
  private int ended;
  private int failed;

  ProgressText(PrintStream out, boolean redrawn, Style style) {
    this.out = out;
    this.redrawn = redrawn;
    this.style = style;
  }

  @Override
  public void on(DeploymentEvent event) {
    switch (event) {
      case DeploymentEvent.Started(var _, var operations) -> {
        total = operations.size();
        if (!redrawn)
          out.println(total == 1 ? "1 operation" : total + " operations");
      }
      case DeploymentEvent.OperationStarted(var _, var operation) ->
        underWay.add(operation.address().value());
      case DeploymentEvent.OperationAccepted _ -> {
        // The end of an operation is what people wait for.
      }
      case DeploymentEvent.OperationWaiting(var _, var operation, var reason) -> {
        if (!reason.equals("Linode busy."))
          line(style.warning("waiting"), operation, reason);
      }
      case DeploymentEvent.OperationFinished(var _, var operation, var outcome, var reason) ->
        finished(operation, outcome, reason);
      case DeploymentEvent.Finished _ -> clear();
    }
    if (redrawn && !(event instanceof DeploymentEvent.Finished))
      draw();
  }

  private void finished(Operation operation, Outcome outcome, String reason) {
    ended++;
    underWay.remove(operation.address().value());
    switch (outcome) {
      case SUCCEEDED -> {
        if (!redrawn)
          line("done", operation, reason);
      }
      case FAILED -> {
        failed++;
        line(style.error("failed"), operation, reason);
      }
      case SKIPPED -> {
        if (!redrawn)
          line("skipped", operation, reason);
      }
      case STOPPED -> {
        if (!redrawn)
          line("stopped", operation, reason);
      }
    }
  }

  private void line(String word, Operation operation, String reason) {
    clear();
    out.println("%4d/%d %s %s %s%s".formatted(ended, total, word, operation.verb().toLowerCase(Locale.ROOT),
        operation.address(), reason.isEmpty() ? "" : ": " + reason));
  }

  private void draw() {
    int filled = total == 0 ? WIDTH : WIDTH * ended / total;
    var bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    var now = underWay.isEmpty() ? "" : underWay.getLast();
    out.print("\r\u001b[K%s %d/%d %s%s".formatted(bar, ended, total,
        failed == 0 ? "" : style.error(failed + " failed "), style.muted(now)));
    out.flush();
  }

  private void clear() {
    if (!redrawn)
      return;
    out.print("\r\u001b[K");
    out.flush();
  }
}
