package org.lct.sandbox.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.json.Json;

/// A file of JSON lines: a header with the format's number, then one transaction a line.
///
/// Opening reads the file and replaces it by its shortest equal, readable by this user only. A last line without a line end was cut short by a
/// crash before its request was answered, and is dropped; any other line that cannot be read makes opening fail.
final class FileJournal extends Journal {
  private final Path file;
  private @Nullable FileChannel channel;

  FileJournal(Path file) {
    this.file = file;
  }

  @Override
  void open(Image image) throws IOException {
    if (Files.exists(file)) {
      read(image);
    }
    begin(image);
  }

  @Override
  void replace(Image image) throws IOException {
    if (channel == null) {
      throw new IOException("%s is closed.".formatted(file));
    }
    begin(image);
  }

  /// Writes a new file, which is opened before it takes the place of the old one: there is always one that can
  /// be appended to.
  private void begin(Image image) throws IOException {
    var temporary = Files.createTempFile(file.toAbsolutePath().getParent(), "cloud", ".tmp");
    FileChannel next;
    try {
      write(image, temporary);
      next = moved(temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
    var old = channel;
    channel = next;
    if (old != null) {
      old.close();
    }
  }

  private FileChannel moved(Path temporary) throws IOException {
    var next = FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    try {
      Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      return next;
    } catch (IOException e) {
      next.close();
      throw e;
    }
  }

  @Override
  void append(Transaction transaction) throws IOException {
    var open = channel;
    if (open == null) {
      throw new IOException("%s is closed.".formatted(file));
    }
    var good = open.size();
    try {
      var line = ByteBuffer.wrap(transaction.line());
      while (line.hasRemaining()) {
        open.write(line);
      }
    } catch (IOException e) {
      takeBack(open, good);
      throw e;
    }
  }

  /// Cuts off what a failed write has left. When even that fails, nothing more is written.
  private void takeBack(FileChannel open, long good) throws IOException {
    var cut = false;
    try {
      open.truncate(good);
      cut = true;
    } finally {
      if (!cut) {
        close();
      }
    }
  }

  @Override
  public void close() throws IOException {
    var open = channel;
    channel = null;
    if (open != null) {
      open.close();
    }
  }

  private void read(Image image) throws IOException {
    try (var in = new BufferedInputStream(Files.newInputStream(file))) {
      var number = 1;
      checkFormat(completeLine(in));
      for (var line = completeLine(in); line != null; line = completeLine(in)) {
        number++;
        try {
          image.apply(Json.read(text(line)));
        } catch (IOException e) {
          throw new JournalException(
              "Line %d of %s cannot be read: %s. Restore the file from a copy, or move it away to"
                  .formatted(number, file, why(e)) + " begin with an empty cloud.",
              e);
        }
      }
    }
  }

  private static String text(byte[] line) throws CharacterCodingException {
    return UTF_8.newDecoder().decode(ByteBuffer.wrap(line)).toString();
  }

  private static String why(IOException e) {
    return switch (e) {
      case CharacterCodingException _ -> "it is not UTF-8";
      case JsonProcessingException json -> json.getOriginalMessage();
      default -> Failures.reason(e);
    };
  }

  private void checkFormat(byte @Nullable [] header) throws JournalException {
    var format = header == null ? 0 : format(header);
    if (format > FORMAT) {
      throw new JournalException(
          "%s was written by a newer version (format %d; this version reads up to %d). Use that "
              .formatted(file, format, FORMAT) + "version, or another directory.");
    }
    if (format < 1) {
      throw new JournalException("%s is not a cloud of the sandbox. Move it away, or use another directory."
          .formatted(file));
    }
  }

  private static int format(byte[] header) {
    try {
      JsonNode json = Json.read(text(header));
      return json.path("sandbox").path("format").asInt(0);
    } catch (IOException _) {
      return 0;
    }
  }

  /// The next line, or null at the end or when the line has no end.
  private static byte @Nullable [] completeLine(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (var next = in.read(); next >= 0; next = in.read()) {
      if (next == '\n') {
        return line.toByteArray();
      }
      line.write(next);
    }
    return null;
  }

  private static void write(Image image, Path temporary) throws IOException {
    try (var out = new BufferedOutputStream(Files.newOutputStream(temporary))) {
      out.write("{\"sandbox\":{\"format\":%d}}\n".formatted(FORMAT).getBytes(UTF_8));
      image.describe(transaction -> write(out, transaction));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static void write(OutputStream out, Transaction transaction) {
    try {
      out.write(transaction.line());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
