package org.lct.diff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lct.cloud.Catalog;
import org.lct.cloud.LinodeType;
import org.lct.cloud.Price;
import org.lct.diff.Change.AttributeChange;
import org.lct.expand.DesiredLinode;
import org.lct.expand.DesiredNodeBalancer;
import org.lct.expand.DesiredReservedIp;
import org.lct.expand.DesiredResource;
import org.lct.expand.DesiredVolume;
import org.lct.inventory.ResourceRecord;
import org.lct.inventory.ResourceRecord.Fact;

/// By how much a change raises or lowers the bill of a month, in USD list prices.
public final class ChangeCost {
  private static final String BACKUPS = "backups";
  private static final String ON = "on";

  private final Catalog catalog;

  /// @param catalog with today's prices
  public ChangeCost(Catalog catalog) {
    this.catalog = catalog;
  }

  /// The difference: positive for what is made, negative for what is deleted, zero for what has no price of its
  /// own; empty where a price is not known.
  public Optional<BigDecimal> of(Change change) {
    return switch (change) {
      case Change.Create(var desired) -> of(desired);
      case Change.Delete(var resource) -> of(resource).map(BigDecimal::negate);
      case Change.Update(DesiredLinode linode, var attributes) -> difference(
          linode(before(attributes, "type").orElse(linode.type()), linode.region(),
              before(attributes, BACKUPS).map(ON::equals).orElse(linode.backups())),
          of(linode));
      case Change.Update(DesiredVolume volume, var attributes) -> difference(
          volume(before(attributes, "size").map(Ways::gigabytes).orElse(volume.gigabytes()), volume.region()),
          of(volume));
      case Change.Update _ -> Optional.of(BigDecimal.ZERO);
      case Change.Replace replace -> difference(of(replace.before()), of(replace.desired()));
      case Change.Start _,Change.Restart _,Change.Attach _ -> Optional.of(BigDecimal.ZERO);
    };
  }

  private static Optional<String> before(List<AttributeChange> attributes, String name) {
    return attributes.stream().filter(one -> one.attribute().equals(name)).map(AttributeChange::before)
        .findFirst();
  }

  private static Optional<BigDecimal> difference(Optional<BigDecimal> before, Optional<BigDecimal> after) {
    return sum(after, before.map(BigDecimal::negate));
  }

  private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.flatMap(a -> other.map(a::add));
  }

  private Optional<BigDecimal> of(DesiredResource desired) {
    return switch (desired) {
      case DesiredLinode linode -> linode(linode.type(), linode.region(), linode.backups());
      case DesiredVolume volume -> volume(volume.gigabytes(), volume.region());
      case DesiredReservedIp ip -> catalog.reservedIp().in(ip.region());
      case DesiredNodeBalancer balancer -> catalog.nodeBalancer().in(balancer.region());
      default -> Optional.of(BigDecimal.ZERO);
    };
  }

  /// What a resource that exists costs a month, with its backups if they are recorded; empty where that is not known.
  public Optional<BigDecimal> of(ResourceRecord resource) {
    return of(resource, ON.equals(resource.wanted().get(BACKUPS)));
  }

  /// The same.
  ///
  /// @param seen what is seen of it, in the words of [Attributes]
  public Optional<BigDecimal> of(ResourceRecord resource, Map<String, String> seen) {
    return of(resource, ON.equals(seen.get(BACKUPS)));
  }

  private Optional<BigDecimal> of(ResourceRecord resource, boolean backups) {
    var region = resource.fact(Fact.REGION).orElse("");
    return switch (resource.kind()) {
      case LINODE -> resource.fact(Fact.TYPE).flatMap(type -> linode(type, region, backups));
      case VOLUME ->
        resource.fact(Fact.GIGABYTES).flatMap(gigabytes -> volume(Integer.parseInt(gigabytes), region));
      case RESERVED_IP -> catalog.reservedIp().in(region);
      case NODEBALANCER -> catalog.nodeBalancer().in(region);
      case FIREWALL, DISK, CONFIG, NODEBALANCER_CONFIG, NODEBALANCER_NODE, DOMAIN, DOMAIN_RECORD,
          PLACEMENT_GROUP, VPC, SUBNET, STACKSCRIPT ->
        Optional.of(BigDecimal.ZERO);
    };
  }

  private Optional<BigDecimal> linode(String type, String region, boolean backups) {
    var price = catalog.type(type).map(LinodeType::price).flatMap((Price known) -> known.in(region));
    return backups
        ? sum(price, catalog.type(type).map(LinodeType::backups).flatMap((Price known) -> known.in(region)))
        : price;
  }

  private Optional<BigDecimal> volume(int gigabytes, String region) {
    return catalog.volumeGigabyte().in(region).map(price -> price.multiply(BigDecimal.valueOf(gigabytes)));
  }
}
