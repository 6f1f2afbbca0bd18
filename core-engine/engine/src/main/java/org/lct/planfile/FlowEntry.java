package org.lct.planfile;

import java.util.ArrayList;
import java.util.List;

/// The text of one entry of a collection in brackets, with the comments that belong to it.
///
/// @param above  the comments of the lines directly above it
/// @param text   the entry itself, without a comma
/// @param behind the comment behind it, with the blanks before that; empty if there is none
record FlowEntry(List<String> above, String text, String behind) {
  FlowEntry { above = List.copyOf(above); }

  /// An entry without comments.
  static FlowEntry of(String text) {
    return new FlowEntry(List.of(), text, "");
  }

  /// Its lines, the comments above first.
  ///
  /// @param comma what stands between the entry and the comment behind it
  List<String> lines(String indent, String comma) {
    var lines = new ArrayList<String>();
    above.forEach(comment -> lines.add(indent + comment));
    lines.add(indent + text + comma + behind);
    return lines;
  }

  /// The same entry where no line ends behind it: the comment from there stands above it.
  FlowEntry withoutBehind() {
    var comments = new ArrayList<>(above);
    if (!behind.isEmpty())
      comments.add(behind.strip());
    return new FlowEntry(comments, text, "");
  }
}
