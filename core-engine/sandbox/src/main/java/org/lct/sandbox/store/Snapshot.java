package org.lct.sandbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.lct.sandbox.json.Json;

/// A whole cloud as one text: the lines of a journal below a header that also has their checksum.
final class Snapshot {
  private Snapshot() {}

  static String of(Image image) {
    var lines = new ByteArrayOutputStream();
    image.describe(transaction -> lines.writeBytes(transaction.line()));
    var text = lines.toString(UTF_8);
    return "{\"sandbox\":{\"format\":%d,\"snapshot\":\"%s\"}}\n".formatted(Journal.FORMAT, checksum(text))
        + text;
  }

  /// Reads a snapshot into an empty image.
  ///
  /// @throws SnapshotException when it is none, or a newer or a damaged one
  static void read(String text, Image empty) throws SnapshotException {
    var end = text.indexOf('\n');
    var header = end < 0 ? Json.object() : header(text.substring(0, end)).path("sandbox");
    if (!header.path("format").isInt() || !header.path("snapshot").isTextual()) {
      throw new SnapshotException(SnapshotException.NONE);
    }
    if (header.path("format").intValue() > Journal.FORMAT) {
      throw new SnapshotException(
          "The snapshot was written by a newer version (format %d; this version reads up to %d). Use that version."
              .formatted(header.path("format").intValue(), Journal.FORMAT));
    }
    var lines = text.substring(end + 1);
    if (!checksum(lines).equals(header.path("snapshot").textValue())) {
      throw new SnapshotException(
          "The snapshot is damaged: its content does not fit its checksum. Take another copy of the file.");
    }
    apply(lines, empty);
  }

  private static void apply(String lines, Image empty) throws SnapshotException {
    try {
      for (var line : lines.lines().toList()) {
        empty.apply(Json.read(line));
      }
    } catch (JsonProcessingException e) {
      throw new SnapshotException("The snapshot cannot be read: a line of it is not what it should be.", e);
    } catch (IOException e) {
      throw new SnapshotException("The snapshot cannot be read: %s.".formatted(e.getMessage()), e);
    }
  }

  private static JsonNode header(String line) {
    try {
      return Json.read(line);
    } catch (IOException _) {
      return Json.object();
    }
  }

  private static String checksum(String lines) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(lines.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }
}
