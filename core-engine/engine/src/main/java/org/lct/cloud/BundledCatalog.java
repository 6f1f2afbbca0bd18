package org.lct.cloud;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.lct.cloud.Region.PlacementLimits;

/// The catalogue that comes with the product, for designing and pricing without a network. Its sources
/// and their dates stand in the resource `catalog.yaml`; a cloud's own catalogue is always newer.
public final class BundledCatalog {
  /// The [Catalog#source] of this catalogue.
  public static final String SOURCE = "built-in list";
  private static final String RESOURCE = "catalog.yaml";

  private BundledCatalog() {}

  /// The catalogue, read anew at each call; the date is that of the price list.
  public static Catalog load() {
    try (var resource = BundledCatalog.class.getResourceAsStream(RESOURCE)) {
      return reader().readValue(Objects.requireNonNull(resource, RESOURCE), Tables.class).catalog();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + RESOURCE, e);
    }
  }

  private static JsonMapper reader() {
    return JsonMapper.builder(new YAMLFactory()).addModules(new Jdk8Module(), new JavaTimeModule()).build();
  }

  /// The resource as it is written.
  record Tables(@JsonFormat(pattern = "yyyy-MM-dd") LocalDate pricesReadOn, Price volumeGigabyte,
      Price nodeBalancer, Price reservedIp, Map<String, Set<String>> groups, PlacementLimits placement,
      Map<String, List<String>> resolvers,
      List<RegionRow> regions,
      List<LinodeType> types,
      List<Image> images) {
    Catalog catalog() {
      return new Catalog(SOURCE, pricesReadOn,
          regions.stream()
              .map(row -> row.region(groups, placement, resolvers.getOrDefault(row.id(), List.of())))
              .toList(),
          types, images, volumeGigabyte, nodeBalancer, reservedIp);
    }
  }

  /// A region whose capabilities are those of its group and its own.
  record RegionRow(String id, String label, String country, String status, String group, Set<String> also) {
    Region region(Map<String, Set<String>> groups, PlacementLimits placement,
        List<String> resolvers) {
      var capabilities = new HashSet<>(also);
      capabilities.addAll(Objects.requireNonNull(groups.get(group), group));
      return new Region(id, label, country, capabilities, status.equals("ok"), placement,
          resolvers);
    }
  }
}
