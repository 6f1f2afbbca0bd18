package org.lct.sandbox.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The lines of a catalogue file: fields separated by `|`, comments after `#`, `-` for nothing.
final class Lines {
  private Lines() {}

  /// The fields of every line of the resource beside this class.
  static List<List<String>> of(String resource) {
    try (var in = Lines.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("Missing resource " + resource);
      }
      return new String(in.readAllBytes(), UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The entries of a field that is a list separated by commas.
  static List<String> list(String field) {
    return field.equals("-") ? List.of() : Stream.of(field.split(",")).map(String::strip).toList();
  }

  /// The text of a field, empty for nothing.
  static String text(String field) {
    return field.equals("-") ? "" : field;
  }

  static boolean flag(String field) {
    return field.equals("yes");
  }
}
