package org.lct.editor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.lct.editor.source.StyleRun.Look;

/// How YAML text is coloured. Knows any text: what is no YAML has colours too.
final class YamlHighlighter {
  private static final Pattern NUMBER = Pattern.compile(
      "[-+]?(0x[0-9a-fA-F]+|0o[0-7]+|[0-9][0-9_]*(\\.[0-9]+)?([eE][-+]?[0-9]+)?)([KMGT]B|%)?");
  private static final Set<String> WORDS = Set.of("true", "True", "TRUE", "false", "False", "FALSE", "yes",
      "Yes", "no", "No", "on", "On", "off", "Off", "null", "Null", "NULL", "~");
  private static final int NO_BLOCK = Integer.MIN_VALUE;

  private final String text;
  private final List<StyleRun> runs = new ArrayList<>();
  private int at;
  private int depth;
  /// How deep the entry is indented whose text follows in deeper lines.
  private int block = NO_BLOCK;
  /// The column of the innermost entry that began on this line.
  private int entry;
  private boolean blockFollows;

  private YamlHighlighter(String text) {
    this.text = text;
  }

  /// The colours of a text, from its beginning to its end without gaps.
  static List<StyleRun> runs(String text) {
    var highlighter = new YamlHighlighter(text);
    while (highlighter.at < text.length())
      highlighter.line();
    return highlighter.runs;
  }

  private void line() {
    int start = at;
    int end = lineEnd(start);
    int content = skipBlanks(start, end);
    if (block != NO_BLOCK && (content == end || content - start > block)) {
      take(breakAfter(end), Look.STRING);
      return;
    }
    block = NO_BLOCK;
    blockFollows = false;
    entry = content - start - 1;
    // A quoted text may go on over lines; then this line ends where that one does.
    while (at < text.length() && text.charAt(at) != '\n')
      token(start);
    take(Math.min(text.length(), at + 1), Look.PLAIN);
    if (blockFollows)
      block = entry;
  }

  private void token(int lineStart) {
    char c = text.charAt(at);
    int end = lineEnd(at);
    if (isBlank(c))
      take(skipBlanks(at, end), Look.PLAIN);
    else if (c == '#' && (at == 0 || Character.isWhitespace(text.charAt(at - 1))))
      take(end, Look.COMMENT);
    else if (c == '"' || c == '\'')
      quoted(c, lineStart);
    else if (isIndicator(c))
      indicator(c, lineStart);
    else if (c == '&' || c == '*' || c == '!')
      take(wordEnd(at, end), Look.PLAIN);
    else if ((c == '|' || c == '>') && depth == 0)
      blockHeader(end);
    else
      scalar(end, lineStart);
  }

  private boolean isIndicator(char c) {
    if (c == '-' || c == '?' || c == ':')
      return endsWord(at + 1) || (c == ':' && isAfterQuotedKey());
    return c == '{' || c == '[' || (depth > 0 && (c == '}' || c == ']' || c == ','));
  }

  private boolean isAfterQuotedKey() {
    return at > 0 && !runs.isEmpty() && runs.getLast().look() == Look.KEY;
  }

  private void indicator(char c, int lineStart) {
    if (c == '{' || c == '[')
      depth++;
    else if (c == '}' || c == ']')
      depth--;
    else if (c == '-')
      entry = at - lineStart;
    take(at + 1, Look.PLAIN);
  }

  private void blockHeader(int end) {
    int word = wordEnd(at, end);
    blockFollows = text.substring(at, word).matches("[|>][-+0-9]{0,2}");
    take(word, Look.PLAIN);
  }

  private void quoted(char quote, int lineStart) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote)
      end += text.charAt(end) == '\\' && quote == '"' ? 2 : 1;
    end = Math.min(text.length(), end + 1);
    // Between braces a colon need not be followed by a blank if a quote is before it.
    if (depth > 0 && text.startsWith(":", end))
      take(end, Look.KEY);
    else
      finish(end, Look.STRING, lineStart);
  }

  private void scalar(int lineEnd, int lineStart) {
    int end = at;
    while (end < lineEnd && !endsScalar(end))
      end++;
    while (end > at + 1 && isBlank(text.charAt(end - 1)))
      end--;
    end = Math.max(end, at + 1);
    var word = text.substring(at, end);
    finish(end, isNumber(word) ? Look.NUMBER : WORDS.contains(word) ? Look.WORD : Look.PLAIN, lineStart);
  }

  /// Most words begin with a letter, which is found out sooner than by the pattern.
  private static boolean isNumber(String word) {
    return !Character.isLetter(word.charAt(0)) && NUMBER.matcher(word).matches();
  }

  /// A text before a colon is a key.
  private void finish(int end, Look look, int lineStart) {
    int colon = skipBlanks(end, lineEnd(end));
    boolean key = colon < text.length() && text.charAt(colon) == ':' && endsWord(colon + 1);
    if (key && depth == 0)
      entry = at - lineStart;
    take(end, key ? Look.KEY : look);
  }

  private boolean endsScalar(int i) {
    char c = text.charAt(i);
    if (c == ':')
      return endsWord(i + 1);
    if (c == '#')
      return i > at && isBlank(text.charAt(i - 1));
    return depth > 0 && isFlow(c);
  }

  private boolean endsWord(int i) {
    return i >= text.length() || Character.isWhitespace(text.charAt(i))
        || (depth > 0 && isFlow(text.charAt(i)));
  }

  private int wordEnd(int from, int end) {
    int i = from + 1;
    while (i < end && !isBlank(text.charAt(i)) && !(depth > 0 && isFlow(text.charAt(i))))
      i++;
    return i;
  }

  private static boolean isFlow(char c) {
    return c == ',' || c == '[' || c == ']' || c == '{' || c == '}';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r';
  }

  private int skipBlanks(int from, int end) {
    int i = from;
    while (i < end && isBlank(text.charAt(i)))
      i++;
    return i;
  }

  private int lineEnd(int from) {
    int feed = text.indexOf('\n', from);
    return feed < 0 ? text.length() : feed;
  }

  private int breakAfter(int end) {
    return Math.min(text.length(), end + 1);
  }

  private void take(int end, Look look) {
    if (end <= at)
      return;
    var last = runs.isEmpty() ? null : runs.getLast();
    if (last != null && last.look() == look)
      runs.set(runs.size() - 1, new StyleRun(last.length() + end - at, look));
    else
      runs.add(new StyleRun(end - at, look));
    at = end;
  }
}
