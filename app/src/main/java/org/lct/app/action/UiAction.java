package org.lct.app.action;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import org.lct.app.text.Texts;
import org.lct.editor.controls.Styled;
import org.lct.topology.theme.Icon;

/// One thing the user can do, declared once and shown in menus and tool bars alike.
///
/// @param text its words
/// @param icon its picture
/// @param shortcut the keys that do it
/// @param unavailable why it cannot be done now; empty when it can
/// @param deed does it
public record UiAction(ObservableValue<String> text, Icon icon, Optional<KeyCombination> shortcut,
    ObservableValue<String> unavailable, Runnable deed) {
  /// A new menu item. When it is disabled it says why.
  public MenuItem menuItem() {
    var item = new MenuItem("", icon.node());
    shortcut.ifPresent(item::setAccelerator);
    item.setOnAction(_ -> deed.run());
    item.setMnemonicParsing(false);
    // Bindings are held weakly by what they depend on; the item keeps them.
    item.getProperties().put(UiAction.class, this);
    text.subscribe(_ -> name(item));
    unavailable.subscribe(_ -> name(item));
    return item;
  }

  private void name(MenuItem item) {
    var reason = unavailable.getValue();
    item.setDisable(!reason.isEmpty());
    item.setText(
        reason.isEmpty() ? text.getValue() : Texts.of("action.unavailable", text.getValue(), reason));
  }

  /// A new button with words. Its tooltip names the keys, or why it is disabled; a disabled node gets no mouse and one that
  /// is not lets none of it through, so the box around it has the same tooltip.
  public Node button(String... styleClasses) {
    return boxed(Styled.with(new Button("", icon.node()), styleClasses), text);
  }

  /// A new button with fewer words than the action has, which its tooltip has; they are spoken.
  public Node shortButton(String words, String... styleClasses) {
    return boxed(Styled.with(new Button("", icon.node()), styleClasses), new ReadOnlyStringWrapper(words));
  }

  /// A new button without words: the tooltip has them, and they are spoken.
  public Node iconButton() {
    var button = Styled.with(new Button("", icon.node()), "flat", "button-icon");
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    return boxed(button, text);
  }

  private Node boxed(Button button, ObservableValue<String> words) {
    button.setMnemonicParsing(false);
    button.textProperty().bind(words);
    button.accessibleTextProperty().bind(text);
    button.setOnAction(_ -> deed.run());
    button.getProperties().put(UiAction.class, this);
    button.setMinWidth(Button.USE_PREF_SIZE);
    var box = new StackPane(button);
    box.setMaxWidth(StackPane.USE_PREF_SIZE);
    var tooltip = new Tooltip();
    Tooltip.install(box, tooltip);
    button.setTooltip(tooltip);
    unavailable.subscribe(reason -> {
      button.setDisable(!reason.isEmpty());
      button.setAccessibleHelp(reason.isEmpty() ? null : reason);
      tooltip.setText(reason.isEmpty() ? available() : reason);
    });
    text.subscribe(_ -> {
      if (unavailable.getValue().isEmpty())
        tooltip.setText(available());
    });
    return box;
  }

  private String available() {
    return shortcut.map(keys -> Texts.of("action.shortcut", text.getValue(), keys.getDisplayText()))
        .orElse(text.getValue());
  }
}
