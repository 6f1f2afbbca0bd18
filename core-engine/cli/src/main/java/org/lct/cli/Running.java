package org.lct.cli;

import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import org.lct.cli.output.Terminal;
import org.lct.deploy.Cancellation;
import org.lct.deploy.DeploymentResult;

/// A deployment in the foreground: an interrupt (Ctrl-C, SIGTERM) asks it to stop, and the process ends only
/// when it has.
final class Running {
  private Running() {}

  /// Runs `work` and tells where it got to, also when the process is being ended: only then it ends.
  static DeploymentResult stoppable(Terminal terminal, Function<Cancellation, DeploymentResult> work,
      Consumer<DeploymentResult> told) {
    var cancellation = new Cancellation();
    var ended = new CountDownLatch(1);
    var hook = Thread.ofPlatform().unstarted(() -> stop(terminal, cancellation, ended));
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      var result = work.apply(cancellation);
      told.accept(result);
      return result;
    } finally {
      ended.countDown();
      if (!cancellation.requested())
        Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private static void stop(Terminal terminal, Cancellation cancellation, CountDownLatch ended) {
    terminal.err().println();
    terminal.err().println("Stopping: requests under way are let finish.");
    cancellation.request();
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
