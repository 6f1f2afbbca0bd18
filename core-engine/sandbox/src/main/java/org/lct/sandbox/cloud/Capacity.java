package org.lct.sandbox.cloud;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lct.sandbox.catalog.Catalog;
import org.lct.sandbox.catalog.LinodeType;
import org.lct.sandbox.catalog.Region;
import org.lct.sandbox.store.Index;
import org.lct.sandbox.store.Row;
import org.lct.sandbox.store.Store;
import org.lct.sandbox.store.Table;

/// Which plans are sold out where. At first none is.
public final class Capacity {
  private final Store store;
  private final Catalog catalog;
  private final Table<SoldOut> table;
  private final Index<String, SoldOut> byOffer;

  Capacity(Store store, Catalog catalog) {
    this.store = store;
    this.catalog = catalog;
    this.table = store.table("sold_out", SoldOut.class);
    this.byOffer = table.index(row -> offer(row.region, row.type));
  }

  /// A plan of which a region has none left; both by id.
  public record SoldOut(long id, String region, String type) implements Row {
    @Override
    public Stream<String> claims() {
      return Stream.empty();
    }
  }

  /// A plan in a region. Null stands for every plan, or for every region.
  public record Offer(@Nullable String region, @Nullable String type) {}

  /// Whether Linodes of this type can be made in this region now.
  public boolean available(Region region, LinodeType type) {
    return region.offers(type) && byOffer.get(offer(region.id(), type.id())).isEmpty();
  }

  /// Everything that is sold out.
  public Collection<SoldOut> soldOut() {
    return table.all();
  }

  /// Sells this out, or has it for sale again.
  ///
  /// @throws IllegalArgumentException when there is no such region or type
  public void set(Offer offer, boolean available) {
    for (var region : regions(offer)) {
      for (var type : types(offer)) {
        set(region.id(), type.id(), available);
      }
    }
  }

  private void set(String region, String type, boolean available) {
    var rows = byOffer.get(offer(region, type));
    if (available) {
      rows.forEach(row -> table.remove(row.id));
    } else if (rows.isEmpty()) {
      table.put(new SoldOut(store.next("SOLD_OUT", 1), region, type));
    }
  }

  private List<Region> regions(Offer offer) {
    var id = offer.region;
    return id == null ? List.copyOf(catalog.regions())
        : Stream.of(catalog.region(id).orElseThrow(() -> unknown("region", id))).toList();
  }

  private List<LinodeType> types(Offer offer) {
    var id = offer.type;
    return id == null ? List.copyOf(catalog.types())
        : Stream.of(catalog.type(id).orElseThrow(() -> unknown("type", id))).toList();
  }

  private static IllegalArgumentException unknown(String kind, String id) {
    return new IllegalArgumentException("There is no %s “%s”".formatted(kind, id));
  }

  private static String offer(String region, String type) {
    return region + " " + type;
  }
}
