package org.lct.cli.output;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.lct.cli.output.Output.CatalogPart;
import org.lct.cloud.Catalog;
import org.lct.cloud.Image;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Region;

/// A part of a catalogue as rows, the same for text and JSON.
///
/// @param type the type of the JSON objects
record CatalogRows(String type, List<String> columns, List<List<String>> rows) {
  static CatalogRows of(Catalog catalog, CatalogPart part) {
    return switch (part) {
      case REGIONS -> new CatalogRows("region", List.of("ID", "LABEL", "COUNTRY", "VPC", "OPEN"),
          catalog.regions().stream().sorted(Comparator.comparing(Region::id)).map(CatalogRows::row).toList());
      case TYPES ->
        new CatalogRows("type", List.of("ID", "LABEL", "CLASS", "VCPUS", "MEMORY_MB", "DISK_MB", "MONTHLY"),
            catalog.types().stream().map(CatalogRows::row).toList());
      case IMAGES -> new CatalogRows("image", List.of("ID", "LABEL", "CLOUD_INIT", "DEPRECATED"),
          catalog.images().stream().sorted(Comparator.comparing(Image::id)).map(CatalogRows::row).toList());
    };
  }

  private static List<String> row(Region region) {
    return List.of(region.id(), region.label(), region.countryCode(), yes(region.can("VPCs")),
        yes(region.open()));
  }

  private static List<String> row(LinodeType type) {
    return List.of(type.id(), type.label(), type.group(), Integer.toString(type.vcpus()),
        Integer.toString(type.memory()), Long.toString(type.disk()),
        type.price().monthly().map(price -> String.format(Locale.ROOT, "%.2f", price)).orElse(""));
  }

  private static List<String> row(Image image) {
    return List.of(image.id(), image.label(), yes(image.cloudInit()), yes(image.deprecated()));
  }

  private static String yes(boolean value) {
    return value ? "yes" : "no";
  }
}
