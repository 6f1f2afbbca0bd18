package org.lct.planfile;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Optional;

/// The text of a document as a text pane shows it: every line ends with a line feed, and there is no byte order mark.
/// What is typed there is carried over to the document as it is written: line ends and byte order mark of what was not
/// touched stay.
public final class ShownText {
  private static final String MARK = "\uFEFF";

  private ShownText() {}

  /// The text to show.
  public static String of(PlanDocument document) {
    return withLineFeeds(document.text());
  }

  /// Whether the file is text of UTF-8, so that it can be typed in.
  public static boolean isText(PlanDocument document) {
    return document.root().isPresent()
        || Arrays.equals(new String(document.bytes(), UTF_8).getBytes(UTF_8), document.bytes());
  }

  private static String withLineFeeds(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }

  /// The bytes of a document after its text was changed in a pane; empty if the file is no text of UTF-8, so that
  /// writing it would lose bytes. New lines end as the first line of the document does.
  ///
  /// @param shown the whole text as the pane shows it now
  public static Optional<byte[]> retyped(PlanDocument document, String shown) {
    if (!isText(document))
      return Optional.empty();
    var raw = new String(document.bytes(), UTF_8);
    var mark = raw.startsWith(MARK) ? MARK : "";
    var text = raw.substring(mark.length());
    var typed = spliced(text, shown);
    // Where line ends of several kinds meet, a splice may make one of two; then all are written anew.
    if (!withLineFeeds(typed).equals(shown))
      typed = shown.replace("\n", lineEnd(text));
    return Optional.of((mark + typed).getBytes(UTF_8));
  }

  /// The old text with only that replaced in which the shown text differs.
  private static String spliced(String text, String shown) {
    var before = withLineFeeds(text);
    int shorter = Math.min(before.length(), shown.length());
    int head = 0;
    while (head < shorter && before.charAt(head) == shown.charAt(head))
      head++;
    int tail = 0;
    while (tail < shorter - head
        && before.charAt(before.length() - 1 - tail) == shown.charAt(shown.length() - 1 - tail))
      tail++;
    var typed = shown.substring(head, shown.length() - tail).replace("\n", lineEnd(text));
    return text.substring(0, offset(text, head)) + typed
        + text.substring(offset(text, before.length() - tail));
  }

  private static String lineEnd(String text) {
    int feed = text.indexOf('\n');
    int back = text.indexOf('\r');
    if (back < 0 || (feed >= 0 && feed < back))
      return "\n";
    return feed == back + 1 ? "\r\n" : "\r";
  }

  /// Where the character that is shown at `index` stands in the text; between the two characters of a line end never.
  private static int offset(String text, int index) {
    int at = 0;
    for (int shown = 0; shown < index; shown++)
      at += text.startsWith("\r\n", at) ? 2 : 1;
    return at;
  }
}
