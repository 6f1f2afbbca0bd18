package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.POJONode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.SourceRange;
import org.lct.plan.PlanPath;
import org.lct.planfile.PlanEdit.InsertCopy;
import org.lct.planfile.PlanEdit.InsertItem;
import org.lct.planfile.PlanEdit.MoveItem;
import org.lct.planfile.PlanEdit.RemoveValue;
import org.lct.planfile.PlanEdit.RenameKey;
import org.lct.planfile.PlanEdit.SetValue;
import org.lct.planfile.YamlNode.Sequence;

/// Edits the text of plan files: an edit changes the lines it is about and no others. What is written looks
/// like what is around it: indentation, brackets, quotes, words for booleans, line ends; keys go where the
/// format has them. Every edited text is read again and compared with what it must say, so that an edit is
/// done right or, with a diagnostic, not at all. Never throws for the content of a document or of an edit.
public final class PlanEditor {
  /// How deep new values may be nested.
  static final int MAX_DEPTH = YamlComposer.MAX_DEPTH;

  /// A step whose text has not been read yet: the last one's is read as the file. Blocks of lines depend on
  /// what comes after them, so that a step that writes some has another that does not.
  private record Pending(PlanPath path, EditStep step, Optional<EditStep> otherwise) {
    Pending other() {
      return new Pending(path, otherwise.orElse(step), Optional.empty());
    }
  }

  private final CopySources sources = new CopySources();
  private Draft read;
  private Optional<Pending> pending = Optional.empty();
  private List<Span> written = List.of();

  private PlanEditor(Draft draft) {
    read = draft;
  }

  /// The document with one edit done, or why it cannot be done.
  public static Checked<EditedPlan> apply(PlanDocument document, PlanEdit edit) {
    return apply(document, List.of(edit));
  }

  /// The document with edits done one after the other, the paths of each being those that the edits before
  /// it left; or why one of them cannot be done, and then none of them is.
  public static Checked<EditedPlan> apply(PlanDocument document, List<PlanEdit> edits) {
    if (edits.isEmpty())
      return Checked.of(new EditedPlan(PlanReader.read(document.fileName(), document.bytes()), List.of()));
    try {
      var editor = new PlanEditor(Draft.of(document)
          .orElseThrow(() -> EditProblems.unreadable(document.source())));
      for (var run : TogetherStep.runs(edits))
        editor.apply(run);
      return editor.finish(document);
    } catch (Refusal e) {
      return Checked.failed(e.diagnostic());
    }
  }

  /// The document of a file with edits done whose paths are those of its draft. Refused where the draft has something
  /// else there than the document ([PlanFile#isInPlace]).
  public static Checked<EditedPlan> applyToDraft(PlanFile file, List<PlanEdit> edits) {
    return edits.stream().map(PlanEdit::path).filter(path -> !file.isInPlace(path)).findFirst()
        .map(path -> Checked
            .<EditedPlan>failed(EditProblems.movedUp(file.document().source(), path).diagnostic()))
        .orElseGet(() -> apply(file.document(), edits));
  }

  private Checked<EditedPlan> finish(PlanDocument document) throws Refusal {
    var file = file(document);
    if (!isSaid(Draft.of(file.document()))) {
      pending = pending.map(Pending::other);
      file = file(document);
    }
    settle(Draft.of(file.document()));
    return Checked.of(new EditedPlan(file, lines(file.document().source())));
  }

  private PlanFile file(PlanDocument document) {
    String mark = Decoder.hasByteOrderMark(document.bytes()) ? "\uFEFF" : "";
    var splices = pending.map(last -> last.step().splices()).orElse(List.of());
    return PlanReader.read(document.fileName(),
        (mark + Splice.apply(read.source().text(), splices)).getBytes(UTF_8));
  }

  private List<SourceRange> lines(SourceText source) {
    var numbers = new TreeSet<Integer>();
    for (var span : written) {
      for (int number = source.lineNumber(span.start()); number <= source.lineNumber(span.end()); number++)
        numbers.add(number);
    }
    var ranges = new ArrayList<SourceRange>();
    while (!numbers.isEmpty()) {
      int first = numbers.removeFirst();
      int last = first;
      while (numbers.remove(last + 1))
        last++;
      ranges.add(source.range(new Span(source.offsetOfLine(first), Lines.contentEnd(source, last))));
    }
    return ranges;
  }

  /// The first of a run may make the list that the others add to.
  private void apply(List<PlanEdit> run) throws Refusal {
    if (isTaken(run))
      return;
    apply(run.getFirst());
    var rest = run.subList(1, run.size());
    if (!isTaken(rest))
      for (var edit : rest)
        apply(edit);
  }

  private boolean isTaken(List<PlanEdit> run) throws Refusal {
    var together = run.size() < 2 ? Optional.<EditStep>empty() : TogetherStep.of(draft(), sources, run);
    together.ifPresent(step -> take(run.getFirst().path(), step, Optional.empty()));
    return together.isPresent();
  }

  private void apply(PlanEdit edit) throws Refusal {
    var draft = draft();
    switch (edit) {
      case SetValue(PlanPath path, var value) -> {
        NewValues.check(draft, path, value, MAX_DEPTH);
        take(path, EditStep.set(draft, path, value), NewValues.haveLines(value)
            ? Optional.of(EditStep.set(draft.withoutBlocks(), path, value))
            : Optional.empty());
      }
      case RemoveValue(PlanPath path) -> take(path, EditStep.remove(draft, path), Optional.empty());
      case InsertItem(PlanPath list, int index, var value) -> {
        NewValues.check(draft, list, value, MAX_DEPTH);
        take(list, EditStep.insert(draft, list, index, value), NewValues.haveLines(value)
            ? Optional.of(EditStep.insert(draft.withoutBlocks(), list, index, value))
            : Optional.empty());
      }
      case InsertCopy copy -> copy(draft, copy);
      case MoveItem move -> move(move);
      case RenameKey(PlanPath path, String name) ->
        take(path, EditStep.rename(draft, path, name), Optional.empty());
    }
  }

  private void copy(Draft draft, InsertCopy copy) throws Refusal {
    NewValues.check(draft, copy.list(), copy.value(), MAX_DEPTH);
    var values = EditStep.insert(draft.withoutBlocks(), copy.list(), copy.index(), copy.value());
    var written = sources.find(copy);
    take(copy.list(), written.isEmpty() ? values
        : EditStep.insert(draft, copy.list(), copy.index(), new POJONode(written.get())),
        Optional.of(values));
  }

  private void move(MoveItem move) throws Refusal {
    var draft = draft();
    var from = SiteFinder.find(draft, move.from());
    var source = from.site().parent().orElse(from.site());
    if (!from.arrives() || !(source.node() instanceof Sequence list))
      throw EditProblems.noPlace(draft.source(), move.from(), from.site().node());
    var target = SiteFinder.find(draft, move.list());
    if (isInside(target.site(), from.site()))
      throw EditProblems.notPossible(draft.source(), move.from(), from.site().node());
    boolean same = target.arrives() && target.site().node().equals(list);
    int index = same && move.index() > from.site().index() ? move.index() + 1 : move.index();
    if (same && (index < 0 || index > list.items().size()))
      throw EditProblems.noPlace(draft.source(), move.list(), list);
    if (same && index == from.site().index())
      return;
    var rest = shifted(from.site(), target.site(), index);
    var item = MovedItem.of(draft, list, from.site().index());
    var insertion = EditStep.insert(draft, move.list(), index, new POJONode(item));
    take(move.from(), insertion, Optional.empty());
    var inserted = draft();
    var removal = EditStep.remove(inserted, rest);
    take(move.from(), removal, Optional.empty());
    var left = Comments.left(inserted, insertion.splices(), removal.splices());
    if (!left.isEmpty()) {
      int place = SiteFinder.start(inserted, move.list().index(index));
      take(move.from(), EditStep.comment(draft(), Splice.after(place, removal.splices()), left),
          Optional.empty());
    }
  }

  private static boolean isInside(Site site, Site around) {
    return site.node().equals(around.node())
        || site.parent().filter(parent -> isInside(parent, around)).isPresent();
  }

  /// Where a site is after an item was inserted into a list.
  private static PlanPath shifted(Site site, Site list, int index) {
    if (site.parent().isEmpty())
      return PlanPath.ROOT;
    var parent = site.parent().get();
    var path = shifted(parent, list, index);
    return parent.node().equals(list.node()) && parent.node() instanceof Sequence && site.index() >= index
        ? path.index(site.index() + 1)
        : path.key(site.name());
  }

  private void take(PlanPath path, EditStep step, Optional<EditStep> otherwise) {
    if (!step.splices().isEmpty())
      pending = Optional.of(new Pending(path, step, otherwise));
  }

  /// The text as the steps so far left it.
  private Draft draft() throws Refusal {
    if (pending.isPresent()) {
      var after = read.with(pending.get().step().splices());
      if (!isSaid(after)) {
        pending = pending.map(Pending::other);
        after = read.with(pending.orElseThrow().step().splices());
      }
      settle(after);
    }
    return read;
  }

  /// Whether a text says what it must after the pending step.
  private boolean isSaid(Optional<Draft> after) {
    return pending.isEmpty()
        || after.filter(draft -> pending.get().step().wanted().matches(draft.root())).isPresent();
  }

  /// Accepts the text after the pending step if it says what it must.
  private void settle(Optional<Draft> after) throws Refusal {
    if (pending.isEmpty())
      return;
    var step = pending.get().step();
    if (!isSaid(after))
      throw refusal(pending.get().path(), step);
    written = Splice.written(written, step.splices());
    read = after.orElseThrow();
    pending = Optional.empty();
  }

  private Refusal refusal(PlanPath path, EditStep step) {
    return SharedValues.at(read, step.site())
        .map(shared -> EditProblems.usedElsewhere(read.source(), path, shared.value(), shared.uses()))
        .orElseGet(() -> EditProblems.notPossible(read.source(), path, step.site().node()));
  }
}
