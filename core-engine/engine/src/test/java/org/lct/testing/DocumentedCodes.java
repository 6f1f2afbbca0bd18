package org.lct.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The codes of diagnostics: those that sources make, and those that `docs/diagnostics.md` describes. Each
/// as code and severity, such as `unknown-type error`.
public final class DocumentedCodes {
  private static final Path ROOT = Path.of(System.getProperty("lct.root"));
  private static final Pattern MADE = Pattern.compile("\\b(error|warning|note)\\(\\s*\"([a-z0-9-]+)\"");
  private static final Pattern ROW = Pattern
      .compile("(?m)^\\| `([a-z0-9-]+)` \\| (error|warning|note) \\|.+\\|.+\\|$");

  private DocumentedCodes() {}

  /// The codes that the engine's package `org.lct.NAME` makes.
  public static Set<String> madeIn(String name) {
    try (var sources = Files.list(ROOT.resolve("core-engine/engine/src/main/java/org/lct").resolve(name))) {
      return sources.flatMap(source -> MADE.matcher(read(source)).results())
          .map(match -> match.group(2) + " " + match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The codes that have a row.
  public static Set<String> described() {
    return Stream.of(read(ROOT.resolve("docs/diagnostics.md"))).flatMap(text -> ROW.matcher(text).results())
        .map(match -> match.group(1) + " " + match.group(2)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
