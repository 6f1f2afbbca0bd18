package org.lct.editor.session;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.lct.planfile.PlanDocument;
import org.lct.planfile.PlanFile;
import org.lct.planfile.PlanReader;
import org.lct.topology.diagram.layout.HandLayout;

/// One of the plans that are open: its file and the documents it has been through, shown or not. JavaFX thread only.
public final class OpenPlan {
  private final ReadOnlyStringWrapper name;
  private final ReadOnlyObjectWrapper<Optional<Path>> path;
  private final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<OnDisk> onDisk = new ReadOnlyObjectWrapper<>(OnDisk.AS_KNOWN);
  private final ReadOnlyObjectWrapper<Optional<PlanDocument>> document = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final ReadOnlyObjectWrapper<HandLayout> hand = new ReadOnlyObjectWrapper<>(HandLayout.NONE);
  private final ReadOnlyObjectWrapper<Optional<String>> handProblem = new ReadOnlyObjectWrapper<>(
      Optional.empty());
  private final Supplier<Content> content;
  private final Function<Content, EditHistory> beginning;
  private final Deque<Waiting> waiting = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper awaiting = new ReadOnlyBooleanWrapper();
  private @Nullable EditHistory history;
  private final RecentChecks known = new RecentChecks();
  /// What the file held when it was last read or written by us.
  private Optional<PlanDocument> seen = Optional.empty();
  /// What the file holds, as far as anybody looked.
  private Optional<PlanDocument> found = Optional.empty();
  private HandLayout seenHand = HandLayout.NONE;

  /// What is read of a plan: its file, and the one beside it.
  record Content(PlanFile plan, HandLayoutFile.Found layout) {
    static Content of(Path file) {
      return new Content(PlanReader.read(file), HandLayoutFile.read(file));
    }

    private EditHistory begin() {
      return new EditHistory(plan, layout.hand());
    }
  }

  private OpenPlan(String name, Optional<Path> file, Supplier<Content> content,
      Function<Content, EditHistory> beginning) {
    this.name = new ReadOnlyStringWrapper(lastName(name));
    path = new ReadOnlyObjectWrapper<>(file);
    this.content = content;
    this.beginning = beginning;
  }

  /// A file that is still to be read.
  static OpenPlan of(Path file) {
    return new OpenPlan(file.toString(), Optional.of(file), () -> Content.of(file), Content::begin);
  }

  /// A plan that is no file.
  static OpenPlan of(PlanFile content) {
    return new OpenPlan(content.document().fileName(), Optional.empty(),
        () -> new Content(content, HandLayoutFile.Found.NOTHING), Content::begin);
  }

  /// A plan whose document was kept, but not in its file; it has that from the beginning, shown or not. Reads what is
  /// beside the file, and may be called on any thread.
  ///
  /// @param file where it belongs; what stands there is not changed
  /// @param hand what was placed by hand
  /// @param seen what its file held when that document was made; empty if it was nowhere
  public static OpenPlan restored(Optional<Path> file, PlanFile kept, HandLayout hand,
      Optional<PlanDocument> seen) {
    var plan = new OpenPlan(kept.document().fileName(), file,
        () -> new Content(kept, file.map(HandLayoutFile::read).orElse(HandLayoutFile.Found.NOTHING)),
        read -> new EditHistory(EditHistory.Step.first(kept, hand), seen, read.layout().hand()));
    plan.seen = seen;
    plan.begin(plan.read());
    return plan;
  }

  /// How a plan's file is now, against what this program last read from it or wrote to it.
  public enum OnDisk {
    /// It holds that, or the plan is no file.
    AS_KNOWN,
    /// Somebody else wrote it.
    CHANGED,
    /// It is not there any more.
    GONE
  }

  /// The name of its file, "ha-wordpress.yaml".
  public ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /// Where its file is; empty for one that is no file.
  public ReadOnlyObjectProperty<Optional<Path>> pathProperty() {
    return path.getReadOnlyProperty();
  }

  /// Whether its document is another one than what was opened or saved last.
  public ReadOnlyBooleanProperty dirtyProperty() {
    return dirty.getReadOnlyProperty();
  }

  /// Its document as it is now; empty until it has been read.
  public ReadOnlyObjectProperty<Optional<PlanDocument>> documentProperty() {
    return document.getReadOnlyProperty();
  }

  /// What is placed by hand.
  public ReadOnlyObjectProperty<HandLayout> handProperty() {
    return hand.getReadOnlyProperty();
  }

  /// In a sentence, why what was placed by hand is not shown, where the file that keeps it was not understood.
  public ReadOnlyObjectProperty<Optional<String>> handProblemProperty() {
    return handProblem.getReadOnlyProperty();
  }

  /// What was placed by hand when this program last read or wrote that.
  public HandLayout seenHand() {
    return seenHand;
  }

  /// How its file is.
  public ReadOnlyObjectProperty<OnDisk> onDiskProperty() {
    return onDisk.getReadOnlyProperty();
  }

  /// What its file held when this program last read or wrote it; empty if there was none.
  public Optional<PlanDocument> seen() {
    return seen;
  }

  /// Somebody looked at its file. If that holds the document of now, this is saved.
  ///
  /// @param content what it holds now, complete or not; empty if it is not there
  void found(Optional<PlanDocument> content) {
    found = content;
    if (content.isPresent() && isSame(content, document.get())) {
      seen = content;
      history().ifPresent(steps -> steps.markSaved(steps.current().file().document()));
    }
    // What stands in no file is lost when it is closed.
    if (content.isEmpty() && seen.isPresent())
      history().ifPresent(EditHistory::markUnsaved);
    // One that is too large, or no text, has never been read: that it still is so is no news.
    boolean unread = seen.isEmpty() && !isRead() && content.filter(PlanDocument::isComplete).isEmpty();
    onDisk.set(isSame(content, seen) || (unread && content.isPresent())
        ? OnDisk.AS_KNOWN
        : content.isPresent() ? OnDisk.CHANGED : OnDisk.GONE);
  }

  /// By content alone: a file may have been saved under another name.
  private static boolean isSame(Optional<PlanDocument> one, Optional<PlanDocument> other) {
    return one.isEmpty() ? other.isEmpty() : other.filter(one.get()::isSameContent).isPresent();
  }

  /// Its document is kept, whatever its file holds now: that is no news any more.
  void keep() {
    seen = found;
    onDisk.set(OnDisk.AS_KNOWN);
    history().ifPresent(EditHistory::markUnsaved);
  }

  private void see(PlanDocument content) {
    seen = Optional.of(content);
    found(seen);
  }

  /// Reads it; may take long.
  Content read() {
    return content.get();
  }

  /// What reads the plan as it is here now, saved or not; may take long, on any thread.
  public Supplier<PlanFile> asItIs() {
    return history().<Supplier<PlanFile>>map(steps -> steps.current()::file)
        .orElse(() -> content.get().plan());
  }

  /// It has been read: its documents are a history from now on.
  void begin(Content read) {
    history = beginning.apply(read);
    tell();
    see(read.layout());
    if (!dirty.get() && path.get().isPresent() && isRead())
      see(read.plan().document());
  }

  private void see(HandLayoutFile.Found layout) {
    seenHand = layout.hand();
    handProblem.set(layout.problem());
  }

  /// Its documents; empty until it has been read.
  Optional<EditHistory> history() {
    return Optional.ofNullable(history);
  }

  /// Something waits for it to be known before it is done to it.
  void await(Waiting work) {
    waiting.add(work);
    awaiting.set(true);
  }

  /// Something is being done to it and may have to be begun again, before all else that waits.
  void awaitFirst(Waiting work) {
    waiting.addFirst(work);
    awaiting.set(true);
  }

  /// Whether anything waits, such as an edit for the check of the one before.
  public ReadOnlyBooleanProperty awaitingProperty() {
    return awaiting.getReadOnlyProperty();
  }

  /// What is to be done next of what waits; it does not wait any more.
  Optional<Waiting> next() {
    var next = Optional.ofNullable(waiting.poll());
    awaiting.set(!waiting.isEmpty());
    return next;
  }

  /// Another plan is shown: what opens a dialog or begins a deployment is not wanted any more.
  void leave() {
    waiting.removeIf(work -> !work.isKept());
    awaiting.set(!waiting.isEmpty());
  }

  /// What is known of its document of now, if anything is.
  public Optional<CheckedPlan> known() {
    return document.get().flatMap(known::of);
  }

  void know(CheckedPlan plan) {
    known.add(plan);
  }

  /// Whether its content was understood as text at least once.
  boolean isRead() { return document.get().filter(PlanDocument::isComplete).isPresent(); }

  /// Its file, as it is now, is its document, and what is beside it is placed by hand. One that could not be read before
  /// begins with it.
  void reread(String label, Content read, Set<String> selection) {
    if (!isRead()) {
      begin(read);
      return;
    }
    history().ifPresent(steps -> {
      steps.perform(new EditHistory.Step(label, Optional.empty(), read.plan(), selection,
          read.layout().hand()));
      steps.markSaved(read.plan().document());
      steps.markSaved(read.layout().hand());
      see(read.plan().document());
      see(read.layout());
    });
  }

  void savedTo(Path file, PlanDocument saved, HandLayout placed) {
    // What was not placed otherwise was not written either: a file that was not understood still is not.
    if (!placed.equals(seenHand) || !is(file))
      see(new HandLayoutFile.Found(placed, Optional.empty()));
    path.set(Optional.of(file));
    name.set(lastName(file.toString()));
    history().ifPresent(steps -> {
      steps.markSaved(saved);
      steps.markSaved(placed);
    });
    see(saved);
    tell();
  }

  /// Shows what the history says now.
  void tell() {
    document.set(history().map(steps -> steps.current().file().document()));
    hand.set(history().map(steps -> steps.current().hand()).orElse(HandLayout.NONE));
    dirty.set(history().filter(EditHistory::isDirty).isPresent());
  }

  /// Whether it is that file.
  boolean is(Path file) {
    return path.get().map(OpenPlan::plain).filter(plain(file)::equals).isPresent();
  }

  /// Whether it is no file, and exactly that content.
  boolean is(PlanFile other) {
    return path.get().isEmpty() && !dirty.get()
        && document.get().filter(other.document()::equals).isPresent();
  }

  private static Path plain(Path file) {
    return file.toAbsolutePath().normalize();
  }

  /// The name of a file without the folders before it.
  static String lastName(String path) {
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf(File.separatorChar)) + 1);
  }
}
