package org.lct.editor.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lct.editor.details.Details.Fact;
import org.lct.editor.details.Details.Fact.Field;
import org.lct.editor.details.Details.Fact.Item;
import org.lct.editor.details.Details.Fact.Lead;
import org.lct.editor.details.Details.Fact.Words;
import org.lct.editor.details.Details.Section;
import org.lct.editor.text.Texts;

/// Collects facts; those the plan says nothing about are left out.
final class Facts {
  private final List<Fact> facts = new ArrayList<>();

  /// A value in words; `label` is the key of its text.
  Facts field(String label, String value) {
    facts.add(new Field(Texts.of(label), value, false));
    return this;
  }

  /// A value in words, if there is one.
  Facts field(String label, Optional<String> value) {
    value.ifPresent(text -> field(label, text));
    return this;
  }

  /// A value as it is to be typed, if there is one.
  Facts code(String label, Optional<String> value) {
    value.ifPresent(text -> facts.add(new Field(Texts.of(label), text, true)));
    return this;
  }

  /// A name as it is to be typed, under a label in words.
  Facts name(String label, String value) {
    facts.add(new Field(label, value, true));
    return this;
  }

  /// Short words, if there are any.
  Facts words(String label, List<String> words) {
    if (!words.isEmpty())
      facts.add(new Words(Texts.of(label), words));
    return this;
  }

  /// Words that lead to what is described by itself.
  Facts lead(String label, String words, String to) {
    facts.add(new Lead(Texts.of(label), words, to));
    return this;
  }

  /// An item of a list.
  Facts item(String kind, String what) {
    facts.add(new Item(kind, what));
    return this;
  }

  /// All of them under a title, given by its key.
  Section titled(String key) {
    return Section.of(Texts.of(key), facts);
  }

  /// All of them under a title, with a remark that holds for all.
  Section titled(String title, String remark) {
    return new Section(title, facts, Optional.of(remark));
  }

  /// All of them without a title.
  Section untitled() {
    return Section.of("", facts);
  }
}
