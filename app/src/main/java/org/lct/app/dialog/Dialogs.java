package org.lct.app.dialog;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;

/// Where features show dialogs. One at a time: a second one takes the place of the first. JavaFX thread only.
public interface Dialogs {
  /// Shows a dialog over the window, which does not react until it is closed.
  void show(Card card);

  /// Closes the dialog that is shown, if one is.
  void close();

  /// A dialog's content.
  ///
  /// @param content all of it, its frame and buttons included
  /// @param safe what has the focus first: the control that does no harm
  /// @param onEscape what the Escape key does besides closing it
  record Card(Parent content, Node safe, Runnable onEscape) {
    /// A dialog that Escape merely closes.
    public static Card of(Parent content, Node safe) {
      return new Card(content, safe, () -> {});
    }
  }

  /// Asks one question whose answer is a deed or not.
  ///
  /// @param detail what it means; empty for nothing more to say
  /// @param deed the words of the button that does it
  /// @param harmless the words of the button that does not
  /// @param danger whether the deed destroys something
  record Question(String title, String detail, String deed, String harmless, boolean danger) {}

  /// Asks a question.
  ///
  /// @param deed done if the user wants it
  void ask(Question question, Runnable deed);

  /// Another deed that answers a question.
  ///
  /// @param words of its button
  record Alternative(String words, Runnable deed) {}

  /// Asks a question that can be answered by either of two deeds.
  ///
  /// @param deed done if the user wants it
  /// @param other what destroys something instead
  void ask(Question question, Runnable deed, Alternative other);

  /// Says something that has to be read.
  ///
  /// @param problem the code or the place of a file, if that is of use
  void tell(String title, String detail, Optional<String> problem);
}
