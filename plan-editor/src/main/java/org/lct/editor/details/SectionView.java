package org.lct.editor.details;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lct.editor.controls.SeverityLook;
import org.lct.editor.controls.Styled;
import org.lct.editor.details.Details.Fact;
import org.lct.editor.details.Details.Fact.Field;
import org.lct.editor.details.Details.Fact.Item;
import org.lct.editor.details.Details.Fact.Lead;
import org.lct.editor.details.Details.Fact.Words;
import org.lct.editor.details.Details.Section;
import org.lct.editor.figures.Problem;
import org.lct.editor.problems.ProblemsModel;
import org.lct.editor.text.Backticks;
import org.lct.editor.text.Texts;

/// A section of the card.
final class SectionView {
  private SectionView() {}

  /// The facts one under the other.
  ///
  /// @param selecting goes to what a fact leads to
  static Node of(Section section, Consumer<String> selecting) {
    var box = titled(section.title());
    section.facts().stream().map(fact -> fact(fact, selecting)).forEach(box.getChildren()::add);
    section.remark().map(remark -> Styled.paragraph(remark, "secondary")).ifPresent(box.getChildren()::add);
    return box;
  }

  /// The problems, each a link to its place in the list.
  static Node of(List<Problem> problems, ProblemsModel model) {
    var box = titled(Texts.of("problems.title"));
    problems.forEach(problem -> box.getChildren().add(link(problem, model)));
    return box;
  }

  private static VBox titled(String title) {
    var box = Styled.with(new VBox(), "details-section");
    if (!title.isEmpty())
      box.getChildren().add(Styled.label(title, "name"));
    return box;
  }

  private static Node fact(Fact fact, Consumer<String> selecting) {
    return switch (fact) {
      case Field(var label, var value, boolean code) -> row(label, code
          ? Styled.paragraph(value, "mono")
          : Styled.paragraph(value));
      case Words(var label, var words) -> row(label, chips(words));
      case Item(var kind, var what) -> Styled.with(new HBox(Styled.label(kind, "muted", "item-kind"),
          grown(Styled.paragraph(what))), "item");
      case Lead(var label, var words, var to) -> row(label, lead(words, () -> selecting.accept(to)));
    };
  }

  private static Node lead(String words, Runnable deed) {
    var link = new Hyperlink(words);
    link.setOnAction(_ -> deed.run());
    return link;
  }

  private static Node row(String label, Node value) {
    return Styled.with(new HBox(Styled.label(label, "field-label"), grown(value)), "details-row");
  }

  private static Node chips(List<String> words) {
    var chips = Styled.with(new FlowPane(), "chips");
    words.forEach(word -> chips.getChildren().add(Styled.label(word, "chip")));
    return chips;
  }

  private static <N extends Node> N grown(N node) {
    HBox.setHgrow(node, Priority.ALWAYS);
    return node;
  }

  private static Node link(Problem problem, ProblemsModel model) {
    var link = new Hyperlink(Backticks.without(problem.diagnostic().summary()));
    link.setWrapText(true);
    link.setMinHeight(Label.USE_PREF_SIZE);
    link.setOnAction(_ -> model.select(problem));
    return Styled.with(new HBox(SeverityLook.icon(problem.diagnostic().severity()), grown(link)),
        "details-problem");
  }
}
