package org.lct.editor;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.Diagnostic;
import org.lct.diagnostic.Subject;
import org.lct.editor.figures.PlanPart;
import org.lct.editor.figures.PlanPart.Nodes;
import org.lct.editor.figures.PlanRegion;
import org.lct.editor.gesture.Clip;
import org.lct.editor.gesture.Gestures;
import org.lct.editor.gesture.Offer;
import org.lct.editor.gesture.Sharing;
import org.lct.editor.session.CheckedPlan;
import org.lct.editor.session.Gesture;
import org.lct.editor.session.PlanSession;
import org.lct.editor.session.SlowDeed;
import org.lct.editor.text.Texts;

/// What can be done by hand to what is selected.
public record EditCommands(PlanSession session) {
  static final KeyCombination REMOVE = new KeyCodeCombination(KeyCode.DELETE);
  static final KeyCombination DUPLICATE = new KeyCodeCombination(KeyCode.D, KeyCombination.SHORTCUT_DOWN);

  static final KeyCombination CUT = new KeyCodeCombination(KeyCode.X, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
  static final KeyCombination PASTE = new KeyCodeCombination(KeyCode.V, KeyCombination.SHORTCUT_DOWN);

  /// Lets the keys that do it work while `pane` has the focus, unless the pane has used one itself: in the diagram
  /// Backspace leads out of a region.
  void on(Node pane) {
    pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
      if (event.isConsumed())
        return;
      deed(event).ifPresent(deed -> {
        deed.run();
        event.consume();
      });
    });
  }

  private Optional<Runnable> deed(KeyEvent event) {
    if (REMOVE.match(event) || event.getCode() == KeyCode.BACK_SPACE)
      return Optional.of(this::remove);
    if (DUPLICATE.match(event))
      return Optional.of(this::duplicate);
    if (CUT.match(event))
      return Optional.of(this::cut);
    if (COPY.match(event))
      return Optional.of(this::copy);
    if (PASTE.match(event))
      return Optional.of(this::paste);
    return event.isShortcutDown() || event.isAltDown() ? Optional.empty() : switch (event.getText()) {
      case "+" -> Optional.of(() -> count(1));
      case "-", "−" -> Optional.of(() -> count(-1));
      default -> Optional.empty();
    };
  }

  /// One node more or less in each selected node plan.
  void count(int more) {
    var these = these();
    session.perform(plan -> these.counting(plan, more));
  }

  boolean canCount() {
    return now(plan -> these().counting(plan, 1)).isPresent();
  }

  boolean canRename() {
    return now(these()::only).isPresent();
  }

  boolean canConnect() {
    return now(plan -> these().parts(plan).findFirst()).isPresent();
  }

  boolean canCopy() {
    return session.planProperty().get().filter(CheckedPlan::isReadable)
        .filter(plan -> Clip.isPossible(plan, selected())).isPresent();
  }

  /// Puts what is selected on the clipboard, as the text of a plan.
  public void copy() {
    session.planProperty().get().filter(CheckedPlan::isReadable).flatMap(plan -> Clip.of(plan, selected()))
        .ifPresent(text -> {
          var content = new ClipboardContent();
          content.putString(text);
          Clipboard.getSystemClipboard().setContent(content);
        });
  }

  /// Puts what is selected on the clipboard and removes it from the plan.
  public void cut() {
    if (canCopy()) {
      copy();
      remove();
    }
  }

  /// Whether there is something on the clipboard; what it is, is seen when it is pasted.
  boolean canPaste() {
    return now(_ -> Optional.of(Gesture.of("", List.of()))).isPresent()
        && Clipboard.getSystemClipboard().hasString();
  }

  /// Pastes what is on the clipboard: regions into the plan, everything else into the region that is selected, or into
  /// the first.
  public void paste() {
    var these = these();
    Optional.ofNullable(Clipboard.getSystemClipboard().getString())
        .ifPresent(text -> session.perform(new SlowDeed(Texts.of("paste.title"),
            plan -> answer(Clip.paste(plan, these.target(plan), text)))));
  }

  private static Checked<Gesture> answer(Offer offer) {
    return offer.gesture().map(Checked::of).orElseGet(() -> Checked.failed(
        Diagnostic.error("not-pasted", Subject.whole(), offer.reason(), Texts.of("paste.refused"))));
  }

  boolean canRemove() {
    return now(these()::removal).isPresent();
  }

  /// Removes what is selected from the plan.
  public void remove() {
    session.perform(these()::removal);
  }

  boolean canDuplicate() {
    return now(these()::duplication).isPresent();
  }

  /// Puts a copy of each part that is selected beside it.
  public void duplicate() {
    session.perform(these()::duplication);
  }

  boolean canOverride() {
    return now(these()::overriding).isPresent();
  }

  /// Lets what is selected differ in its region from the region plan.
  void override() {
    session.perform(these()::overriding);
  }

  boolean canUseShared() {
    return now(these()::sharing).isPresent();
  }

  /// Lets what is selected be as the region plan says again.
  void useShared() {
    session.perform(these()::sharing);
  }

  /// The region of the one part that is selected; nothing if it is not one.
  String region() {
    return now(these()::only).map(part -> part.region().id()).orElse("");
  }

  private <T> Optional<T> now(Function<CheckedPlan, Optional<T>> deed) {
    return session.planProperty().get().filter(CheckedPlan::isReadable).flatMap(deed);
  }

  private Set<String> selected() {
    return session.selectionProperty().get();
  }

  private Selected these() {
    return new Selected(selected());
  }

  /// What is selected when a command is given: it may be done a moment later, when the plan has been checked.
  private record Selected(Set<String> ids) {
    Stream<PlanPart> parts(CheckedPlan plan) {
      return ids.stream().map(plan::part).flatMap(Optional<PlanPart>::stream);
    }

    Optional<PlanPart> only(CheckedPlan plan) {
      var parts = parts(plan).toList();
      return parts.size() == 1 ? Optional.of(parts.getFirst()) : Optional.empty();
    }

    /// The region that is selected, or that of what is selected, if anything is.
    Optional<PlanRegion> target(CheckedPlan plan) {
      return plan.regions().stream()
          .filter(region -> ids.contains(region.id())
              || region.parts().stream().anyMatch(part -> ids.contains(part.id())))
          .findFirst();
    }

    Optional<Gesture> counting(CheckedPlan plan, int more) {
      return Gestures.count(plan,
          parts(plan).filter(Nodes.class::isInstance).map(Nodes.class::cast).toList(), more);
    }

    Optional<Gesture> removal(CheckedPlan plan) {
      return Gestures.remove(plan, ids);
    }

    Optional<Gesture> duplication(CheckedPlan plan) {
      return Gestures.duplicate(plan, parts(plan).toList());
    }

    Optional<Gesture> overriding(CheckedPlan plan) {
      return only(plan).flatMap(part -> Sharing.override(part, JsonNodeFactory.instance.objectNode()));
    }

    Optional<Gesture> sharing(CheckedPlan plan) {
      return only(plan).flatMap(Sharing::useShared);
    }
  }
}
