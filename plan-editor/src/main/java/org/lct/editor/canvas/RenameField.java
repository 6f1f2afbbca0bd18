package org.lct.editor.canvas;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.gesture.Gestures;
import org.lct.editor.session.PlanSession;
import org.lct.editor.text.Texts;
import org.lct.topology.diagram.view.DiagramView;

/// A field over a figure in which its name is changed: Enter renames, Esc and leaving it do not. A name that another has
/// is not taken.
final class RenameField extends TextField {
  private static final double HEIGHT = 30;
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

  private final PlanSession session;
  private final DiagramView diagram;
  private Optional<String> figure = Optional.empty();

  RenameField(PlanSession session, DiagramView diagram) {
    this.session = session;
    this.diagram = diagram;
    setManaged(false);
    setVisible(false);
    setAccessibleText(Texts.of("canvas.rename"));
    addEventFilter(KeyEvent.KEY_PRESSED, event -> {
      switch (event.getCode()) {
        case ENTER -> taken().ifPresentOrElse(this::refuse, this::rename);
        case ESCAPE -> close();
        default -> {
          return;
        }
      }
      event.consume();
    });
    textProperty().subscribe(_ -> pseudoClassStateChanged(WRONG, taken().isPresent()));
    focusedProperty().subscribe((_, focused) -> {
      if (!focused)
        setVisible(false);
    });
    diagram.cameraProperty().subscribe(_ -> place());
  }

  /// Begins to rename the one part that is selected; nothing if there is not one.
  void open() {
    session.planProperty().get().ifPresent(plan -> {
      var parts = session.selectionProperty().get().stream().map(plan::part).flatMap(Optional::stream)
          .toList();
      if (parts.size() == 1)
        open(parts.getFirst());
    });
  }

  private void open(PlanPart part) {
    figure = Optional.of(part.id());
    diagram.reveal(part.id());
    setText(part.name());
    place();
    setVisible(true);
    requestFocus();
    selectAll();
  }

  private void place() {
    figure.flatMap(diagram::boxOf)
        .ifPresent(box -> resizeRelocate(box.x(), box.y(), Math.max(box.width(), 120),
            HEIGHT));
  }

  private void rename() {
    var name = getText().strip();
    figure.filter(_ -> !name.isEmpty()).ifPresent(id -> session.perform(plan -> plan.part(id)
        .filter(part -> !part.name().equals(name)).map(part -> Gestures.rename(plan, part, name))));
    close();
  }

  /// That another has the name that is typed, in words.
  private Optional<String> taken() {
    return session.planProperty().get().flatMap(plan -> figure.flatMap(plan::part)
        .flatMap(part -> Gestures.takes(plan, part, getText().strip())));
  }

  private void refuse(String words) {
    session.refuse(Diagnostic.error("duplicate-name", Subject.whole(), words,
        Texts.of("gesture.rename.other")));
  }

  private void close() {
    setVisible(false);
    diagram.requestFocus();
    figure.ifPresent(diagram::focus);
    figure = Optional.empty();
  }
}
