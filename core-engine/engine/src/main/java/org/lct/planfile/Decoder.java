package org.lct.planfile;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import org.lct.diagnostic.Checked;
import org.lct.diagnostic.SourceRange;

/// Turns the bytes of a file into text, or says at which line and column they are no text.
final class Decoder {
  /// The largest file that is read, in bytes. The largest plans are a tenth of it, and the YAML parser
  /// becomes slow beyond.
  static final int MAX_BYTES = 1 << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Decoder() {}

  /// Whether a file begins with a UTF-8 byte order mark.
  static boolean hasByteOrderMark(byte[] content) {
    return startsWith(content, 0xEF, 0xBB, 0xBF);
  }

  /// The text, without its byte order mark; refused if there is too much of it or it is not UTF-8.
  static Checked<SourceText> decode(String fileName, byte[] content) {
    if (content.length > MAX_BYTES)
      return Checked.failed(FileProblems.tooLarge(fileName));
    if (isUtf16(content))
      return Checked.failed(PlanProblem.NOT_UTF_8.about(fileName, "The file is UTF-16, not UTF-8",
          "Save it with the encoding UTF-8."));
    var text = CharBuffer.allocate(content.length);
    var bytes = ByteBuffer.wrap(content);
    var result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
    var source = new SourceText(fileName, withoutByteOrderMark(text.flip().toString()));
    if (result.isError())
      return Checked.failed(PlanProblem.NOT_UTF_8.at(endOf(source),
          "The byte %02X here is not UTF-8".formatted(content[bytes.position()]),
          "Save the file with the encoding UTF-8; what is not text does not belong in a plan."));
    return ControlCharacters.refused(source);
  }

  /// The text as far as it can be shown: what is no UTF-8 becomes the replacement character.
  static SourceText lenient(String fileName, byte[] content) {
    return new SourceText(fileName, withoutByteOrderMark(new String(content, StandardCharsets.UTF_8)));
  }

  private static String withoutByteOrderMark(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static SourceRange endOf(SourceText source) {
    return source.rangeAt(source.text().length());
  }

  /// Whether it is marked as UTF-16 or has the zeros that ASCII has in it. A zero byte is never text.
  private static boolean isUtf16(byte[] content) {
    return startsWith(content, 0xFE, 0xFF) || startsWith(content, 0xFF, 0xFE)
        || (content.length >= 4 && isAscii(content[0], content[1]) && isAscii(content[2], content[3]))
        || (content.length >= 4 && isAscii(content[1], content[0]) && isAscii(content[3], content[2]));
  }

  private static boolean isAscii(byte high, byte low) {
    return high == 0 && low > 0;
  }

  private static boolean startsWith(byte[] content, int... start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= content.length || (content[i] & 0xFF) != start[i])
        return false;
    }
    return true;
  }
}
