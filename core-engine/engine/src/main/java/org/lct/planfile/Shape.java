package org.lct.planfile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What a value of a plan may look like. The shapes of [PlanFormat] are the one description of the format:
/// the structural check, the JSON Schema, the forms of the editor and the reference in `docs/plan-format.md` are made from them.
public sealed interface Shape {
  /// The shape in a few words with its article, as messages say it: `a list`, `a size such as 80%`.
  String what();

  /// Keys with values. `name` is what messages and the schema call it, `form` which keys go together.
  record Mapping(String name, List<PlanKey> keys, Form form) implements Shape {
    /// Which of the keys may or must be given together.
    public enum Form {
      /// Any of them.
      FREE,
      /// Exactly one of them.
      EXACTLY_ONE
    }

    @Override
    public String what() {
      return "a mapping (" + name + ")";
    }

    /// The key with this name or old name.
    public Optional<PlanKey> key(String written) {
      return keys.stream()
          .filter(key -> key.name().equals(written) || key.oldName().equals(Optional.of(written)))
          .findFirst();
    }

    /// Everything that may be written as a key.
    public List<String> names() {
      return keys.stream().flatMap(key -> Stream.concat(Stream.of(key.name()), key.oldName().stream()))
          .toList();
    }
  }

  /// Names of the user's own, each with a text.
  record Dictionary(Pattern names, Text values) implements Shape {
    @Override
    public String what() {
      return "a mapping of names to texts";
    }
  }

  /// A list of equal shapes.
  record Sequence(Shape element) implements Shape {
    @Override
    public String what() {
      return "a list";
    }
  }

  /// A text of a certain form and of at most `longest` code points. Quotes do not matter: `9` and `'9'`
  /// are the same text.
  record Text(String what, Pattern form, int longest, Bare bare) implements Shape {
    /// What numbers and booleans of YAML are, where this text is expected.
    sealed interface Bare {
      /// Their literal text always has the form.
      record Any() implements Bare {}

      /// The literal text of a boolean has the form, that of a number never.
      record Booleans() implements Bare {}

      /// The literal text of whole numbers in a range has the form, no other.
      record Whole(int least, int most) implements Bare {}

      /// Their literal text never has the form.
      record None() implements Bare {}
    }
  }

  /// A reference to a secret, `secret:NAME`. Messages never show what stands there instead.
  record Secret() implements Shape {
    /// What a reference looks like.
    public static final Pattern FORM = Pattern.compile("secret:[A-Za-z0-9._/-]+");

    @Override
    public String what() {
      return "a reference to a secret `secret:NAME`";
    }
  }

  /// A text `KIND:WHAT` with one of several kinds.
  record Tagged(List<String> kinds) implements Shape {
    @Override
    public String what() {
      return "a step `KIND:WHAT` such as `%s:NAME`".formatted(kinds.getFirst());
    }

    /// What such a text looks like.
    public Pattern form() {
      return Pattern
          .compile("(?:" + String.join("|", kinds) + "):[^ \\t\\r\\n](?:[^\\t\\r\\n]*[^ \\t\\r\\n])?");
    }
  }

  /// A whole number.
  record Whole(int least, int most) implements Shape {
    @Override
    public String what() {
      return least == most ? "`" + least + "`" : "a whole number from %d to %d".formatted(least, most);
    }
  }

  /// An amount of money.
  record Amount(int most) implements Shape {
    @Override
    public String what() {
      return "an amount from 0 to %d".formatted(most);
    }
  }

  /// A boolean.
  record Flag() implements Shape {
    @Override
    public String what() {
      return "`true` or `false`";
    }
  }

  /// One of several words.
  record Choice(List<String> words) implements Shape {
    @Override
    public String what() {
      return words.size() == 1 ? "`" + words.getFirst() + "`" : "one of `" + String.join("`, `", words) + "`";
    }
  }

  /// A shape that has a short form of another kind, which `expand` writes out: one text for a list of one.
  record Shorthand(Shape brief, Shape full, UnaryOperator<JsonNode> expand) implements Shape {
    @Override
    public String what() {
      return full.what() + ", or " + brief.what();
    }
  }
}
