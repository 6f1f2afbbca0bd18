package org.lct.planfile;

/// The three kinds of value that YAML and JSON know.
enum Kind {
  MAPPING("a mapping", "Write its keys below it, each as `key: value` and indented."),
  SEQUENCE("a list", "Write each entry on its own line, beginning with `- `."),
  SCALAR("a single value", "Write one value here.");

  private final String what;
  private final String howToWrite;

  Kind(String what, String howToWrite) {
    this.what = what;
    this.howToWrite = howToWrite;
  }

  /// The kind of value a shape is written as, in its full form.
  static Kind of(Shape shape) {
    return switch (shape) {
      case Shape.Mapping _,Shape.Dictionary _ -> MAPPING;
      case Shape.Sequence _ -> SEQUENCE;
      case Shape.Shorthand shortened -> of(shortened.full());
      case Shape.Text _,Shape.Secret _,Shape.Tagged _,Shape.Whole _,Shape.Amount _,Shape.Flag _,Shape.Choice _ ->
        SCALAR;
    };
  }

  /// The kind of a node; an alias is of the kind of its target.
  static Kind of(YamlNode node) {
    return switch (node.resolved()) {
      case YamlNode.Mapping _ -> MAPPING;
      case YamlNode.Sequence _ -> SEQUENCE;
      case YamlNode.Scalar _,YamlNode.Unusable _,YamlNode.Alias _ -> SCALAR;
    };
  }

  /// Whether a node is of this kind.
  boolean fits(YamlNode node) {
    return of(node) == this;
  }

  /// The kind with its article.
  String what() {
    return what;
  }

  /// How a value of this kind is written, as advice.
  String howToWrite() {
    return howToWrite;
  }
}
