package org.lct.cli;

import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
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

  /// Work that goes on until it is interrupted.
  @FunctionalInterface
  interface Endless {
    /// Does it.
    void run() throws IOException, InterruptedException;
  }

  /// Runs `work` until it ends or a signal interrupts it; then the process ends only when that has been told.
  static void untilStopped(Endless work, Runnable told) throws IOException, InterruptedException {
    var worker = Thread.currentThread();
    var stopped = new AtomicBoolean();
    var ended = new CountDownLatch(1);
    var hook = Thread.ofPlatform().unstarted(() -> {
      stopped.set(true);
      worker.interrupt();
      await(ended);
    });
    Runtime.getRuntime().addShutdownHook(hook);
    try {
      work.run();
    } catch (InterruptedException e) {
      if (!stopped.get())
        throw e;
      told.run();
    } finally {
      ended.countDown();
      if (!stopped.get())
        Runtime.getRuntime().removeShutdownHook(hook);
    }
  }

  private static void await(CountDownLatch ended) {
    try {
      ended.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(Terminal terminal, Cancellation cancellation, CountDownLatch ended) {
    terminal.err().println();
    terminal.err().println("Stopping: requests under way are let finish.");
    cancellation.request();
    await(ended);
  }
}
