package org.lct.editor.controls;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.lct.editor.text.Backticks;

/// Paragraphs in which what stands between backticks has a typewriter face.
public final class CodeText {
  private CodeText() {}

  /// The text as a paragraph with code in a typewriter face.
  public static TextFlow flow(String text, String... styleClasses) {
    var flow = Styled.with(Styled.with(new TextFlow(), "code-text"), styleClasses);
    flow.getChildren().setAll(pieces(text));
    flow.setAccessibleText(Backticks.without(text));
    return flow;
  }

  private static List<Text> pieces(String text) {
    var pieces = new ArrayList<Text>();
    boolean code = false;
    for (var piece : text.split("`", -1)) {
      if (!piece.isEmpty())
        pieces.add(Styled.with(new Text(piece), code ? "code" : "prose"));
      code = !code;
    }
    return pieces;
  }
}
