package org.lct.app.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lct.task.TaskSpec;

/// The test's thread plays the JavaFX thread: it runs what it is given when the test says so.
class FxTaskRunnerTest {
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final BlockingQueue<Runnable> given = new LinkedBlockingQueue<>();
  private final FxTaskRunner runner = new FxTaskRunner(threads, given::add);
  private final List<String> heard = new ArrayList<>();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  private void answer() throws InterruptedException {
    var next = given.poll(1, TimeUnit.MINUTES);
    assertThat(next).isNotNull();
    next.run();
  }

  private TaskSpec<String> spec(TaskSpec.Work<String> work) {
    return new TaskSpec<>("Work", work, heard::add, failure -> heard.add("failed: " + failure.getMessage()));
  }

  @Test
  void workIsDoneElsewhereListedMeanwhileAndAnsweredHere() throws InterruptedException {
    var here = Thread.currentThread();
    runner.run(spec(_ -> Thread.currentThread().equals(here) ? "here" : "elsewhere"));
    assertThat(runner.running()).extracting(RunningTask::title).containsExactly("Work");

    answer();

    assertThat(heard).containsExactly("elsewhere");
    assertThat(runner.running()).isEmpty();
  }

  @Test
  void whatWorkThrowsIsAnswered() throws InterruptedException {
    runner.run(spec(_ -> {
      throw new IOException("no room");
    }));

    answer();

    assertThat(heard).containsExactly("failed: no room");
    assertThat(runner.running()).isEmpty();
  }

  @Test
  void progressIsShownOnTheTask() throws InterruptedException {
    var goOn = new CountDownLatch(1);
    runner.run(spec(progress -> {
      progress.report("half", 1, 2);
      goOn.await();
      return "done";
    }));
    var shown = runner.running().getFirst();

    answer();
    assertThat(shown.messageProperty().get()).isEqualTo("half");
    assertThat(shown.progressProperty().get()).isEqualTo(0.5);
    goOn.countDown();
    answer();
    assertThat(heard).containsExactly("done");
  }

  @Test
  void aCancelledTaskIsInterruptedAndNotHeardOfAgain() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var never = new CountDownLatch(1);
    var handle = runner.run(spec(_ -> {
      begun.countDown();
      never.await();
      return "done";
    }));
    begun.await();

    handle.cancel();

    assertThat(runner.running()).isEmpty();
    answer();
    assertThat(heard).isEmpty();
  }
}
