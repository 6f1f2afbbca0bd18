package org.lct.sandbox.catalog;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lct.sandbox.json.Json;

/// Everything Linode offers, in the order in which its API lists it.
public final class Catalog {
  /// Region ids that were renamed, and are still understood (observed for `us-south` in 2026; linode/docs#7479).
  private static final Map<String, String> RENAMED = Map.of("us-east-1a", "us-east", "us-south-1a",
      "us-central",
      "us-south", "us-central", "us-west-1a", "us-west", "us-southeast-1a", "us-southeast", "eu-central-1a",
      "eu-central", "eu-west-1a", "eu-west", "ap-south-1a", "ap-south", "ap-northeast-1b", "ap-northeast");

  private final SequencedMap<String, Region> regions = regionsOf(Lines.of("regions.txt"));
  private final SequencedMap<String, LinodeType> types = byId("types.txt", LinodeType::of, LinodeType::id);
  private final SequencedMap<String, Image> images = byId("images.txt", Image::of, Image::id);
  private final SequencedMap<String, Kernel> kernels = byId("kernels.txt", Kernel::of, Kernel::id);
  private final List<List<String>> prices = Lines.of("prices.txt");

  /// All regions.
  public Collection<Region> regions() {
    return regions.values();
  }

  /// The region with this id or former id.
  public Optional<Region> region(String id) {
    return Optional.ofNullable(regions.get(RENAMED.getOrDefault(id, id)));
  }

  /// All types.
  public Collection<LinodeType> types() {
    return types.values();
  }

  /// The type with this id.
  public Optional<LinodeType> type(String id) {
    return Optional.ofNullable(types.get(id));
  }

  /// All public images.
  public Collection<Image> images() {
    return images.values();
  }

  /// The public image with this id.
  public Optional<Image> image(String id) {
    return Optional.ofNullable(images.get(id));
  }

  /// All kernels.
  public Collection<Kernel> kernels() {
    return kernels.values();
  }

  /// The kernel with this id.
  public Optional<Kernel> kernel(String id) {
    return Optional.ofNullable(kernels.get(id));
  }

  /// The regions whose traffic is counted and charged apart from that of all others.
  public Set<String> regionsWithOwnTransfer() {
    return prices("transfer").stream().flatMap(price -> price.path("region_prices").valueStream())
        .map(price -> price.path("id").asText()).collect(Collectors.toUnmodifiableSet());
  }

  /// The price list of this name: `nodebalancers`, `volumes`, `transfer` or `reserved_ips`, as the API shows it.
  public List<ObjectNode> prices(String list) {
    return prices.stream().filter(fields -> fields.getFirst().equals(list)).map(Catalog::price).toList();
  }

  private static ObjectNode price(List<String> fields) {
    var json = Json.object().put("id", fields.get(1)).put("label", fields.get(2));
    Price.of(fields.get(3), fields.get(4), fields.get(5)).addTo(json);
    return json.put("transfer", 0);
  }

  private static SequencedMap<String, Region> regionsOf(List<List<String>> lines) {
    var bases = new LinkedHashMap<String, List<String>>();
    var regions = new LinkedHashMap<String, Region>();
    for (var fields : lines) {
      if (fields.getFirst().startsWith("@")) {
        bases.put(fields.getFirst().substring(1), Lines.list(fields.get(1)));
      } else {
        var base = bases.getOrDefault(fields.get(3), List.of());
        regions.put(fields.getFirst(), Region.of(regions.size() + 1, fields, base));
      }
    }
    return regions;
  }

  private static <T> SequencedMap<String, T> byId(String file, Function<List<String>, T> reader,
      Function<T, String> id) {
    var all = new LinkedHashMap<String, T>();
    Lines.of(file).stream().map(reader).forEach(entry -> all.put(id.apply(entry), entry));
    return all;
  }
}
