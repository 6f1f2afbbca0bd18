package org.lct.editor.details;

import java.util.List;
import java.util.Optional;
import org.lct.editor.figures.PartCost;
import org.lct.editor.figures.Problem;
import org.lct.editor.session.Gesture;
import org.lct.editor.text.Money;
import org.lct.editor.text.Texts;
import org.lct.topology.theme.Icon;

/// A card of facts about what is selected.
///
/// @param note something that applies to all of it
/// @param problems what is known to be wrong with it
/// @param total what it costs
public record Details(Heading heading, Optional<Note> note, List<Section> sections, List<Problem> problems,
    Optional<Total> total) {
  /// Copies the lists and leaves out sections without facts.
  public Details {
    sections = sections.stream().filter(section -> !section.facts().isEmpty()).toList();
    problems = List.copyOf(problems);
  }

  /// Something that is to be known of what is described.
  ///
  /// @param deed what can be done about it at once, if anything
  public record Note(Icon icon, String words, Optional<Gesture> deed) {}

  /// What the card is about.
  ///
  /// @param look the style class of the tile: `node`, `nodebalancer`, `volume`, `network`
  public record Heading(Icon icon, String look, String title, String subtitle) {}

  /// Facts that belong together.
  ///
  /// @param title empty for the first section
  /// @param remark what holds for all of them
  public record Section(String title, List<Fact> facts, Optional<String> remark) {
    /// Copies the list.
    public Section { facts = List.copyOf(facts); }

    /// Facts with nothing to remark.
    static Section of(String title, List<Fact> facts) {
      return new Section(title, facts, Optional.empty());
    }
  }

  /// One fact.
  public sealed interface Fact {
    /// A label with a value; `code` if the value is to be typed as it is.
    record Field(String label, String value, boolean code) implements Fact {}

    /// A label with short words.
    record Words(String label, List<String> words) implements Fact {
      /// Copies the list.
      public Words { words = List.copyOf(words); }
    }

    /// An item of a list: a word for its kind, and what it is.
    record Item(String kind, String what) implements Fact {}

    /// A label with words that lead to what is described by itself.
    ///
    /// @param to its identity
    record Lead(String label, String words, String to) implements Fact {}
  }

  /// The cost at the foot of the card: "20 × $12.00", "$240.00 a month" and "$0.360 an hour".
  public record Total(String how, String amount, String hour) {
    static Total of(String how, PartCost cost) {
      return new Total(how, Texts.of("details.month", Money.exact(cost.monthly())),
          Texts.of("cost.hour", Money.fine(cost.hourly())));
    }
  }
}
