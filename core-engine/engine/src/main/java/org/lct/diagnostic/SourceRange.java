package org.lct.diagnostic;

/// A stretch of a file. Start is inclusive, end exclusive; lines and columns count from one, columns in
/// Unicode code points.
public record SourceRange(String file, int startLine, int startColumn, int endLine, int endColumn) {
  /// Where it starts, as compilers print it: `shop.yaml:125:34`.
  public String start() {
    return file + ":" + startLine + ":" + startColumn;
  }
}
