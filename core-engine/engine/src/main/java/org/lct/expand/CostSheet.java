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
    var item = new Item(linode.region(), ResourceKind.LINODE, linode.nodePlan());
    var type = Optional.ofNullable(types.get(linode.type()));
    var price = amount(type.map(LinodeType::price).orElse(Price.UNKNOWN), linode.region(),
        "the type " + linode.type());
    var backups = linode.backups()
        ? amount(type.map(LinodeType::backups).orElse(Price.UNKNOWN), linode.region(),
            "backups of the type " + linode.type())
        : Amount.NONE;
    var address = linode.reservedIp()
        .map(_ -> amount(catalog.reservedIp(), linode.region(), "reserved addresses")).orElse(Amount.NONE);
    add(item, price.plus(backups).plus(address));
  }

  private void volume(DesiredVolume volume) {
    var name = volume.attachTo().filter(node -> volume.address().value().startsWith(node + "/"))
        .map(nodePlans::get).orElseGet(() -> ownName(volume));
    var gigabyte = amount(catalog.volumeGigabyte(), volume.region(), "volumes");
    add(new Item(volume.region(), ResourceKind.VOLUME, name), gigabyte.times(volume.gigabytes()));
  }

  private static String ownName(DesiredVolume volume) {
    var address = volume.address().value();
    return address.substring(address.indexOf("/volume.") + "/volume.".length());
  }

  private void nodeBalancer(DesiredNodeBalancer balancer) {
    var address = balancer.address().value();
    add(new Item(balancer.region(), ResourceKind.NODEBALANCER, address.substring(address.indexOf('/') + 1)),
        amount(catalog.nodeBalancer(), balancer.region(), "NodeBalancers"));
  }

  private Amount amount(Price price, String region, String what) {
    if (price.in(region).isEmpty())
      unknown.add(what);
    return new Amount(price.in(region).orElse(BigDecimal.ZERO), price.hourIn(region).orElse(BigDecimal.ZERO));
  }

  /// What one thing costs a month and an hour.
  private record Amount(BigDecimal monthly, BigDecimal hourly) {
    static final Amount NONE = new Amount(BigDecimal.ZERO, BigDecimal.ZERO);

    Amount plus(Amount more) {
      return new Amount(monthly.add(more.monthly), hourly.add(more.hourly));
    }

    Amount times(int count) {
      var factor = BigDecimal.valueOf(count);
      return new Amount(monthly.multiply(factor), hourly.multiply(factor));
    }
  }

  private void add(Item item, Amount price) {
    lines.merge(item, new Line(item.region(), item.kind(), item.name(), 1, price.monthly(), price.hourly()),
        (line, more) -> new Line(line.region(), line.kind(), line.name(), line.count() + more.count(),
            line.monthly().add(more.monthly()), line.hourly().add(more.hourly())));
  }
}
