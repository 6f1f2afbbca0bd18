package org.lct.cloud;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a cloud offers and at what price, read at one moment. Prices are USD list prices a month.
///
/// @param source where it was read, fit for people: a host, or "built-in list"
/// @param readOn the day the prices were read
public record Catalog(String source, LocalDate readOn, List<Region> regions, List<LinodeType> types,
    List<Image> images, Price volumeGigabyte, Price nodeBalancer, Price reservedIp) {
  public Catalog {
    reservedIp = reservedIp.byTheMonth();
    regions = List.copyOf(regions);
    types = List.copyOf(types);
    images = List.copyOf(images);
  }

  /// The region with this id.
  public Optional<Region> region(String id) {
    return regions.stream().filter(region -> region.id().equals(id)).findFirst();
  }

  /// The type with this id.
  public Optional<LinodeType> type(String id) {
    return types.stream().filter(type -> type.id().equals(id)).findFirst();
  }

  /// The image with this id.
  public Optional<Image> image(String id) {
    return images.stream().filter(image -> image.id().equals(id)).findFirst();
  }
}
