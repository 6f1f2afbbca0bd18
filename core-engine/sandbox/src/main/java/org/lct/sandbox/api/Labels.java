package org.lct.sandbox.api;

/// The names that things may have.
public final class Labels {
  private Labels() {}

  /// A name of so many letters, digits, `-`, `_`, and `.` where allowed, that begins with a letter and has no two marks
  /// in a row.
  public static Field field(String name, int least, int most, boolean dots) {
    return Field.text(name).length(least, most)
        .matching("[a-zA-Z].*", "Must begin with a letter")
        .matching(dots ? "[a-zA-Z0-9._-]*" : "[a-zA-Z0-9_-]*",
            "Must only use ASCII letters, numbers, %sunderscores, and dashes"
                .formatted(dots ? "periods, " : ""))
        .matching("(?!.*(--|__|\\.\\.)).*", "Must not have two dashes, underscores or periods in a row");
  }

  /// The tags of something: each of 3 to 50 characters.
  public static Field tags() {
    return tags(50);
  }

  /// The tags of something: each of 3 to so many characters.
  public static Field tags(int most) {
    return Field.texts("tags").checked(
        tags -> tags.valueStream()
            .allMatch(tag -> tag.textValue().length() >= 3 && tag.textValue().length() <= most),
        "Length must be 3-%d characters".formatted(most));
  }
}
