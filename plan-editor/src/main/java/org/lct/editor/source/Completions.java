package org.lct.editor.source;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lct.cloud.Catalog;
import org.lct.software.Software;
import org.lct.software.SoftwareCatalog;

/// What can be written at a place.
///
/// @param schema of plans
record Completions(SchemaKeys schema) {
  private static final String OLD = "Old name of";

  /// Read when software is first asked for.
  private static final class Known {
    static final SoftwareCatalog SOFTWARE = SoftwareCatalog.load();
  }

  /// Something to write.
  ///
  /// @param text what is written
  /// @param about what it is
  record Completion(String text, String about) {}

  /// What can be written at a place and begins as what stands there; what only contains it comes last.
  ///
  /// @param present keys that the mapping at the place has already
  List<Completion> at(SourcePlace place, Set<String> present, Optional<Catalog> catalog) {
    var word = place.word().toLowerCase(Locale.ROOT);
    // What begins as a key is an item where the format has no mapping.
    boolean isValue = place.inValue() || schema.keys(place.path()).isEmpty();
    var all = (isValue ? values(place, catalog) : keys(place, present)).toList();
    return Stream.concat(all.stream().filter(one -> lower(one).startsWith(word)),
        all.stream().filter(one -> !lower(one).startsWith(word) && lower(one).contains(word))).toList();
  }

  private static String lower(Completion one) {
    return one.text().toLowerCase(Locale.ROOT);
  }

  private Stream<Completion> keys(SourcePlace place, Set<String> present) {
    return schema.keys(place.path()).entrySet().stream()
        .filter(key -> !key.getValue().startsWith(OLD) && !present.contains(key.getKey()))
        .map(key -> new Completion(key.getKey() + ": ", key.getValue()));
  }

  private Stream<Completion> values(SourcePlace place, Optional<Catalog> catalog) {
    var words = schema.words(place.path());
    if (!words.isEmpty() || place.path().segments().isEmpty())
      return words.stream().map(word -> new Completion(word, ""));
    return catalog.stream().flatMap(known -> ids(place, known));
  }

  /// The key at a place; of an item that of its list.
  private static String key(SourcePlace place) {
    return place.path().segments().reversed().stream().filter(segment -> !segment.matches("\\d+")).findFirst()
        .orElse("");
  }

  private static Stream<Completion> names(Software one) {
    return Stream.concat(Stream.of(new Completion(one.id(), one.name())),
        one.roles().stream().map(role -> new Completion(role.name(), one.name())));
  }

  private Stream<Completion> ids(SourcePlace place, Catalog known) {
    return switch (key(place)) {
      case "type" -> known.types().stream().map(type -> new Completion(type.id(), type.label()));
      case "region" -> known.regions().stream().map(region -> new Completion(region.id(), region.label()));
      case "image" -> known.images().stream().filter(image -> !image.deprecated())
          .map(image -> new Completion(image.id(), image.label()));
      case "software", "uses" -> Known.SOFTWARE.software().stream().flatMap(Completions::names);
      default -> Stream.empty();
    };
  }
}
