package org.lct.expand;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Identifiers that plans of earlier years use, and what they mean today. The facts and their sources
/// stand in the resource `legacy-identifiers.yaml`.
///
/// @param regions from an old region id to today's
/// @param closedRegions regions that are gone, by their old id
/// @param datacenters from a number of API v3 to a region id, which may be a closed one
/// @param plans from a number of API v3 to the id of a type of today
/// @param types retired types, the youngest generation first
/// @param images from a retired image to its replacement
/// @param closedImages retired images without one
record LegacyIdentifiers(Map<String, String> regions, Map<String, ClosedRegion> closedRegions,
    Map<String, String> datacenters, Map<String, String> plans, List<RetiredType> types,
    Map<String, String> images, Set<String> closedImages) {
  /// All that is known.
  static final LegacyIdentifiers KNOWN = load();
  private static final String RESOURCE = "legacy-identifiers.yaml";

  /// A region that was closed, and the regions near it.
  record ClosedRegion(String place, List<String> near) {}

  /// A type that is no longer sold; empty values are not known.
  ///
  /// @param memory MB
  /// @param disk MB
  /// @param price USD a month, when it was sold
  /// @param label of 2018
  record RetiredType(String id, String successor, Optional<Integer> memory, Optional<Long> disk,
      Optional<Integer> price, Optional<String> label) {
    /// What ids of one generation begin with: `g5`.
    String generation() {
      return id.substring(0, id.indexOf('-'));
    }
  }

  private static LegacyIdentifiers load() {
    try (var resource = LegacyIdentifiers.class.getResourceAsStream(RESOURCE)) {
      return JsonMapper.builder(new YAMLFactory()).addModule(new Jdk8Module()).build()
          .readValue(Objects.requireNonNull(resource, RESOURCE), LegacyIdentifiers.class);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }
}
