package org.lct.planfile;

/// A stretch of a file's text in UTF-16 offsets; start is inclusive, end exclusive.
record Span(int start, int end) {}
