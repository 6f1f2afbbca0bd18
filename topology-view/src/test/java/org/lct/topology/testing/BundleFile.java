package org.lct.topology.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A module's bundle of texts as a file, and the keys its sources name.
///
/// @param main the module's `src/main`
/// @param resource the bundle, from `resources`
public record BundleFile(Path main, String resource) {
  private static final Pattern LITERAL = Pattern.compile("\"([a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.?)\"");

  /// The bundle of a module of this project.
  public static BundleFile of(String module, String resource) {
    return new BundleFile(Path.of(System.getProperty("lct.root"), module, "src", "main"), resource);
  }

  /// Its keys in the order of the file, as often as they occur.
  public List<String> keys() {
    return entries().map(line -> line.substring(0, line.indexOf('='))).toList();
  }

  /// Its patterns in the order of the file.
  public List<String> patterns() {
    return entries().map(line -> line.substring(line.indexOf('=') + 1)).toList();
  }

  private Stream<String> entries() {
    return lines(main.resolve("resources").resolve(resource)).stream()
        .filter(line -> line.contains("=") && !line.startsWith("#"));
  }

  /// The literals in the module's sources that look like keys, or, ending with a dot, like the beginning of keys.
  public Set<String> literals() {
    try (Stream<Path> files = Files.walk(main.resolve("java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).flatMap(file -> lines(file).stream())
          .filter(line -> !line.strip().startsWith("//")).flatMap(line -> LITERAL.matcher(line).results())
          .map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
