package org.lct.cluster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lct.inventory.ClusterChange;
import org.lct.inventory.ClusterLockedException;
import org.lct.inventory.ClusterState;
import org.lct.inventory.ClusterWriter;
import org.lct.inventory.Inventory;
import org.lct.inventory.JournalEntry;
import org.lct.inventory.ResourceRecord;
import org.lct.plan.ResourceAddress;

/// An inventory whose process dies at one boundary, right before or right after something is recorded: from then on
/// nothing is recorded, and so no request that changes something leaves.
final class DyingInventory implements Inventory {
  private final Inventory inventory;
  private final Optional<Boundary> last;
  private final Runnable dying;
  private final Map<String, Integer> counts = new HashMap<>();
  private final List<Boundary> passed = Collections.synchronizedList(new ArrayList<>());
  private final AtomicBoolean dead = new AtomicBoolean();

  /// Before or after the n-th time that something is recorded.
  ///
  /// @param what in words, the same whenever it is recorded
  record Boundary(String what, int nth, boolean after) {
    @Override
    public String toString() {
      return (after ? "after " : "before ") + what + (nth > 1 ? " for the " + nth + ". time" : "");
    }
  }

  /// That the process is dead.
  static final class Death extends Error {
    private static final long serialVersionUID = 1;
  }

  /// @param last where it dies; empty if it lives
  /// @param dying is told when it does
  DyingInventory(Inventory inventory, Optional<Boundary> last, Runnable dying) {
    this.inventory = inventory;
    this.last = last;
    this.dying = dying;
  }

  /// The boundaries that have been passed, in order.
  List<Boundary> passed() {
    return List.copyOf(passed);
  }

  boolean isDead() { return dead.get(); }

  @Override
  public List<String> names() {
    return inventory.names();
  }

  @Override
  public Optional<ClusterState> find(String name) {
    return inventory.find(name);
  }

  @Override
  public List<JournalEntry> journal(String name) {
    return inventory.journal(name);
  }

  @Override
  public void setAside(String name) throws ClusterLockedException {
    inventory.setAside(name);
  }

  @Override
  public ClusterWriter lock(String name, String operation) throws ClusterLockedException {
    return new Writer(inventory.lock(name, operation));
  }

  private void pass(String what, Runnable deed) {
    int nth;
    synchronized (counts) {
      nth = counts.merge(what, 1, Integer::sum);
    }
    pass(new Boundary(what, nth, false));
    deed.run();
    pass(new Boundary(what, nth, true));
  }

  private void pass(Boundary boundary) {
    live();
    passed.add(boundary);
    if (last.filter(boundary::equals).isPresent() && dead.compareAndSet(false, true))
      dying.run();
    live();
  }

  private void live() {
    if (dead.get())
      throw new Death();
  }

  private static String words(ClusterChange change) {
    return switch (change) {
      case ClusterChange.Info _ -> "the cluster";
      case ClusterChange.Put _,ClusterChange.Remove _ -> "resources";
      case ClusterChange.Steps _ -> "steps";
      case ClusterChange.Deployment(var run) -> "the run " + run.status().orElse("begun");
      case ClusterChange.Journal(var entry) -> switch (entry) {
        case JournalEntry.Intended _ -> "the intent";
        case JournalEntry.Withdrawn _ -> "the withdrawal";
        case JournalEntry.Completed _ -> "the result";
        case JournalEntry.Failed _ -> "the failure";
      } + " of " + entry.operation();
    };
  }

  private final class Writer implements ClusterWriter {
    private final ClusterWriter writer;

    private Writer(ClusterWriter writer) {
      this.writer = writer;
    }

    @Override
    public void record(ClusterChange... changes) {
      pass(Stream.of(changes).map(DyingInventory::words).distinct().collect(Collectors.joining(", ")),
          () -> writer.record(changes));
    }

    @Override
    public void delete() {
      pass("that nothing is left", writer::delete);
    }

    @Override
    public Optional<ClusterState> state() {
      live();
      return writer.state();
    }

    @Override
    public Optional<ResourceRecord> resource(ResourceAddress address) {
      live();
      return writer.resource(address);
    }

    @Override
    public List<ResourceRecord> partsOf(ResourceAddress address) {
      live();
      return writer.partsOf(address);
    }

    @Override
    public Set<String> unresolved() {
      live();
      return writer.unresolved();
    }

    @Override
    public List<JournalEntry> journal() {
      live();
      return writer.journal();
    }

    @Override
    public boolean isOpen() { return !dead.get() && writer.isOpen(); }

    @Override
    public void close() {
      writer.close();
    }
  }
}
