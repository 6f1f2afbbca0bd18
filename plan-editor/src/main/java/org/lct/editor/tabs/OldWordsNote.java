package org.lct.editor.tabs;

import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.lct.diagnostic.Severity;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.OpenPlan;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.fix.Conversion;

/// Says that the plan that is shown is of 2017 and names what has other names today, and offers to convert it. Takes no
/// room while there is nothing to say.
public final class OldWordsNote extends HBox {
  private final PlanSession session;
  /// The plans of which the user does not want to hear it.
  private final Set<OpenPlan> silent = Collections.newSetFromMap(new WeakHashMap<>());

  /// @param convert shows what would be replaced in the plan that is shown
  /// @param home gets the focus when the buttons go
  public OldWordsNote(PlanSession session, Runnable convert, Node home) {
    this.session = session;
    Styled.with(this, "note", "info", "disk-note");
    Label words = Styled.paragraph(Texts.of("old-words.line"));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    getChildren().addAll(SeverityLook.icon(Severity.NOTE), words, button("old-words.convert", convert),
        button("old-words.keep", () -> {
          home.requestFocus();
          session.currentProperty().get().ifPresent(silent::add);
          refresh();
        }));
    session.planProperty().subscribe(_ -> refresh());
    session.currentProperty().subscribe(_ -> refresh());
  }

  private void refresh() {
    boolean wanted = session.currentProperty().get().filter(plan -> !silent.contains(plan)).isPresent()
        && session.planProperty().get().filter(OldWordsNote::isOld).isPresent();
    setVisible(wanted);
    setManaged(wanted);
  }

  private static boolean isOld(CheckedPlan plan) {
    return plan.file().draft().filter(draft -> draft.is2017()).isPresent()
        && plan.problems().stream().map(Problem::diagnostic).anyMatch(Conversion::isRetired);
  }

  private static Button button(String key, Runnable deed) {
    var button = Styled.with(new Button(Texts.of(key)), "small");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> deed.run());
    return button;
  }
}
