package org.lct.app.account;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.lct.app.dialog.Dialogs;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Styled;
import org.lct.secret.PasswordPrompt;

/// Asks for the password of the secrets in the window. May be called from any thread but JavaFX's, which it would
/// wait for.
public final class PasswordDialog implements PasswordPrompt {
  private final Dialogs dialogs;
  private final Executor fx;

  /// @param fx runs what it is given on the JavaFX thread
  public PasswordDialog(Dialogs dialogs, Executor fx) {
    this.dialogs = dialogs;
    this.fx = fx;
  }

  @Override
  public Optional<char[]> ask(String question) {
    if (Platform.isFxApplicationThread())
      throw new IllegalStateException("The JavaFX thread would wait for itself");
    var answer = new CompletableFuture<Optional<char[]>>();
    fx.execute(() -> show(question, answer));
    try {
      return answer.get();
    } catch (InterruptedException e) {
      fx.execute(dialogs::close);
      Thread.currentThread().interrupt();
      return Optional.empty();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof CancellationException cancelled)
        throw cancelled;
      throw new IllegalStateException("The dialog failed", e);
    }
  }

  private void show(String question, CompletableFuture<Optional<char[]>> answer) {
    var field = new PasswordField();
    field.setAccessibleText(question);
    var unlock = Styled.with(new Button(Texts.of("password.unlock")), "large", "accent");
    var back = Styled.with(new Button(Texts.of("password.back")), "large");
    Runnable give = () -> {
      dialogs.close();
      answer.complete(Optional.of(field.getText().toCharArray()));
    };
    field.textProperty().subscribe(typed -> unlock.setDisable(typed.isEmpty()));
    field.setOnAction(_ -> {
      if (!unlock.isDisabled())
        give.run();
    });
    unlock.setOnAction(_ -> give.run());
    Runnable goBack = () -> answer
        .completeExceptionally(new CancellationException("The user gave no password"));
    back.setOnAction(_ -> {
      dialogs.close();
      goBack.run();
    });
    var words = new VBox(Styled.paragraph(question, "view-title"),
        Styled.paragraph(Texts.of("password.line"), "muted"), field);
    var box = Styled.with(new VBox(Styled.with(words, "dialog-words"),
        Styled.with(new HBox(Styled.spring(), back, unlock), "dialog-buttons")), "dialog", "message");
    box.setMaxHeight(Region.USE_PREF_SIZE);
    box.setAccessibleRole(AccessibleRole.DIALOG);
    box.setAccessibleText(question);
    dialogs.show(new Dialogs.Card(box, field, goBack));
  }
}
