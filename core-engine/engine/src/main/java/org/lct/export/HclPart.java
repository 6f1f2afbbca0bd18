package org.lct.export;

import java.util.List;
import java.util.Optional;

/// A part of an HCL file or of a block in it.
sealed interface HclPart {
  /// A value under a name.
  ///
  /// @param expression in HCL, from its second line on indented as if it began at the left margin
  record Attribute(String name, String expression) implements HclPart {
    static Attribute text(String name, String text) {
      return new Attribute(name, Hcl.quoted(text));
    }

    static Attribute texts(String name, List<String> texts) {
      return new Attribute(name, Hcl.list(texts));
    }

    static Attribute number(String name, long number) {
      return new Attribute(name, Long.toString(number));
    }

    static Optional<Attribute> text(String name, Optional<String> text) {
      return text.map(value -> text(name, value));
    }

    static Optional<Attribute> number(String name, Optional<Integer> number) {
      return number.map(value -> number(name, value));
    }
  }

  /// A block.
  ///
  /// @param header its type and labels, in HCL
  record Block(String header, List<HclPart> parts) implements HclPart {
    public Block { parts = List.copyOf(parts); }

    Block(String header, HclPart... parts) {
      this(header, List.of(parts));
    }
  }
}
