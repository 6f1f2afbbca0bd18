package org.lct.expand;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Price;
import org.lct.expand.PlanCost.Line;
import org.lct.plan.ResourceAddress;
import org.lct.plan.ResourceKind;

/// Adds up what the resources of one expansion cost.
final class CostSheet {
  private final Catalog catalog;
  private final Map<String, LinodeType> types = new HashMap<>();
  private final Map<ResourceAddress, String> nodePlans = new HashMap<>();
  private final SortedMap<Item, Line> lines = new TreeMap<>();
  private final SortedSet<String> unknown = new TreeSet<>();

  CostSheet(Catalog catalog) {
    this.catalog = catalog;
    catalog.types().forEach(type -> types.put(type.id(), type));
  }

  /// What a line is about.
  private record Item(String region, ResourceKind kind, String name) implements Comparable<Item> {
    private static final Comparator<Item> ORDER = Comparator.comparing(Item::region).thenComparing(Item::kind)
        .thenComparing(Item::name);

    @Override
    public int compareTo(Item other) {
      return ORDER.compare(this, other);
    }
  }

  PlanCost cost(Expansion expansion) {
    expansion.each(DesiredLinode.class).forEach(this::node);
    expansion.each(DesiredVolume.class).forEach(this::volume);
    expansion.each(DesiredNodeBalancer.class).forEach(this::nodeBalancer);
    return new PlanCost(List.copyOf(lines.values()), List.copyOf(unknown));
  }

  private void node(DesiredLinode linode) {
    nodePlans.put(linode.address(), linode.nodePlan());
    var price = Optional.ofNullable(types.get(linode.type())).map(LinodeType::price).orElse(Price.UNKNOWN);
    add(new Item(linode.region(), ResourceKind.LINODE, linode.nodePlan()),
        known(price.in(linode.region()), "the type " + linode.type()));
    if (linode.backups())
      unknown.add("backups of the type " + linode.type());
  }

  private void volume(DesiredVolume volume) {
    var name = volume.attachTo().filter(node -> volume.address().value().startsWith(node + "/"))
        .map(nodePlans::get).orElseGet(() -> ownName(volume));
    var gigabyte = known(catalog.volumeGigabyte().in(volume.region()), "volumes");
    add(new Item(volume.region(), ResourceKind.VOLUME, name),
        gigabyte.multiply(BigDecimal.valueOf(volume.gigabytes())));
  }

  private static String ownName(DesiredVolume volume) {
    var address = volume.address().value();
    return address.substring(address.indexOf("/volume.") + "/volume.".length());
  }

  private void nodeBalancer(DesiredNodeBalancer balancer) {
    var address = balancer.address().value();
    add(new Item(balancer.region(), ResourceKind.NODEBALANCER, address.substring(address.indexOf('/') + 1)),
        known(catalog.nodeBalancer().in(balancer.region()), "NodeBalancers"));
  }

  private BigDecimal known(Optional<BigDecimal> price, String what) {
    if (price.isEmpty())
      unknown.add(what);
    return price.orElse(BigDecimal.ZERO);
  }

  private void add(Item item, BigDecimal price) {
    lines.merge(item, new Line(item.region(), item.kind(), item.name(), 1, price),
        (line, more) -> new Line(line.region(), line.kind(), line.name(), line.count() + more.count(),
            line.monthly().add(more.monthly())));
  }
}
