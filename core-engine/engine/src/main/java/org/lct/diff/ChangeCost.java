package org.lct.diff;

import java.math.BigDecimal;
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
      case Change.Update(var desired, var attributes) -> attributes.stream().map(one -> of(desired, one))
          .reduce(Optional.of(BigDecimal.ZERO), ChangeCost::sum);
      case Change.Replace replace -> difference(of(replace.before()), of(replace.desired()));
      case Change.Start _,Change.Restart _,Change.Attach _ -> Optional.of(BigDecimal.ZERO);
    };
  }

  private Optional<BigDecimal> of(DesiredResource desired, AttributeChange one) {
    return switch (desired) {
      case DesiredLinode linode when one.attribute().equals("type") ->
        difference(linode(one.before(), linode.region()),
            linode(one.after(), linode.region()));
      case DesiredVolume volume when one.attribute().equals("size") ->
        difference(volume(Ways.gigabytes(one.before()), volume.region()),
            volume(Ways.gigabytes(one.after()), volume.region()));
      default -> Optional.of(BigDecimal.ZERO);
    };
  }

  private static Optional<BigDecimal> difference(Optional<BigDecimal> before, Optional<BigDecimal> after) {
    return sum(after, before.map(BigDecimal::negate));
  }

  private static Optional<BigDecimal> sum(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return one.flatMap(a -> other.map(a::add));
  }

  private Optional<BigDecimal> of(DesiredResource desired) {
    return switch (desired) {
      case DesiredLinode linode -> linode(linode.type(), linode.region());
      case DesiredVolume volume -> volume(volume.gigabytes(), volume.region());
      case DesiredReservedIp ip -> catalog.reservedIp().in(ip.region());
      case DesiredNodeBalancer balancer -> catalog.nodeBalancer().in(balancer.region());
      default -> Optional.of(BigDecimal.ZERO);
    };
  }

  /// What a resource that exists costs a month; empty where that is not known.
  public Optional<BigDecimal> of(ResourceRecord resource) {
    var region = resource.fact(Fact.REGION).orElse("");
    return switch (resource.kind()) {
      case LINODE -> resource.fact(Fact.TYPE).flatMap(type -> linode(type, region));
      case VOLUME ->
        resource.fact(Fact.GIGABYTES).flatMap(gigabytes -> volume(Integer.parseInt(gigabytes), region));
      case RESERVED_IP -> catalog.reservedIp().in(region);
      case NODEBALANCER -> catalog.nodeBalancer().in(region);
      case FIREWALL, DISK, CONFIG, NODEBALANCER_CONFIG, NODEBALANCER_NODE, DOMAIN, DOMAIN_RECORD,
          PLACEMENT_GROUP, VPC, SUBNET, STACKSCRIPT ->
        Optional.of(BigDecimal.ZERO);
    };
  }

  private Optional<BigDecimal> linode(String type, String region) {
    return catalog.type(type).map(LinodeType::price).flatMap((Price price) -> price.in(region));
  }

  private Optional<BigDecimal> volume(int gigabytes, String region) {
    return catalog.volumeGigabyte().in(region).map(price -> price.multiply(BigDecimal.valueOf(gigabytes)));
  }
}
