package org.lct.planfile;

/// How a file is written, as far as what is added must look like it.
///
/// @param step      columns by which a mapping is indented below its key
/// @param listStep  columns by which the `-` of a list is indented below its key
/// @param gap       blanks after a `-`
/// @param flowLists whether a list of single values stands in brackets
/// @param quote     the quotes of texts that need some
/// @param flag      a boolean of the file
/// @param json      whether the file is JSON
/// @param colon     the `:` of a quoted key in braces, with the blank after it if there is one
/// @param comma     a comma between brackets, with the blank after it if there is one
record Habits(int step, int listStep, int gap, boolean flowLists, char quote, String flag, boolean json,
    String colon, String comma) {
  /// The columns at which the items of a new list below a key at `column` stand.
  int itemColumn(int column) {
    return column + listStep;
  }
}
