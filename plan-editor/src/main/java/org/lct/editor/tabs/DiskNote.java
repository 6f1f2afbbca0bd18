package org.lct.editor.tabs;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Subscription;
import org.lct.diagnostic.Severity;
import org.lct.editor.compare.CompareModel;
import org.lct.editor.compare.Counterpart;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.OpenPlan.OnDisk;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;

/// Says that the file of the plan that is shown was changed or removed by somebody else, and offers what can be done.
/// Takes no room while there is nothing to say.
public final class DiskNote extends HBox {
  private final PlanSession session;
  private final Runnable save;
  private final CompareModel comparing;
  private final Node home;
  private final Label words = Styled.paragraph("");
  private Subscription plan = Subscription.EMPTY;

  /// @param comparing compares it with its file
  /// @param save writes the shown plan to its file
  /// @param home gets the focus when the buttons go
  public DiskNote(PlanSession session, CompareModel comparing, Runnable save, Node home) {
    this.session = session;
    this.comparing = comparing;
    this.save = save;
    this.home = home;
    Styled.with(this, "note", "warning", "disk-note");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    session.currentProperty().subscribe(current -> {
      plan.unsubscribe();
      plan = Subscription.EMPTY;
      current.ifPresentOrElse(open -> plan = open.onDiskProperty().subscribe(now -> show(open, now)),
          () -> appear(false));
    });
  }

  private void show(OpenPlan open, OnDisk now) {
    appear(now != OnDisk.AS_KNOWN);
    var name = open.nameProperty().get();
    switch (now) {
      case AS_KNOWN -> getChildren().clear();
      case CHANGED -> say(Texts.of("disk.changed", name), button("disk.reload", session::reload),
          button("compare.disk", () -> compare(open)),
          button("disk.keep", () -> session.keep(open)));
      case GONE -> say(Texts.of("disk.gone", name), button("disk.save", save),
          button("disk.keep-open", () -> session.keep(open)));
    }
  }

  private void compare(OpenPlan open) {
    open.pathProperty().get().ifPresent(file -> comparing.start(open, new Counterpart.OnDisk(file)));
  }

  private void say(String sentence, Node... buttons) {
    words.setText(sentence);
    getChildren().setAll(SeverityLook.icon(Severity.WARNING), words);
    getChildren().addAll(buttons);
  }

  private void appear(boolean visible) {
    setVisible(visible);
    setManaged(visible);
  }

  private Button button(String key, Runnable deed) {
    var button = Styled.with(new Button(Texts.of(key)), "small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> {
      home.requestFocus();
      deed.run();
    });
    return button;
  }
}
