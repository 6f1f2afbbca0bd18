package org.lct.editor;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.Styled;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// Stands in the place of a plan when none is open: how to open one.
final class EmptyPane extends StackPane {
  EmptyPane(PlanOpener opener) {
    var cards = Styled.with(
        new HBox(card(Icon.ADD, "empty.new", "empty.new.line", opener::create),
            card(Icon.DEMO, "empty.sample", "empty.sample.line", opener::openSample),
            card(Icon.OPEN, "empty.open", "empty.open.line", opener::choose)),
        "empty-cards");
    var words = Styled.with(new VBox(Styled.label(Texts.of("empty.title"), "view-title"),
        Styled.label(Texts.of("empty.line"), "muted"), cards,
        Styled.label(Texts.of("empty.drop"), "secondary")),
        "empty-words");
    getStyleClass().add("empty");
    getChildren().add(Styled.with(new StackPane(words), "empty-frame"));
  }

  private static Node card(Icon icon, String title, String line, Runnable deed) {
    var words = new VBox(icon.node(), Styled.label(Texts.of(title), "name"),
        Styled.paragraph(Texts.of(line), "secondary"));
    var card = Styled.with(new Button("", Styled.with(words, "card-words")), "card");
    card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    card.setAccessibleText(Texts.of(title) + ". " + Texts.of(line));
    card.setOnAction(_ -> deed.run());
    return card;
  }
}
