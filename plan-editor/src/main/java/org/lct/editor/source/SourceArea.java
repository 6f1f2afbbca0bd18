package org.lct.editor.source;

import java.util.Collection;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyledDocument;
import org.fxmisc.richtext.util.UndoUtils;

/// The area in which the text stands. What is folded is not in it: offsets and lines of the area are those of what is
/// shown, unless they are said to be the text's. The plan has the history of what was done, so this has none.
final class SourceArea extends CodeArea {
  private Consumer<TextChange> onChange = _ -> {};
  private Consumer<SourceMarks.Stretch> onFold = _ -> {};
  private String text = "";
  private TextLines lines = new TextLines("");
  private Folds folds = Folds.none(lines);
  private boolean folding;

  SourceArea() {
    setUndoManager(UndoUtils.noOpUndoManager());
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setFocusTraversable(true);
    plainTextChanges().subscribe(this::changed);
    plainTextChanges().subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT));
    caretPositionProperty()
        .subscribe(_ -> notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START));
  }

  /// Gets every change of the text, in its own offsets.
  void onChange(Consumer<TextChange> listener) {
    onChange = listener;
  }

  /// Gets the stretch of the text in which something is folded or shown again, without its styles.
  void onFold(Consumer<SourceMarks.Stretch> listener) {
    onFold = listener;
  }

  /// All of the text, with what is folded.
  String text() {
    return text;
  }

  /// Its lines.
  TextLines lines() {
    return lines;
  }

  /// What of it is folded.
  Folds folds() {
    return folds;
  }

  /// Where in the text the caret is.
  int caret() {
    return folds.offset(getCaretPosition(), lines);
  }

  /// The line of the text in which the caret is.
  int caretLine() {
    return folds.line(getCurrentParagraph());
  }

  /// Moves the caret to an offset of the text, and shows what is folded there.
  void goTo(int offset) {
    int line = lines.lineOf(offset);
    fold(folds.showing(line, line));
    moveTo(folds.shownOffset(offset, lines));
  }

  /// The first and the last line of the text in which something is selected; the caret's if nothing is.
  LineRange selectedLines() {
    int from = folds.offset(getSelection().getStart(), lines);
    int to = folds.offset(getSelection().getEnd(), lines);
    int last = lines.lineOf(to);
    return new LineRange(lines.lineOf(from), to > from && lines.start(last) == to ? last - 1 : last);
  }

  /// Some lines of the text.
  ///
  /// @param last inclusive
  record LineRange(int first, int last) {
    boolean isOne() { return first == last; }
  }

  /// Selects whole lines of the text.
  void select(LineRange rows) {
    selectRange(folds.shownOffset(lines.start(rows.first()), lines),
        folds.shownOffset(lines.end(rows.last()), lines));
  }

  /// Changes the text where it differs; caret, selection and what is in view stay where they are in it. What is folded
  /// and differs is shown. The first text is shown from its beginning.
  void show(String next) {
    var change = TextChange.between(text, next);
    if (change.isNothing())
      return;
    boolean first = text.isEmpty();
    fold(folds.readyFor(change, lines));
    int anchor = change.moved(folds.offset(getAnchor(), lines));
    int caret = change.moved(caret());
    replaceText(folds.shownOffset(change.from(), lines), folds.shownOffset(change.to(), lines),
        change.replacement());
    selectRange(folds.shownOffset(first ? 0 : anchor, lines), folds.shownOffset(first ? 0 : caret, lines));
    if (first)
      showParagraphAtTop(0);
  }

  /// Folds and shows blocks; the text stays as it is.
  void fold(Folds next) {
    var before = folds.hidden();
    var after = next.hidden();
    var different = Folds.difference(before, after);
    if (different.isEmpty()) {
      folds = next;
      return;
    }
    int from = lines.end(different.firstKey());
    int to = lines.end(different.values().stream().mapToInt(Integer::intValue).max().orElseThrow());
    int anchor = folds.offset(getAnchor(), lines);
    int caret = caret();
    int shownFrom = folds.shownOffset(from, lines);
    int shownTo = folds.shownOffset(to, lines);
    folds = next;
    folding = true;
    replaceText(shownFrom, shownTo, folds.shown(text, from, to, lines));
    folding = false;
    selectRange(folds.shownOffset(anchor, lines), folds.shownOffset(caret, lines));
    onFold.accept(new SourceMarks.Stretch(from, to));
  }

  @Override
  public void replace(int start, int end,
      StyledDocument<Collection<String>, String, Collection<String>> replacement) {
    if (!folding)
      fold(folds.readyFor(start, end, replacement.getText(), lines));
    super.replace(start, end, replacement);
  }

  /// Dragging a selection elsewhere is two changes at once, so nothing may be folded meanwhile.
  @Override
  public void moveSelectedText(int position) {
    int to = folds.offset(position, lines);
    fold(folds.unfoldAll());
    super.moveSelectedText(to);
  }

  private void changed(PlainTextChange change) {
    if (folding)
      return;
    var stretch = folds.stretch(change.getPosition(), change.getRemovalEnd(), lines);
    var inText = new TextChange(stretch.from(), stretch.to(), change.getInserted());
    text = inText.applied(text);
    var now = new TextLines(text);
    folds = folds.after(inText, lines, now);
    lines = now;
    onChange.accept(inText);
  }

  /// Gives a stretch of the text its styles, as far as it is shown.
  void style(int from, StyleSpans<Collection<String>> spans) {
    int at = from;
    int end = from + spans.length();
    for (var block : folds.hidden().entrySet()) {
      int hiddenFrom = lines.end(block.getKey());
      int hiddenTo = lines.end(block.getValue());
      if (hiddenTo > at && hiddenFrom < end) {
        if (hiddenFrom > at)
          setStyleSpans(folds.shownOffset(at, lines), spans.subView(at - from, hiddenFrom - from));
        at = Math.min(end, hiddenTo);
      }
    }
    if (at < end)
      setStyleSpans(folds.shownOffset(at, lines), spans.subView(at - from, end - from));
  }

  /// Copies what is selected, with what is folded in it.
  @Override
  public void copy() {
    var selected = folds.stretch(getSelection().getStart(), getSelection().getEnd(), lines);
    if (selected.from() == selected.to())
      return;
    var content = new ClipboardContent();
    content.putString(text.substring(selected.from(), selected.to()));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// Begins a line as deep as the one before, deeper below a key without a value.
  void newLine() {
    var before = getText(getCurrentParagraph(), 0, getCurrentParagraph(), getCaretColumn());
    replaceSelection("\n" + " ".repeat(Indentation.after(lines, before)));
    requestFollowCaret();
  }

  /// Goes on to the next step of indentation, with blanks, as YAML has no others.
  void indent() {
    int step = Indentation.step(lines);
    replaceSelection(" ".repeat(step - getCaretColumn() % step));
    requestFollowCaret();
  }

  @Override
  public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
    return switch (attribute) {
      case TEXT -> getText();
      case EDITABLE -> isEditable();
      case CARET_OFFSET -> getCaretPosition();
      case SELECTION_START -> getSelection().getStart();
      case SELECTION_END -> getSelection().getEnd();
      default -> super.queryAccessibleAttribute(attribute, parameters);
    };
  }
}
