package org.lct.app.dialog;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Styled;

/// The dialogs of one window, drawn over its content.
///
/// While one is shown the content behind gets neither mouse nor keys: the focus cannot leave the dialog, and keys
/// it does not use go nowhere.
public final class DialogHost extends StackPane implements Dialogs {
  private final StackPane behind = new StackPane();
  private @Nullable Card card;
  private @Nullable Node focusBefore;

  /// A window without content.
  public DialogHost() {
    getStyleClass().add("dialog-host");
    getChildren().add(behind);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty().subscribe(scene -> {
      if (scene != null)
        scene.focusOwnerProperty().subscribe(this::keepFocus);
    });
  }

  /// Says what the window shows behind its dialogs.
  public void setContent(Parent content) {
    behind.getChildren().setAll(content);
  }

  @Override
  public void show(Card next) {
    if (card == null)
      focusBefore = Optional.ofNullable(getScene()).map(Scene::getFocusOwner).orElse(null);
    card = next;
    var scrim = Styled.with(new StackPane(next.content()), "scrim");
    getChildren().setAll(behind, scrim);
    next.safe().requestFocus();
  }

  @Override
  public void close() {
    card = null;
    getChildren().setAll(behind);
    if (focusBefore != null)
      focusBefore.requestFocus();
    focusBefore = null;
  }

  /// Whether a dialog is shown.
  public boolean isShowing() { return card != null; }

  @Override
  public void ask(Question question, Runnable deed) {
    var back = back(question);
    show(Card.of(message(question.title(), question.detail(), back, deed(question, deed)), back));
  }

  @Override
  public void ask(Question question, Runnable deed, Alternative other) {
    var back = back(question);
    var alternative = button(other.words(), other.deed(), "danger", "button-outlined");
    show(
        Card.of(message(question.title(), question.detail(), back, alternative, deed(question, deed)), back));
  }

  private Button back(Question question) {
    return button(question.harmless(), () -> {});
  }

  private Button deed(Question question, Runnable deed) {
    return button(question.deed(), deed, question.danger() ? "danger" : "accent");
  }

  private Button button(String words, Runnable deed, String... look) {
    var button = Styled.with(new Button(words), "large");
    Styled.with(button, look);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> {
      close();
      deed.run();
    });
    return button;
  }

  @Override
  public void tell(String title, String detail, Optional<String> problem) {
    var read = Styled.with(new Button(Texts.of("dialog.close")), "large", "accent");
    read.setOnAction(_ -> close());
    var words = problem.map(more -> detail + "\n\n" + more).orElse(detail);
    show(Card.of(message(title, words, read), read));
  }

  private static Parent message(String title, String detail, Button... buttons) {
    var words = new VBox(Styled.paragraph(title, "view-title"));
    if (!detail.isEmpty())
      words.getChildren().add(Styled.paragraph(detail, "muted"));
    var bar = Styled.with(new HBox(Styled.spring()), "dialog-buttons");
    bar.getChildren().addAll(buttons);
    var box = Styled.with(new VBox(Styled.with(words, "dialog-words"), bar), "dialog", "message");
    box.setMaxHeight(Region.USE_PREF_SIZE);
    box.setAccessibleRole(AccessibleRole.DIALOG);
    box.setAccessibleText(title + ". " + detail);
    return box;
  }

  private void pressed(KeyEvent event) {
    var shown = card;
    if (shown == null)
      return;
    if (event.getCode() == KeyCode.ESCAPE) {
      close();
      shown.onEscape().run();
    }
    event.consume();
  }

  /// Traversal may lead out of the dialog at its ends; it begins anew then.
  private void keepFocus(@Nullable Node owner) {
    var shown = card;
    if (shown == null || owner == null || isWithin(owner, shown.content()))
      return;
    shown.safe().requestFocus();
  }

  private static boolean isWithin(Node node, Parent parent) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(parent))
        return true;
    }
    return false;
  }
}
