package org.lct.app.task;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A piece of work that runs, as people see it. JavaFX thread only.
public final class RunningTask {
  private static final double UNKNOWN = -1;

  private final String title;
  private final Runnable cancel;
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(UNKNOWN);

  RunningTask(String title, Runnable cancel) {
    this.title = title;
    this.cancel = cancel;
  }

  /// What it does: "Reading ha-wordpress.yaml".
  public String title() {
    return title;
  }

  /// What it is doing right now; empty if it does not say.
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// How far it is, 0 to 1; negative while nobody can know.
  public ReadOnlyDoubleProperty progressProperty() {
    return progress.getReadOnlyProperty();
  }

  /// Gives it up; its answer is not heard any more.
  public void cancel() {
    cancel.run();
  }

  void report(String now, long done, long total) {
    message.set(now);
    progress.set(total > 0 ? (double) done / total : UNKNOWN);
  }
}
